/** The database: what it holds, and how each of its versions comes from the one before. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ClaimPostings } from '../claims/collect-claims.ts';
import type { Head, SegmentEntry } from '../corpus/built/built-format.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import type { OwnDeed, OwnRow } from '../desk/own-record.ts';
import type { PartHead } from '../lookup/index-part.ts';
import type { Overview } from '../lookup/overview.ts';
import type { Bucket } from '../lookup/postings.ts';
import type { CorpusSummary } from '../lookup/reader.ts';
import type { TallyPart } from '../lookup/tally-part.ts';
import type { WordBucket } from '../lookup/word-postings.ts';
import type { QuotationPostings } from '../quotations/collect-postings.ts';
import type { RecordBlock } from './record-blocks.ts';
import { open, seal } from './seal.ts';

/** A verified segment, as it came: gzip, or plain lines where a server unpacked it. */
export interface StoredSegment {
  hash: string;
  /** Plain bytes. */
  plainBytes: number;
  data: Bytes;
  /** Whether something was withdrawn and taken out, so that it does not hash to its name. */
  purged?: true;
}

/** A version of a corpus as a reader holds it. It is active when its corpus points to it. */
export interface Generation {
  id: number;
  corpus: string;
  head: Head;
  /** When its import began, ms since 1970. */
  importedAt: number;
  /** In the order of the index. */
  segments: SegmentEntry[];
  /** Hashes of its index pages. */
  pages: string[];
  /** The index parts it is read through; of those that list a segment, the last one counts. */
  packs: number[];
  /** Whether a pointer has led to it, so that a pointer that is lost may lead to it again. */
  wasActive?: true;
  /** Thumbprint of the root key by which it was proved; none of one that came with Gainsay. */
  provedBy?: string;
}

export interface StoredCorpus {
  id: string;
  /** Id of the generation that readers are served from. */
  active: number;
  /** The generation it replaced, kept for undo. */
  previous: number | null;
  /** The version that the reader has undone; nothing up to it becomes active until it is resumed. */
  undone: { generation: number; version: number } | null;
  /** Whether it is still to be looked for what was withdrawn in the generation kept for undo. */
  purgeDue: boolean;
}

/** An index part's head, and the hashes of its segments. It is read when all of it was written. */
export interface StoredPart extends PartHead {
  id: number;
  segments: string[];
  complete: boolean;
  /** Whether it was made of segments that something was taken out of; no later generation uses it. */
  purged: boolean;
  /** The number of the first record of each block of records. */
  blockStarts: Uint32Array<ArrayBuffer>;
}

/** What this machine knows of a publisher; lib/sync gives it its meaning. Times are ms since 1970. */
export interface SyncState {
  corpus: string;
  /** root.jws and head.jws as they were last believed, as text; null before first contact. */
  known: {
    thumbprint: string;
    root: string;
    head: string | null;
    /** Whether the version of that head is here whole; absent in what was kept before. */
    isWhole?: boolean;
    rootAskedAt: number;
  } | null;
  /** Where the corpus comes from; not there before it was noted. */
  source?: { address: string | null; title: string; isForced: boolean; isPaused: boolean };
  /** When a sync began that has not ended; null when none runs. */
  runningSince: number | null;
  lastChecked: number | null;
  lastActivated: number | null;
  nextCheck: number | null;
  /** When that was settled: a clock that shows less now was wrong then. */
  plannedAt?: number;
  /** The latest time that a sync worked at by this computer's clock, if that is not the last one. */
  latestSeen?: number;
  /** In a row. */
  failures: number;
  problem: { code: string; text: string; place: string | null } | null;
  /** What the last new version brought. */
  changes: {
    version: number;
    statementsAdded: number;
    statementsChanged: number;
    /** Missing, as the list, in what was counted before they were told apart. */
    statementsWithdrawn?: number;
    statementsGone: number;
    disputesTouched: number;
    /** The first few hundred: what was withdrawn can not be found by comparing the versions later. */
    listed?: { id: string; kind: 'added' | 'changed' | 'withdrawn' | 'gone'; disputes: string[] }[];
  } | null;
}

/** A segment that is gone or not what its name says; what was withdrawn is purged on purpose. */
export interface StoredDamage {
  hash: string;
  code: 'segment-missing' | 'segment-corrupt' | 'segment-purged';
  /** ms since 1970. */
  noticedAt: number;
}

/** How much a generation has on record. */
export interface GenerationSummary extends CorpusSummary {
  generation: number;
}

/** An overview of a generation, see `Overview`. */
export type StoredOverview = Overview & { generation: number };

/** Names of the active generations, ready to be searched for. There is one at most. */
/** How many names and entities of a corpus go beyond what is looked for, with some of the names. */
export interface LeftOutNames {
  corpus: string;
  count: number;
  names: string[];
}

export interface StoredAutomaton {
  id: 'current';
  /** Ids of the generations that its marks were made for. */
  generations: number[];
  /** Tells which names it was built from. */
  names: string;
  /** Whoever made it tells by this whether it can still read it. */
  format: string;
  automaton: Bytes;
  /** What every entity of it is marked with, a byte each. */
  marks: Bytes;
  /** What was left out of it; not there in one that an older Gainsay made. */
  leftOut?: LeftOutNames[];
}

/** A record of the reader's own. */
export interface StoredOwnRow extends OwnRow {
  /** Of the record. */
  id: string;
}

/** What takes back a change to the reader's own record. */
export interface StoredOwnUndo extends OwnDeed {
  number: number;
  change: { put: OwnRow[]; remove: string[] };
}

/** There is one at most. */
export interface StoredOwnState {
  id: 'current';
  /** How often the record was saved: the version of the corpus that is built of it. */
  saves: number;
  /** How many rows there are. */
  rows: number;
}

export interface GainsaySchema extends DBSchema {
  segments: { key: string; value: StoredSegment };
  pages: { key: string; value: { hash: string; data: Bytes } };
  generations: { key: number; value: Generation; indexes: { corpus: string } };
  corpora: { key: string; value: StoredCorpus };
  // Stores and keys of index parts have kept the name that they were made under.
  packs: { key: number; value: StoredPart };
  postings: { key: [number, number]; value: Bucket & { pack: number } };
  words: { key: [number, number]; value: WordBucket & { pack: number } };
  quotations: {
    key: number;
    value: { pack: number; postings: QuotationPostings; claims: ClaimPostings };
  };
  blocks: { key: [number, number]; value: RecordBlock & { pack: number } };
  tallies: { key: number; value: { pack: number; part: TallyPart } };
  summaries: { key: number; value: GenerationSummary };
  overviews: { key: [number, Overview['of'], string]; value: StoredOverview };
  automata: { key: string; value: StoredAutomaton };
  syncStates: { key: string; value: SyncState };
  damage: { key: string; value: StoredDamage };
  ownRows: { key: string; value: StoredOwnRow };
  ownUndos: { key: number; value: StoredOwnUndo };
  ownState: { key: string; value: StoredOwnState };
}

export type Database = IDBPDatabase<GainsaySchema>;
type UpgradeTransaction = IDBPTransaction<
  GainsaySchema,
  StoreNames<GainsaySchema>[],
  'versionchange'
>;

type Migration = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/** Removes index parts that were made in an older form: they are made anew when a generation is read. */
async function emptyParts(
  transaction: UpgradeTransaction,
  names: readonly StoreNames<GainsaySchema>[],
): Promise<void> {
  for (const name of names) await transaction.objectStore(name).clear();
  const generations = transaction.objectStore('generations');
  for (const generation of await generations.getAll()) {
    await generations.put({ ...generation, packs: [] });
  }
}

/** The same since values have seals; a generation that is not as it was written stays so. */
async function emptySealedParts(transaction: UpgradeTransaction): Promise<void> {
  const names = ['packs', 'postings', 'words', 'quotations', 'tallies', 'blocks'] as const;
  for (const name of names) await transaction.objectStore(name).clear();
  const generations = transaction.objectStore('generations');
  for (const stored of await generations.getAll()) {
    const known = open('generations', stored);
    if (known) await generations.put(seal('generations', { ...known, packs: [] }));
  }
}

/** Append only: the migration at index n makes version n + 1 from version n. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('segments', { keyPath: 'hash' });
    database.createObjectStore('pages', { keyPath: 'hash' });
    const generations = database.createObjectStore('generations', {
      keyPath: 'id',
      autoIncrement: true,
    });
    generations.createIndex('corpus', 'corpus');
    database.createObjectStore('corpora', { keyPath: 'id' });
    // As it was then: keyed by generation.
    database.createObjectStore('postings', { keyPath: ['generation', 'bucket'] });
    database.createObjectStore('summaries', { keyPath: 'generation' });
  },
  (database) => {
    database.createObjectStore('automata', { keyPath: 'id' });
  },
  // Postings by index part. What was there is of no use: the index parts are made when a generation is read.
  async (database, transaction) => {
    database.deleteObjectStore('postings');
    database.createObjectStore('postings', { keyPath: ['pack', 'bucket'] });
    database.createObjectStore('words', { keyPath: ['pack', 'bucket'] });
    database.createObjectStore('packs', { keyPath: 'id', autoIncrement: true });
    database.createObjectStore('tallies', { keyPath: 'pack' });
    database.createObjectStore('syncStates', { keyPath: 'corpus' });
    database.createObjectStore('damage', { keyPath: 'hash' });
    const corpora = transaction.objectStore('corpora');
    for (const { id, active, previous } of await corpora.getAll()) {
      await corpora.put({ id, active, previous, undone: null, purgeDue: previous !== null });
    }
    const generations = transaction.objectStore('generations');
    for (const old of await generations.getAll()) {
      const { id, corpus, head, importedAt, segments, pages } = old;
      await generations.put({ id, corpus, head, importedAt, segments, pages, packs: [] });
    }
  },
  // What quotations are found by. The index parts of before lack it.
  async (database, transaction) => {
    database.createObjectStore('quotations', { keyPath: 'pack' });
    await emptyParts(transaction, ['packs', 'postings', 'words', 'tallies']);
  },
  // Blocks of records. The index parts of before have none.
  async (database, transaction) => {
    database.createObjectStore('blocks', { keyPath: ['pack', 'block'] });
    await emptyParts(transaction, ['packs', 'postings', 'words', 'quotations', 'tallies']);
  },
  // Postings of what entities are elsewhere. The index parts of before lack them.
  (_, transaction) =>
    emptyParts(transaction, ['packs', 'postings', 'words', 'quotations', 'tallies', 'blocks']),
  // Overviews, made when they are asked for. The counts of before do not tell what is long.
  async (database, transaction) => {
    database.createObjectStore('overviews', { keyPath: ['generation', 'of', 'id'] });
    await transaction.objectStore('summaries').clear();
  },
  // Which disputes are those of other corpora. The index parts and counts of before do not tell; nor do
  // overviews tell which sides were heard.
  async (_, transaction) => {
    await emptyParts(transaction, [
      ...(['packs', 'postings', 'words', 'quotations', 'tallies', 'blocks'] as const),
      ...(['summaries', 'overviews'] as const),
    ]);
  },
  // What a corpus is about. The packs and counts of before do not tell.
  (_, transaction) =>
    emptyParts(transaction, [
      ...(['packs', 'postings', 'words', 'quotations', 'tallies', 'blocks'] as const),
      ...(['summaries', 'overviews'] as const),
    ]),
  // Seals. What can be made anew is, and the rest is sealed as it is.
  async (_, transaction) => {
    await emptyParts(transaction, [
      ...(['packs', 'postings', 'words', 'quotations', 'tallies', 'blocks'] as const),
      ...(['summaries', 'overviews', 'automata'] as const),
    ]);
    const generations = transaction.objectStore('generations');
    for (const { id: corpus, active, previous } of await transaction
      .objectStore('corpora')
      .getAll()) {
      const state = await transaction.objectStore('syncStates').get(corpus);
      const provedBy = state?.known?.thumbprint;
      for (const id of [active, previous]) {
        const known = id === null ? undefined : await generations.get(id);
        const proof = provedBy === undefined ? {} : { provedBy };
        if (known) await generations.put({ ...known, wasActive: true, ...proof });
      }
    }
    for (const name of ['generations', 'corpora', 'syncStates', 'damage'] as const) {
      const store = transaction.objectStore(name);
      for (const value of await store.getAll()) await store.put(seal(name, value) as never);
    }
    const segments = transaction.objectStore('segments');
    for (const { hash, code } of await transaction.objectStore('damage').getAll()) {
      const purged = code === 'segment-purged' ? await segments.get(hash) : undefined;
      if (purged) await segments.put(seal('segments', purged));
    }
  },
  // Stems of questions, of their other wordings and of the words for their deeds. The index parts of
  // before have the questions' words as they stand.
  (_, transaction) => emptySealedParts(transaction),
  // What claims are found by. The index parts of before lack it.
  (_, transaction) => emptySealedParts(transaction),
  // Postings of the pages that sources were published at. The index parts of before lack them; overviews
  // count what several documents print more than once.
  async (_, transaction) => {
    await emptySealedParts(transaction);
    await transaction.objectStore('overviews').clear();
  },
  // The reader's own record.
  (database) => {
    database.createObjectStore('ownRows', { keyPath: 'id' });
    database.createObjectStore('ownUndos', { keyPath: 'number' });
    database.createObjectStore('ownState', { keyPath: 'id' });
  },
];
