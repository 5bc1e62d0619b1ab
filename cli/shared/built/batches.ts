/** Batches: the segments of an index page in one file, beside the segments themselves. */
import { join } from 'node:path';
import { joinBatch, maxBatchBytes } from '../../../lib/corpus/built/batch.ts';
import {
  batchPath,
  indexPath,
  maxIndexPageBytes,
  maxSegmentBytes,
  segmentPath,
} from '../../../lib/corpus/built/built-format.ts';
import { type IndexLeaf, readIndex } from '../../../lib/corpus/built/read-index.ts';
import { CorpusError, type CorpusErrorCode } from '../../../lib/corpus/records/corpus-error.ts';
import { readIfThere } from '../files/files.ts';
import type { FolderSink } from './folder.ts';

/** A page of one segment would be that segment once more. */
const leastSegments = 2;

/** The pages of an index that have a batch. */
function listBatched(leaves: readonly IndexLeaf[]): IndexLeaf[] {
  return leaves.filter(({ segments }) => segments.length >= leastSegments);
}

function isSame(one: Uint8Array, other: Uint8Array | null): boolean {
  return other !== null && Buffer.compare(one, other) === 0;
}

/**
 * Writes the batches of a version whose index and segments are in the folder.
 * @param index hash of the root index page
 * @throws {CorpusError} when a page or segment is not there; {CliError} `file-failed`
 */
export async function writeBatches(folder: string, index: string, sink: FolderSink): Promise<void> {
  const read = async (path: string, maxBytes: number, code: CorpusErrorCode) => {
    const bytes = await readIfThere(join(folder, path), maxBytes);
    if (bytes) return bytes;
    throw new CorpusError(code, path, `The file ${path} is not there. Publish again.`);
  };
  const { leaves } = await readIndex(index, (hash) =>
    read(indexPath(hash), maxIndexPageBytes, 'index-missing'),
  );
  for (const { page, segments } of listBatched(leaves)) {
    const files: Uint8Array[] = [];
    for (const { hash } of segments) {
      files.push(await read(segmentPath(hash), maxSegmentBytes, 'segment-missing'));
    }
    const batch = joinBatch(files);
    const path = batchPath(page);
    const there = await readIfThere(join(folder, path), maxBatchBytes(segments)).catch(() => null);
    if (isSame(batch, there)) sink.keep(path);
    else await sink.write(path, batch);
  }
}
