/** The database: what it holds, and how each of its versions comes from the one before. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Head, SegmentEntry } from '../corpus/built-format.ts';
import type { Bytes } from '../corpus/sha256.ts';
import type { CorpusSummary } from '../lookup/reader.ts';

/** A verified segment, as it came: gzip, or plain lines where a server unpacked it. */
export interface StoredSegment {
  hash: string;
  /** Plain bytes. */
  plainBytes: number;
  data: Bytes;
}

/** A version of a corpus as a reader holds it. It is active when its corpus points to it. */
export interface Generation {
  id: number;
  corpus: string;
  head: Head;
  /** When its import began, ms since 1970. */
  importedAt: number;
  /** In the order of the index; a location names a segment by its place here. */
  segments: SegmentEntry[];
  /** Hashes of its index pages. */
  pages: string[];
  /** Over how many records its postings are spread; a power of two; 0 before there are any. */
  buckets: number;
}

export interface StoredCorpus {
  id: string;
  /** Id of the generation that readers are served from. */
  active: number;
  /** The generation it replaced, whose segments are kept for undo. */
  previous: number | null;
}

/** The postings of the terms that fall into one bucket, in order of hash, then location. */
export interface PostingBucket {
  generation: number;
  bucket: number;
  hashes: Float64Array;
  locations: Float64Array;
}

/** How much a generation has on record. */
export interface GenerationSummary extends CorpusSummary {
  generation: number;
}

/** Names of the active generations, ready to be searched for. There is one at most. */
export interface StoredAutomaton {
  id: 'current';
  /** Ids of the generations that it was built from. */
  generations: number[];
  /** Whoever made it tells by this whether it can still read it. */
  format: string;
  automaton: Bytes;
  /** What every entity of it is marked with, a byte each. */
  marks: Bytes;
}

export interface GainsaySchema extends DBSchema {
  segments: { key: string; value: StoredSegment };
  pages: { key: string; value: { hash: string; data: Bytes } };
  generations: { key: number; value: Generation; indexes: { corpus: string } };
  corpora: { key: string; value: StoredCorpus };
  postings: { key: [number, number]; value: PostingBucket };
  summaries: { key: number; value: GenerationSummary };
  automata: { key: string; value: StoredAutomaton };
}

export type Database = IDBPDatabase<GainsaySchema>;

type Migration = (database: Database) => void;

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
    database.createObjectStore('postings', { keyPath: ['generation', 'bucket'] });
    database.createObjectStore('summaries', { keyPath: 'generation' });
  },
  (database) => {
    database.createObjectStore('automata', { keyPath: 'id' });
  },
];
