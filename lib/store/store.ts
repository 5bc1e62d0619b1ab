import { BoundedCache } from '../async/bounded-cache.ts';
import { mapInSlices } from '../async/map-in-slices.ts';
import type { Head, SegmentEntry } from '../corpus/built/built-format.ts';
import type { SegmentContent } from '../corpus/built/read-segment.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import { findByWords, findPlaces, openQuotations, type PlaceInPart } from '../lookup/index-part.ts';
import type { Overview } from '../lookup/overview.ts';
import type { FoundByWords, FoundRecords, ReadableQuotations } from '../lookup/reader.ts';
import type { SearchedType } from '../lookup/searched-fields.ts';
import { answersTerm, type Term } from '../lookup/terms.ts';
import { type KeptAutomaton, readStoredAutomaton, replaceAutomaton } from './automata.ts';
import { connect } from './connection.ts';
import { type Damage, listDamage } from './damage.ts';
import { checkFreeSpace } from './free-space.ts';
import { removeGarbage } from './garbage.ts';
import {
  beginGeneration,
  type ChangeSyncState,
  dropCorpus,
  dropGeneration,
  flipBack,
  flipForward,
  flipTo,
} from './generations.ts';
import { createIndexParts, type OpenGeneration, type OpenStoredPart } from './index-parts.ts';
import { createIndexer, type Indexer } from './indexer.ts';
import { readOverview, saveOverview } from './overviews.ts';
import { notePurged, purgeWithdrawn } from './purge.ts';
import type {
  Generation,
  GenerationSummary,
  StoredAutomaton,
  StoredCorpus,
  SyncState,
} from './schema.ts';
import { createSegments } from './segments.ts';
import { changeSyncState } from './sync-states.ts';

/** The reader's corpora. Everything rejects with a `StoreError` when the database fails. */
export interface Store {
  /** The generations that readers are served from, one a corpus. */
  activeGenerations(): Promise<Generation[]>;
  activeGeneration(corpus: string): Promise<Generation | null>;
  /** What undo would bring back; null when there is nothing to undo. */
  previousGeneration(corpus: string): Promise<Generation | null>;
  readCorpus(corpus: string): Promise<StoredCorpus | null>;
  listCorpora(): Promise<StoredCorpus[]>;
  readSummary(generation: Generation): Promise<GenerationSummary>;
  /** What was kept of something long in a generation; null when nothing was. */
  readOverview<Of extends Overview['of']>(
    generation: Generation,
    of: Of,
    id: string,
  ): Promise<Extract<Overview, { of: Of }> | null>;
  /** Keeps an overview if its generation is the active one. */
  saveOverview(generation: Generation, overview: Overview): Promise<void>;
  /**
   * The records that a term leads to, in the order of the built corpus.
   * @param limit most records that are read
   * @returns them, and how many there are in all
   */
  findRecords(generation: Generation, term: Term, limit?: number): Promise<FoundRecords>;
  /** The records of a type that share words with a query, the best first. */
  findByWords(
    generation: Generation,
    type: SearchedType,
    words: readonly string[],
    limit: number,
  ): Promise<FoundByWords>;
  /** What the quotations of a generation are found by. */
  readQuotations(generation: Generation): Promise<ReadableQuotations[]>;
  /** Every record of a segment. @throws {CorpusError} `segment-missing`, `segment-corrupt` */
  readSegment(hash: string): Promise<BuiltRecord[]>;
  /** The same with its lines. */
  openSegment(hash: string): Promise<SegmentContent>;

  readPage(hash: string): Promise<Bytes | null>;
  savePage(hash: string, data: Bytes): Promise<void>;
  /** Which of these segments are not here, or not whole. */
  missingSegments(entries: readonly SegmentEntry[]): Promise<SegmentEntry[]>;
  /** Keeps a segment that was verified; mends one that was damaged. */
  saveSegment(entry: Pick<SegmentEntry, 'hash' | 'bytes'>, data: Bytes): Promise<void>;
  /** Begins a generation; until it is activated, no reader sees anything of it. */
  beginGeneration(begun: {
    head: Head;
    segments: SegmentEntry[];
    pages: string[];
    importedAt: number;
  }): Promise<Generation>;
  /** What takes the segments of a generation that was begun, as they arrive, to index them. */
  openIndexer(generation: Generation): Promise<Indexer>;
  /**
   * Counts what a generation holds and makes it the active one. Its segments must be indexed.
   * @param changeSyncState what is written in the same transaction
   * @throws {StoreError} `generation-gone`
   */
  activateGeneration(generation: number, changeSyncState?: ChangeSyncState): Promise<void>;
  /** Removes a generation that was begun and will not become active. */
  discardGeneration(generation: number): Promise<void>;

  /**
   * Activates the generation before; the undone one is held back until `resumeGeneration`, or
   * until a newer version becomes active. What was withdrawn since stays withdrawn.
   * @throws {StoreError} `nothing-to-undo`
   */
  undoGeneration(corpus: string): Promise<Generation>;
  /** Ends the hold and activates the undone generation; null when it is not here any more. */
  resumeGeneration(corpus: string): Promise<Generation | null>;
  /** Removes everything of a corpus that no other corpus has; resolves when it is gone. */
  forgetCorpus(corpus: string): Promise<void>;
  /**
   * Takes what was withdrawn out of generations that are kept for undo, and removes what no
   * generation lists, in short transactions. It may be stopped at any time.
   */
  collectGarbage(signal?: AbortSignal): Promise<void>;

  readSyncState(corpus: string): Promise<SyncState | null>;
  listSyncStates(): Promise<SyncState[]>;
  /** Reads, changes and writes in one transaction; null removes it. */
  changeSyncState(
    corpus: string,
    change: (known: SyncState | null) => SyncState | null,
  ): Promise<SyncState | null>;

  /** Segments that were found damaged or gone when they were read. */
  listDamage(): Promise<Damage[]>;
  /** Of these corpora, those that the store does not hold: the browser may have evicted them. */
  findMissingCorpora(corpora: readonly string[]): Promise<string[]>;
  /** @throws {StoreError} `store-no-room` when there is no room for so many bytes more */
  checkFreeSpace(bytes: number): Promise<void>;

  /** The automaton of the names that are active; null when none was kept of them. */
  readAutomaton(): Promise<KeptAutomaton | null>;
  /**
   * Keeps an automaton if its generations are the active ones.
   * @returns whether it was kept
   */
  saveAutomaton(made: Omit<StoredAutomaton, 'id' | 'names'>): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens the reader's database.
 * @param name another database than the extension's own, for tests
 * @throws {StoreError} `store-refused` where the browser keeps no database, `store-blocked` while
 *   another window holds an older version of it
 */
export async function openStore(name = 'gainsay'): Promise<Store> {
  const connection = await connect(name);
  const segments = createSegments(connection);
  const packs = createIndexParts(connection);
  const generations = new BoundedCache<number, Generation | null>(16);
  const indexing = new Map<number, Promise<Generation>>();

  const forget = () => {
    generations.clear();
    packs.forget();
  };

  const readGeneration = (id: number) =>
    generations.get(
      id,
      () => connection.run(async (database) => (await database.get('generations', id)) ?? null),
      () => 1,
    );

  const readCorpus = (corpus: string) =>
    connection.run(async (database) => (await database.get('corpora', corpus)) ?? null);

  /** Indexes what no index part lists: a generation of an older version of the database. */
  const indexRest = async ({ generation, unlisted }: OpenGeneration): Promise<Generation> => {
    const indexer = createIndexer(connection, generation.id, unlisted);
    for (const entry of unlisted) await indexer.add(entry, await segments.open(entry.hash));
    await indexer.finish();
    forget();
    return (await readGeneration(generation.id)) ?? generation;
  };

  const openGeneration = async (generation: Generation): Promise<OpenGeneration> => {
    const asked = await packs.open(generation);
    if (asked.unlisted.length === 0) return asked;
    const { id } = generation;
    // It may have been indexed since the caller read it.
    const opened = await packs.open((await readGeneration(id)) ?? generation);
    if (opened.unlisted.length === 0) return opened;
    const running = indexing.get(id) ?? indexRest(opened).finally(() => indexing.delete(id));
    indexing.set(id, running);
    return packs.open(await running);
  };

  /** What is in memory is forgotten when it turns out to be of the past. */
  const reading = async <Result>(
    generation: Generation,
    read: (opened: OpenGeneration) => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await read(await openGeneration(generation));
    } catch (error) {
      forget();
      throw error;
    }
  };

  const readPlace = async (
    generation: Generation,
    { part, record, segment, line }: PlaceInPart<OpenStoredPart>,
  ): Promise<BuiltRecord> =>
    (await part.readRecord(record)) ??
    segments.readRecord(generation.segments[segment]?.hash ?? '', line);

  const collectPurges = async (signal?: AbortSignal): Promise<void> => {
    const corpora = await connection.run((database) => database.getAll('corpora'));
    for (const { purgeDue, active: activeId, previous } of corpora) {
      if (!purgeDue) continue;
      signal?.throwIfAborted();
      const active = await readGeneration(activeId);
      const kept = previous === null ? null : await readGeneration(previous);
      if (!active) continue;
      if (kept) {
        await purgeWithdrawn(kept, await openGeneration(active), { connection, segments });
      }
      await notePurged(connection, active);
      forget();
    }
  };

  const collectGarbage = async (signal?: AbortSignal) => {
    await collectPurges(signal);
    await removeGarbage(connection, signal);
    forget();
  };

  const activeGeneration = async (corpus: string) => {
    const stored = await readCorpus(corpus);
    return stored ? readGeneration(stored.active) : null;
  };

  const activeGenerations = async () => {
    const corpora = await connection.run((database) => database.getAll('corpora'));
    const active = await Promise.all(corpora.map((corpus) => readGeneration(corpus.active)));
    return active.filter((generation) => generation !== null);
  };

  return {
    activeGenerations,
    activeGeneration,
    async previousGeneration(corpus) {
      const previous = (await readCorpus(corpus))?.previous ?? null;
      return previous === null ? null : readGeneration(previous);
    },
    readCorpus,
    listCorpora: () => connection.run((database) => database.getAll('corpora')),
    readSummary: (generation) =>
      reading(generation, (opened) => packs.readSummary(opened.generation)),
    readOverview: (generation, of, id) =>
      connection.run((database) => readOverview(database, generation.id, of, id)),
    saveOverview: (generation, overview) =>
      connection.run((database) => saveOverview(database, generation, overview)),
    findRecords: (generation, term, limit = Number.POSITIVE_INFINITY) =>
      reading(generation, async (opened) => {
        const places = await findPlaces(opened.packs, term);
        const wanted = places.slice(0, limit);
        const records = await mapInSlices(wanted, (place) => readPlace(generation, place));
        // Two terms may share a hash, if hardly ever: what does not answer the term is left out.
        return {
          records: records.filter((record) => answersTerm(record, term)),
          total: places.length,
        };
      }),
    findByWords: (generation, type, words, limit) =>
      reading(generation, async (opened) => {
        const { hits, ...rest } = await findByWords(opened.packs, type, words, limit);
        const found = hits.map(async (hit) => {
          return { record: await readPlace(generation, hit), score: hit.score };
        });
        return { found: await Promise.all(found), ...rest };
      }),
    readQuotations: (generation) =>
      reading(generation, ({ packs: own }) =>
        openQuotations(own, (place) => readPlace(generation, place)),
      ),
    readSegment: segments.read,
    openSegment: segments.open,

    async readPage(hash) {
      const page = await connection.run((database) => database.get('pages', hash));
      return page?.data ?? null;
    },
    async savePage(hash, data) {
      await connection.run((database) => database.put('pages', { hash, data }));
    },
    missingSegments: segments.missing,
    saveSegment: segments.save,
    beginGeneration: ({ head, ...rest }) =>
      connection.run((database) =>
        beginGeneration(database, { corpus: head.corpus, head, ...rest }),
      ),
    async openIndexer(generation) {
      const { unlisted } = await packs.open(generation);
      return createIndexer(connection, generation.id, unlisted);
    },
    async activateGeneration(id, change) {
      const indexed = await connection.run((database) => database.get('generations', id));
      if (indexed) await packs.readSummary((await openGeneration(indexed)).generation);
      await connection.run((database) => flipTo(database, id, change));
      forget();
    },
    discardGeneration: (id) => connection.run((database) => dropGeneration(database, id)),

    async undoGeneration(corpus) {
      await collectPurges();
      await connection.run((database) => flipBack(database, corpus));
      forget();
      const active = await activeGeneration(corpus);
      if (!active) throw new Error(`The corpus ${corpus} has no active generation.`);
      return active;
    },
    async resumeGeneration(corpus) {
      const isHere = await connection.run((database) => flipForward(database, corpus));
      forget();
      return isHere ? activeGeneration(corpus) : null;
    },
    async forgetCorpus(corpus) {
      await connection.run((database) => dropCorpus(database, corpus));
      forget();
      await removeGarbage(connection);
    },
    collectGarbage,

    async readSyncState(corpus) {
      return (await connection.run((database) => database.get('syncStates', corpus))) ?? null;
    },
    listSyncStates: () => connection.run((database) => database.getAll('syncStates')),
    changeSyncState: (corpus, change) =>
      connection.run((database) => changeSyncState(database, corpus, change)),

    listDamage: () => connection.run(listDamage),
    async findMissingCorpora(corpora) {
      const here = new Set(await connection.run((database) => database.getAllKeys('corpora')));
      return corpora.filter((corpus) => !here.has(corpus));
    },
    checkFreeSpace,

    async readAutomaton() {
      const active = await activeGenerations();
      return connection.run((database) => readStoredAutomaton(database, active));
    },
    saveAutomaton: (made) => connection.run((database) => replaceAutomaton(database, made)),
    close: () => connection.close(),
  };
}
