/** Batches: the segments of an index page in one file, beside the segments themselves. */
import { joinBatch, maxBatchBytes } from '../corpus/built/batch.ts';
import {
  batchPath,
  indexPath,
  maxIndexPageBytes,
  maxSegmentBytes,
  segmentPath,
} from '../corpus/built/built-format.ts';
import { type IndexLeaf, readIndex } from '../corpus/built/read-index.ts';
import { CorpusError, type CorpusErrorCode } from '../corpus/records/corpus-error.ts';
import type { Bytes } from '../corpus/records/sha256.ts';

/** The files of a corpus where they are published. */
export interface PublishedFiles {
  /** Null where there is none. @param path relative to the corpus's folder */
  read(path: string, maxBytes: number): Promise<Bytes | null>;
  write(path: string, bytes: Bytes): Promise<void>;
  /** Counts a file that is there as a part of the version. */
  keep(path: string): void;
}

/** A page of one segment would be that segment once more. */
const leastSegments = 2;

/** The pages of an index that have a batch. */
function listBatched(leaves: readonly IndexLeaf[]): IndexLeaf[] {
  return leaves.filter(({ segments }) => segments.length >= leastSegments);
}

function isSame(one: Bytes, other: Bytes | null): boolean {
  return one.length === other?.length && one.every((byte, at) => byte === other[at]);
}

/**
 * Writes the batches of a version whose index and segments are there.
 * @param index hash of the root index page
 * @throws {CorpusError} when a page or segment is not there; and what `files` throws
 */
export async function writeBatches(index: string, files: PublishedFiles): Promise<void> {
  const read = async (path: string, maxBytes: number, code: CorpusErrorCode) => {
    const bytes = await files.read(path, maxBytes);
    if (bytes) return bytes;
    throw new CorpusError(code, path, `The file ${path} is not there. Publish again.`);
  };
  const { leaves } = await readIndex(index, (hash) =>
    read(indexPath(hash), maxIndexPageBytes, 'index-missing'),
  );
  for (const { page, segments } of listBatched(leaves)) {
    const parts: Bytes[] = [];
    for (const { hash } of segments) {
      parts.push(await read(segmentPath(hash), maxSegmentBytes, 'segment-missing'));
    }
    const batch = joinBatch(parts);
    const path = batchPath(page);
    const there = await files.read(path, maxBatchBytes(segments)).catch(() => null);
    if (isSame(batch, there)) files.keep(path);
    else await files.write(path, batch);
  }
}
