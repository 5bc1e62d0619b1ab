/** The reader's database, as the rest of the extension asks it. */
import type { SegmentEntry } from '../corpus/built/built-format.ts';
import type { SegmentContent } from '../corpus/built/read-segment.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { type Bytes, sha256Hex } from '../corpus/records/sha256.ts';
import type { OwnChange, OwnRow } from '../desk/own-record.ts';
import type { Overview } from '../lookup/overview.ts';
import { type KeptAutomaton, readStoredAutomaton, replaceAutomaton } from './automata.ts';
import { connect } from './connection.ts';
import { type Damage, listDamage } from './damage.ts';
import { checkFreeSpace } from './free-space.ts';
import { createGenerationChanges, type GenerationChanges } from './generation-changes.ts';
import { createGenerationReads, type GenerationReads } from './generation-reads.ts';
import { mendPointers } from './mend-pointers.ts';
import { createOpenedGenerations } from './opened-generations.ts';
import { readOverview, saveOverview } from './overviews.ts';
import {
  type Remembered,
  readLastUndo,
  readOwn,
  replaceOwn,
  type StoredOwn,
  writeOwn,
} from './own-rows.ts';
import type { Generation, StoredAutomaton, StoredOwnUndo, SyncState } from './schema.ts';
import { createSegments } from './segments.ts';
import { needRoom } from './store-error.ts';
import { changeSyncState } from './sync-states.ts';

/** The reader's corpora. Everything rejects with a `StoreError` when the database fails. */
export interface Store extends GenerationReads, GenerationChanges {
  /** What was kept of something long in a generation; null when nothing was. */
  readOverview<Of extends Overview['of']>(
    generation: Generation,
    of: Of,
    id: string,
  ): Promise<Extract<Overview, { of: Of }> | null>;
  /** Keeps an overview if its generation is the active one. */
  saveOverview(generation: Generation, overview: Overview): Promise<void>;

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

  readSyncState(corpus: string): Promise<SyncState | null>;
  listSyncStates(): Promise<SyncState[]>;
  /** Reads, changes and writes in one transaction; null removes it. */
  changeSyncState(
    corpus: string,
    change: (known: SyncState | null) => SyncState | null,
  ): Promise<SyncState | null>;

  /** Segments that were found damaged or gone when they were read. */
  listDamage(): Promise<Damage[]>;
  /** Corpora that were here and of which no version can be read: what leads to it is lost. */
  findBrokenCorpora(): Promise<string[]>;
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

  /** All rows of the reader's own record. */
  readOwn(): Promise<StoredOwn>;
  /** Makes a change to it in one transaction, and remembers how to take it back. */
  writeOwn(change: OwnChange, remembered: Remembered): Promise<NonNullable<StoredOwn['state']>>;
  /** Puts a whole record in the place of what is here. */
  replaceOwn(rows: readonly OwnRow[], saves: number): Promise<NonNullable<StoredOwn['state']>>;
  /** What was done last and can be taken back; null where there is nothing. */
  readLastUndo(): Promise<StoredOwnUndo | null>;
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
  await connection.run(mendPointers);
  const segments = createSegments(connection);
  const generations = createOpenedGenerations(connection, segments);
  const reads = createGenerationReads(connection, segments, generations);

  return {
    ...reads,
    ...createGenerationChanges(connection, { segments, generations, reads }),
    readOverview: (generation, of, id) =>
      connection.run((database) => readOverview(database, generation.id, of, id)),
    saveOverview: (generation, overview) =>
      connection.run((database) => saveOverview(database, generation, overview)),

    readSegment: segments.read,
    openSegment: segments.open,
    async readPage(hash) {
      const page = await connection.run((database) => database.get('pages', hash));
      // It is proved by its name, and fetched again where that does not hold.
      const isWhole = page?.data instanceof Uint8Array && (await sha256Hex(page.data)) === hash;
      return isWhole ? page.data : null;
    },
    async savePage(hash, data) {
      await connection.run((database) => database.put('pages', { hash, data }));
    },
    missingSegments: segments.missing,
    saveSegment: segments.save,

    async readSyncState(corpus) {
      return (await connection.run((database) => database.get('syncStates', corpus))) ?? null;
    },
    listSyncStates: () => connection.run((database) => database.getAll('syncStates')),
    changeSyncState: (corpus, change) =>
      connection.run((database) => changeSyncState(database, corpus, change)),

    listDamage: () => connection.run(listDamage),
    async findBrokenCorpora() {
      const known = await connection.run((database) => database.getAllKeys('corpora'));
      const here = new Set((await reads.activeGenerations()).map(({ corpus }) => corpus));
      return known.filter((corpus) => !here.has(corpus));
    },
    async findMissingCorpora(corpora) {
      const here = new Set((await reads.activeGenerations()).map(({ corpus }) => corpus));
      return corpora.filter((corpus) => !here.has(corpus));
    },
    checkFreeSpace,

    async readAutomaton() {
      const active = await reads.activeGenerations();
      return connection.run((database) => readStoredAutomaton(database, active));
    },
    saveAutomaton: (made) => connection.run((database) => replaceAutomaton(database, made)),
    readOwn: () => connection.run(readOwn),
    async writeOwn(change, remembered) {
      await needRoom();
      return connection.run((database) => writeOwn(database, change, remembered));
    },
    replaceOwn: (rows, saves) => connection.run((database) => replaceOwn(database, rows, saves)),
    readLastUndo: () => connection.run(readLastUndo),
    close: connection.close,
  };
}
