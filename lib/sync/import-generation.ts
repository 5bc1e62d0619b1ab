import {
  type Head,
  headPath,
  indexPath,
  type SegmentEntry,
  segmentPath,
} from '../corpus/built-format.ts';
import { CorpusError, type CorpusErrorCode } from '../corpus/corpus-error.ts';
import { parseHead } from '../corpus/read-built.ts';
import { readSegment } from '../corpus/read-segment.ts';
import type { BuiltRecord } from '../corpus/records.ts';
import type { Bytes } from '../corpus/sha256.ts';
import { PostingsCollector } from '../lookup/postings.ts';
import { TallyCollector } from '../lookup/tallies.ts';
import type { Store } from '../store/store.ts';
import { readIndex } from './read-index.ts';
import { runSome } from './run-some.ts';

export interface ImportOptions {
  /** Gives the bytes of a file by its path in the corpus's folder; rejects when it has none. */
  fetchFile(path: string): Promise<Uint8Array>;
  store: Store;
  signal?: AbortSignal;
  /** ms since 1970. */
  now?: number;
}

/** `unchanged`: the very version was there; `kept-newer`: a higher one was. */
export type ImportOutcome = 'activated' | 'unchanged' | 'kept-newer';

/** Segments that are fetched at the same time. */
const fetchesAtOnce = 4;

type Fetch = (path: string, code: CorpusErrorCode) => Promise<Bytes>;

function createFetch({ fetchFile, signal }: ImportOptions): Fetch {
  return async (path, code) => {
    signal?.throwIfAborted();
    try {
      // A copy, so that the bytes are ours and nobody else's to change.
      return new Uint8Array(await fetchFile(path));
    } catch (cause) {
      signal?.throwIfAborted();
      if (cause instanceof CorpusError) throw cause;
      const message = `The file ${path} of the corpus could not be fetched. Nothing was changed; try again later.`;
      throw new CorpusError(code, path, message, { cause });
    }
  };
}

/** What the version that readers are served from makes of a new head. */
async function compare(head: Head, store: Store): Promise<ImportOutcome> {
  const active = (await store.activeGeneration(head.corpus))?.head;
  if (!active || active.version < head.version) return 'activated';
  if (active.version > head.version) return 'kept-newer';
  if (active.index === head.index) return 'unchanged';
  const message = `Version ${head.version} of ${head.corpus} is here already, with other content. The version here was kept; the publisher must raise the number.`;
  throw new CorpusError('version-conflict', headPath, message);
}

async function fetchIndex(head: Head, fetch: Fetch, store: Store) {
  const fetched = new Map<string, Bytes>();
  const index = await readIndex(head.index, async (hash) => {
    const known = await store.readPage(hash);
    if (known) return known;
    const bytes = await fetch(indexPath(hash), 'index-missing');
    fetched.set(hash, bytes);
    return bytes;
  });
  return { index, fetched };
}

function checkCorpusRecord(head: Head, records: readonly BuiltRecord[]): void {
  const [first, ...more] = records.filter((record) => record.type === 'corpus');
  if (first && more.length === 0 && first.id === head.corpus) return;
  const message = `The head speaks of the corpus ${head.corpus}, and its records do not. Nothing of it was used. Tell the publisher.`;
  throw new CorpusError('corpus-mismatch', headPath, message);
}

/** Gets every segment into the store, and makes the postings and counts of all of them. */
async function importSegments(
  options: ImportOptions & {
    generation: number;
    head: Head;
    segments: SegmentEntry[];
    fetch: Fetch;
  },
): Promise<void> {
  const { store, signal, generation, head, segments, fetch } = options;
  const known = await store.knownSegments(segments.map((segment) => segment.hash));
  const postings = new PostingsCollector();
  const tallies = new TallyCollector();
  const corpusRecords: BuiltRecord[] = [];
  await runSome([...segments.entries()], fetchesAtOnce, async ([index, entry]) => {
    signal?.throwIfAborted();
    let records: BuiltRecord[];
    if (known.has(entry.hash)) records = await store.readSegment(entry.hash);
    else {
      const bytes = await fetch(segmentPath(entry.hash), 'segment-missing');
      records = await readSegment(bytes, entry);
      await store.saveSegment(entry, bytes);
    }
    if (entry.kind === 'corpus') corpusRecords.push(...records);
    postings.add(index, records);
    tallies.add(records);
  });
  checkCorpusRecord(head, corpusRecords);
  signal?.throwIfAborted();
  const summary = await tallies.finish();
  await store.savePostings(generation, { ...(await postings.finish()), summary });
}

/**
 * Imports a version of a corpus from its static files: the head, the index pages and segments
 * that are not here yet, each verified before it is stored; then the flip. Readers are served
 * from what they had until the last moment, and keep it if anything goes wrong. Segments that
 * arrived before an interruption are not fetched again.
 * @throws {CorpusError} when a file is missing or not what it should be; what was fetched of such
 *   a version is removed, unless a file was merely missing
 * @throws {StoreError} when the database fails
 * @throws the signal's reason when it is aborted
 */
export async function importGeneration(options: ImportOptions): Promise<ImportOutcome> {
  const { store, signal, now = Date.now() } = options;
  const fetch = createFetch(options);
  const head = parseHead(await fetch(headPath, 'head-missing'));
  const outcome = await compare(head, store);
  if (outcome !== 'activated') return outcome;
  const { index, fetched } = await fetchIndex(head, fetch, store);
  const generation = await store.beginGeneration({ head, ...index, importedAt: now });
  try {
    for (const [hash, bytes] of fetched) await store.savePage(hash, bytes);
    await importSegments({ ...options, generation, head, segments: index.segments, fetch });
    signal?.throwIfAborted();
    await store.activateGeneration(generation);
  } catch (error) {
    const isWrong = error instanceof CorpusError && !error.code.endsWith('-missing');
    if (isWrong) await store.discardGeneration(generation);
    throw error;
  }
  return outcome;
}
