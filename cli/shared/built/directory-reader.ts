import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BoundedCache } from '../../../lib/async/bounded-cache.ts';
import {
  type Head,
  headPath,
  indexPath,
  isSegmentKind,
  type SegmentEntry,
  segmentPath,
} from '../../../lib/corpus/built/built-format.ts';
import { parseHead } from '../../../lib/corpus/built/read-built.ts';
import { readIndex } from '../../../lib/corpus/built/read-index.ts';
import { readSegment } from '../../../lib/corpus/built/read-segment.ts';
import { CorpusError, type CorpusErrorCode } from '../../../lib/corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../../../lib/corpus/records/records.ts';
import type { Bytes } from '../../../lib/corpus/records/sha256.ts';
import { readCorpusInfo } from '../../../lib/lookup/read-info.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import { createSegmentReader } from '../../../lib/lookup/segment-reader.ts';
import { readUnverifiedHead, signedHeadPath } from '../../../lib/trust/head.ts';

/** Segments that stay in memory, the last ones read: some 60 MB at most. */
const keptSegments = 64;

async function readPart(folder: string, path: string, code: CorpusErrorCode): Promise<Bytes> {
  try {
    return new Uint8Array(await readFile(join(folder, path)));
  } catch (cause) {
    const message = `${join(folder, path)} cannot be read, so the corpus is not whole. Build it again, or copy all of it.`;
    throw new CorpusError(code, path, message, { cause });
  }
}

/** Reads segments and keeps the last ones, so that records that stand together are read once. */
function createSegmentCache(folder: string) {
  const kept = new BoundedCache<string, readonly BuiltRecord[]>(keptSegments);
  return (entry: SegmentEntry): Promise<readonly BuiltRecord[]> => {
    const read = async () =>
      readSegment(await readPart(folder, segmentPath(entry.hash), 'segment-missing'), entry);
    return kept.get(entry.hash, read, () => 1);
  };
}

/**
 * The head of a built corpus, signed or not. No signature is asked for: `gainsay verify` does that.
 * @param name `head.json` or `head.jws`
 */
async function readHead(folder: string, name: string): Promise<Head> {
  const bytes = await readPart(folder, name, 'head-missing');
  return name === signedHeadPath ? readUnverifiedHead(bytes) : parseHead(bytes);
}

/** Where the head of a built corpus may stand; the first that is there counts. */
export const headNames = [signedHeadPath, headPath];

/**
 * Reads a built corpus in a folder. Every segment is proved when it is read.
 * @param headName which of `headNames` is there
 * @throws {CorpusError} when a part is missing or is not what it should be; so does what it returns
 */
export async function openDirectoryReader(folder: string, headName: string): Promise<CorpusReader> {
  const head = await readHead(folder, headName);
  const { segments } = await readIndex(head.index, (hash) =>
    readPart(folder, indexPath(hash), 'index-missing'),
  );
  const readEntry = createSegmentCache(folder);
  const reader = createSegmentReader(
    head.corpus,
    // Segments of a kind that came with a later version of the format hold nothing to look up.
    segments.flatMap((entry) =>
      isSegmentKind(entry.kind) ? [{ kind: entry.kind, read: () => readEntry(entry) }] : [],
    ),
  );
  await readCorpusInfo(reader);
  return reader;
}
