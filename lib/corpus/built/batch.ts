/**
 * A batch: the segments that one index page lists, in one file, for readers who have none of them
 * yet (docs/format.md). First the length of each, 4 bytes, big-endian; then their files as they are.
 */

import { CorpusError } from '../records/corpus-error.ts';
import type { Bytes } from '../records/sha256.ts';
import { maxSegmentCompressedBytes } from './built-format.ts';
import { advice } from './check-value.ts';

const lengthBytes = 4;
/** What gzip may add to bytes that it cannot pack (RFC 1952, RFC 1951). */
const frameBytes = 1024;

/** @param files of the segments, in the order of the page */
export function joinBatch(files: readonly Uint8Array[]): Bytes {
  const start = lengthBytes * files.length;
  const batch = new Uint8Array(files.reduce((sum, { length }) => sum + length, start));
  const lengths = new DataView(batch.buffer);
  let at = start;
  for (const [index, file] of files.entries()) {
    lengths.setUint32(lengthBytes * index, file.length);
    batch.set(file, at);
    at += file.length;
  }
  return batch;
}

/**
 * The files in a batch, each in memory of its own. What they hold is not asked.
 * @param path of the batch, for messages
 * @param segments that its page lists
 * @throws {CorpusError} `batch-corrupt` when its bytes are not what its lengths say
 */
export function readBatch(batch: Bytes, path: string, segments: readonly unknown[]): Bytes[] {
  const corrupt = (what: string) => {
    const message = `The batch ${path} ${what}. ${advice}`;
    return new CorpusError('batch-corrupt', path, message);
  };
  const start = lengthBytes * segments.length;
  if (batch.length < start) throw corrupt(`is too short for ${segments.length} segments`);
  const lengths = new DataView(batch.buffer, batch.byteOffset, start);
  let at = start;
  const files = segments.map((_, index) => {
    const end = at + lengths.getUint32(lengthBytes * index);
    if (end > batch.length) throw corrupt('ends before its last segment does');
    const file = batch.slice(at, end);
    at = end;
    return file;
  });
  if (at !== batch.length) throw corrupt(`has ${batch.length - at} bytes more than its segments`);
  return files;
}

/** Most bytes that a batch of these segments may have. */
export function maxBatchBytes(segments: readonly { bytes: number }[]): number {
  // What is packed is smaller than what is plain, but for the frame of a tiny file; a server may
  // not unpack what is inside.
  const most = segments.map(({ bytes }) => Math.min(bytes + frameBytes, maxSegmentCompressedBytes));
  return most.reduce((sum, bytes) => sum + bytes, lengthBytes * segments.length);
}
