import { maxBatchBytes, readBatch } from '../corpus/built/batch.ts';
import {
  batchPath,
  maxIndexPageBytes,
  maxSegmentCompressedBytes,
  type SegmentEntry,
  segmentPath,
} from '../corpus/built/built-format.ts';
import { isGzip } from '../corpus/built/gzip.ts';
import type { IndexLeaf } from '../corpus/built/read-index.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import { NetworkError } from '../net/network-error.ts';
import type { FileSource } from './file-source.ts';

/** How much records may shrink; text does by 3 to 30, and deflate ends at 1,032. */
export const maxRatio = 250;
/** Plain bytes below which nothing can be done by a bomb. */
export const smallBytes = 256 * 1024;

function checkRatio(bytes: Bytes, path: string, entry: SegmentEntry): void {
  const isBomb = entry.bytes > smallBytes && entry.bytes > bytes.length * maxRatio;
  if (!isGzip(bytes) || !isBomb) return;
  const message = `The segment ${path} packs ${entry.bytes} bytes into ${bytes.length}, which records never do. Nothing of it was unpacked. Tell the publisher.`;
  throw new CorpusError('segment-corrupt', path, message);
}

/**
 * Fetches index pages and segments from a source, no more bytes than each may have. What comes is
 * proved by whoever imports it.
 */
export function createFetchFile(source: FileSource, signal?: AbortSignal) {
  return async (path: string, entry?: SegmentEntry): Promise<Bytes> => {
    // A segment may come unpacked, where a server did that.
    const maxBytes = entry ? Math.max(maxSegmentCompressedBytes, entry.bytes) : maxIndexPageBytes;
    const { bytes } = await source.get(path, { maxBytes, signal });
    if (entry) checkRatio(bytes, path, entry);
    return bytes;
  };
}

/**
 * Fetches the segments of an index page in one file, where a publisher offers that; null where
 * there is none. What comes is proved by whoever imports it.
 */
export function createFetchBatch(source: FileSource, signal?: AbortSignal) {
  let isOffered = true;
  return async ({ page, segments }: IndexLeaf): Promise<Bytes[] | null> => {
    if (!isOffered) return null;
    const path = batchPath(page);
    const maxBytes = maxBatchBytes(segments);
    try {
      const { bytes } = await source.get(path, { maxBytes, signal });
      const files = readBatch(bytes, path, segments);
      for (const [at, entry] of segments.entries()) {
        checkRatio(files[at] ?? new Uint8Array(), segmentPath(entry.hash), entry);
      }
      return files;
    } catch (error) {
      if (!(error instanceof NetworkError && error.code === 'not-found')) throw error;
      // Whoever has no batch of one page has none of the others.
      isOffered = false;
      return null;
    }
  };
}
