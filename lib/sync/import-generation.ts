import { awaitAll } from '../async/await-all.ts';
import { PatientSlices } from '../async/pause.ts';
import { runSome } from '../async/run-some.ts';
import {
  type Head,
  headPath,
  indexPath,
  type SegmentEntry,
  segmentPath,
} from '../corpus/built/built-format.ts';
import { parseHead } from '../corpus/built/read-built.ts';
import { type IndexLeaf, readIndex } from '../corpus/built/read-index.ts';
import { openSegment, readSegment, type SegmentContent } from '../corpus/built/read-segment.ts';
import { CorpusError, type CorpusErrorCode } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import type { Generation, SyncState } from '../store/schema.ts';
import { checkCorpusRecord } from './check-corpus-record.ts';
import type { ImportStore } from './sync-store.ts';

export interface ImportProgress {
  segments: number;
  segmentsDone: number;
  /** Of the segments. */
  plainBytes: number;
  plainBytesDone: number;
  phase: 'fetching' | 'indexing' | 'activating';
}

export interface ImportOptions {
  /** A head that was verified; left out, it is `head.json` that is fetched. */
  head?: Head;
  /**
   * Gives the bytes of a file by its path in the corpus's folder; rejects when it has none. What
   * it names with a `code` comes through as it is.
   * @param entry of a segment
   */
  fetchFile(path: string, entry?: SegmentEntry): Promise<Uint8Array>;
  /**
   * Gives the files of all segments of an index page, in its order; null where they come one by
   * one. Asked when most of them are not here yet.
   */
  fetchBatch?(leaf: IndexLeaf): Promise<Bytes[] | null>;
  store: ImportStore;
  signal?: AbortSignal;
  /** ms since 1970. */
  now?: number;
  /** Called after every segment. */
  onProgress?(progress: ImportProgress): void;
  /** What is known of the publisher, written in the same transaction as the flip. */
  syncState?(generation: Generation, before: SyncState | null): SyncState | null;
}

/**
 * `unchanged`: the very version was there; `kept-newer`: a higher one was; `held`: the reader has
 * undone this version or a later one.
 */
export type ImportOutcome = 'activated' | 'unchanged' | 'kept-newer' | 'held';

/** Pages of segments that are worked on at the same time. */
const pagesAtOnce = 2;

/** Bytes that a plain byte takes in the database with its index, at most: 0.85 measured (decision 8). */
const storedShare = 1;

type Fetch = (path: string, code: CorpusErrorCode, entry?: SegmentEntry) => Promise<Bytes>;

function isNamed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function createFetch({ fetchFile, signal }: Pick<ImportOptions, 'fetchFile' | 'signal'>): Fetch {
  return async (path, code, entry) => {
    signal?.throwIfAborted();
    try {
      // A copy, so that the bytes are ours and nobody else's to change.
      return new Uint8Array(await fetchFile(path, entry));
    } catch (cause) {
      signal?.throwIfAborted();
      if (isNamed(cause)) throw cause;
      const message = `The file ${path} of the corpus could not be fetched. Nothing was changed; try again later.`;
      throw new CorpusError(code, path, message, { cause });
    }
  };
}

/** Why a head is not to be imported, by the version that readers are served from; null if it is. */
async function compare(
  head: Head,
  store: ImportStore,
): Promise<Exclude<ImportOutcome, 'activated'> | null> {
  const corpus = await store.readCorpus(head.corpus);
  const active = (await store.activeGeneration(head.corpus))?.head;
  if (active && active.version > head.version) return 'kept-newer';
  if (corpus?.undone && corpus.undone.version >= head.version) {
    return active?.version === head.version ? 'unchanged' : 'held';
  }
  if (!active || active.version < head.version) return null;
  if (active.index === head.index) return 'unchanged';
  const message = `Version ${head.version} of ${head.corpus} is here already, with other content. The version here was kept; the publisher must raise the number.`;
  throw new CorpusError('version-conflict', headPath, message);
}

async function fetchIndex(head: Head, fetchPart: Fetch, store: ImportStore) {
  const fetched = new Map<string, Bytes>();
  const index = await readIndex(head.index, async (hash) => {
    const known = await store.readPage(hash);
    if (known) return known;
    const bytes = await fetchPart(indexPath(hash), 'index-missing');
    fetched.set(hash, bytes);
    return bytes;
  });
  return { index, fetched };
}

/** A segment that is here, or null when it has to be fetched after all. */
async function openStored(store: ImportStore, hash: string): Promise<SegmentContent | null> {
  try {
    return await store.openSegment(hash);
  } catch (error) {
    if (error instanceof CorpusError) return null;
    throw error;
  }
}

/** How many of these segments are in a set, and their plain bytes. */
function weigh(segments: readonly SegmentEntry[], of: ReadonlySet<string>) {
  const counted = segments.filter(({ hash }) => of.has(hash));
  return { count: counted.length, bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * Whether all segments of a page are fetched together: when more than half of its bytes are
 * missing, and more than one file.
 */
function isForBatch({ segments }: IndexLeaf, missing: ReadonlySet<string>): boolean {
  const here = weigh(segments, missing);
  const whole = segments.reduce((sum, { bytes }) => sum + bytes, 0);
  return here.count > 1 && 2 * here.bytes > whole;
}

/** Gets every segment into the store, and those that no pack lists into packs. */
async function importSegments(
  options: ImportOptions & {
    generation: Generation;
    leaves: readonly IndexLeaf[];
    head: Head;
    fetchPart: Fetch;
  },
): Promise<void> {
  const { store, signal, generation, leaves, head, fetchPart, onProgress } = options;
  const { segments } = generation;
  const toFetch = await store.missingSegments(segments);
  const missing = new Set(toFetch.map(({ hash }) => hash));
  const missingBytes = toFetch.reduce((sum, { bytes }) => sum + bytes, 0);
  if (missingBytes > 0) await store.checkFreeSpace(Math.ceil(missingBytes * storedShare));
  const indexer = await store.openIndexer(generation);
  const progress: ImportProgress = {
    segments: segments.length,
    segmentsDone: 0,
    plainBytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
    plainBytesDone: 0,
    phase: missing.size > 0 ? 'fetching' : 'indexing',
  };
  const corpusRecords: BuiltRecord[] = [];
  const slices = new PatientSlices();

  /** Reads a segment, and begins to store it where it is not here; null where nobody needs it. */
  const take = async (entry: SegmentEntry, file?: Bytes) => {
    if (!missing.has(entry.hash)) {
      const isNeeded = indexer.needs(entry.hash) || entry.kind === 'corpus';
      const stored = isNeeded ? await openStored(store, entry.hash) : null;
      if (stored || !isNeeded) return { segment: stored, saving: Promise.resolve() };
    }
    const bytes = file ?? (await fetchPart(segmentPath(entry.hash), 'segment-missing', entry));
    const segment = await openSegment(bytes, entry);
    const saving = store.saveSegment(entry, bytes);
    // Awaited by the caller, if nothing else fails before.
    saving.catch(() => undefined);
    return { segment, saving };
  };

  const importLeaf = async (leaf: IndexLeaf): Promise<void> => {
    signal?.throwIfAborted();
    const files = isForBatch(leaf, missing) ? await options.fetchBatch?.(leaf) : null;
    const taken: Awaited<ReturnType<typeof take>>[] = [];
    for (const [at, entry] of leaf.segments.entries()) {
      signal?.throwIfAborted();
      taken.push(await take(entry, files?.[at]));
      await slices.pause();
    }
    // They go to the database in few transactions.
    await awaitAll(taken.map(({ saving }) => saving));
    for (const [at, entry] of leaf.segments.entries()) {
      const segment = taken[at]?.segment;
      if (segment && entry.kind === 'corpus') corpusRecords.push(...segment.records);
      if (segment) await indexer.add(entry, segment);
      await slices.pause();
      progress.segmentsDone++;
      progress.plainBytesDone += entry.bytes;
      onProgress?.({ ...progress });
    }
  };

  await runSome(leaves, pagesAtOnce, importLeaf);
  checkCorpusRecord(head, corpusRecords);
  signal?.throwIfAborted();
  onProgress?.({ ...progress, phase: 'activating' });
  await indexer.finish();
}

/**
 * Imports a version of a corpus from its static files: the head, the index pages and segments
 * that are not here yet, each verified before it is stored; then the flip. Readers are served
 * from what they had until the last moment, and keep it if anything goes wrong. What arrived and
 * was indexed before an interruption is not fetched and indexed again.
 * @throws {CorpusError} when a file is missing or not what it should be; what was fetched of such
 *   a version is removed, unless a file was merely missing
 * @throws {StoreError} when the database fails
 * @throws the signal's reason when it is aborted
 */
export async function importGeneration(options: ImportOptions): Promise<ImportOutcome> {
  const { store, signal, now = Date.now() } = options;
  const fetchPart = createFetch(options);
  const head = options.head ?? parseHead(await fetchPart(headPath, 'head-missing'));
  const reason = await compare(head, store);
  if (reason) return reason;
  const { index, fetched } = await fetchIndex(head, fetchPart, store);
  const { pages, segments, leaves } = index;
  const generation = await store.beginGeneration({ head, pages, segments, importedAt: now });
  try {
    for (const [hash, bytes] of fetched) await store.savePage(hash, bytes);
    await importSegments({ ...options, generation, leaves, head, fetchPart });
    signal?.throwIfAborted();
    await store.activateGeneration(generation.id, options.syncState);
  } catch (error) {
    const isWrong = error instanceof CorpusError && !error.code.endsWith('-missing');
    if (isWrong) {
      await store.discardGeneration(generation.id);
      await store.collectGarbage();
    }
    throw error;
  }
  return 'activated';
}

/**
 * Fetches the segments of a corpus's active generation again that were found damaged or gone.
 * @returns how many were mended
 * @throws {CorpusError}, {StoreError}, the signal's reason
 */
export async function repairGeneration(options: {
  store: ImportStore;
  corpus: string;
  fetchFile: ImportOptions['fetchFile'];
  signal?: AbortSignal;
}): Promise<number> {
  const { store, corpus } = options;
  const fetchPart = createFetch(options);
  const damage = (await store.listDamage()).filter((each) => each.corpus === corpus);
  for (const { entry } of damage) {
    const bytes = await fetchPart(segmentPath(entry.hash), 'segment-missing', entry);
    await readSegment(bytes, entry);
    await store.saveSegment(entry, bytes);
  }
  return damage.length;
}
