import { type Head, type SegmentEntry, segmentPath } from '../corpus/built-format.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { readLine, unpackLines } from '../corpus/read-segment.ts';
import type { BuiltRecord } from '../corpus/records.ts';
import type { Bytes } from '../corpus/sha256.ts';
import { type Bucket, findInBucket } from '../lookup/postings.ts';
import type { CorpusSummary, FoundRecords } from '../lookup/reader.ts';
import { answersTerm, bucketOf, hashTerm, type Term, unpackLocation } from '../lookup/terms.ts';
import { readStoredAutomaton, replaceAutomaton } from './automata.ts';
import { BoundedCache } from './bounded-cache.ts';
import { connect } from './connection.ts';
import { beginGeneration, dropGeneration, flipTo } from './generations.ts';
import type { Generation, GenerationSummary, PostingBucket, StoredAutomaton } from './schema.ts';
import { StoreError } from './store-error.ts';

/** The reader's corpora. Everything rejects with a `StoreError` when the database fails. */
export interface Store {
  /** The generations that readers are served from, one a corpus. */
  activeGenerations(): Promise<Generation[]>;
  activeGeneration(corpus: string): Promise<Generation | null>;
  readSummary(generation: Generation): Promise<GenerationSummary>;
  /**
   * The records that a term leads to, in the order of the built corpus.
   * @param limit most records that are read
   * @returns them, and how many there are in all
   */
  findRecords(generation: Generation, term: Term, limit?: number): Promise<FoundRecords>;
  /** Every record of a segment. @throws {CorpusError} `segment-missing`, `segment-corrupt` */
  readSegment(hash: string): Promise<BuiltRecord[]>;

  readPage(hash: string): Promise<Bytes | null>;
  savePage(hash: string, data: Bytes): Promise<void>;
  /** Which of these segments the store has. */
  knownSegments(hashes: readonly string[]): Promise<Set<string>>;
  /** Keeps a segment that was verified. */
  saveSegment(entry: SegmentEntry, data: Bytes): Promise<void>;
  /** Begins a generation; until it is activated, no reader sees anything of it. */
  beginGeneration(begun: {
    head: Head;
    segments: SegmentEntry[];
    pages: string[];
    importedAt: number;
  }): Promise<number>;
  /** Keeps the postings and counts of a generation that was begun. */
  savePostings(
    generation: number,
    made: { buckets: number; postings: Iterable<Bucket>; summary: CorpusSummary },
  ): Promise<void>;
  /** @throws {StoreError} `generation-gone` */
  activateGeneration(generation: number): Promise<void>;
  /** Removes a generation that was begun and will not become active. */
  discardGeneration(generation: number): Promise<void>;

  /** The automaton of the active generations; null when none was kept since they are active. */
  readAutomaton(): Promise<StoredAutomaton | null>;
  /**
   * Keeps an automaton if its generations are the active ones.
   * @returns whether it was kept
   */
  saveAutomaton(made: Omit<StoredAutomaton, 'id'>): Promise<boolean>;
  close(): Promise<void>;
}

/** Plain bytes of segments, and buckets of postings, that are kept in memory. */
const cachedSegmentBytes = 8 * 1024 * 1024;
const cachedBuckets = 128;
/** Buckets that are written in one transaction. */
const bucketsAtOnce = 64;

/** A segment in memory: its lines, each parsed when it is first asked for. */
interface OpenSegment {
  lines: string[];
  records: (BuiltRecord | undefined)[];
  plainBytes: number;
}

function missing(hash: string): CorpusError {
  const place = segmentPath(hash);
  const message = `A part of the stored corpus is gone (${place}). Import the corpus again.`;
  return new CorpusError('segment-missing', place, message);
}

/**
 * Opens the reader's database.
 * @param name another database than the extension's own, for tests
 * @throws {StoreError} `store-refused` where the browser keeps no database, `store-blocked` while
 *   another window holds an older version of it
 */
export async function openStore(name = 'gainsay'): Promise<Store> {
  const connection = await connect(name);
  const segments = new BoundedCache<string, OpenSegment>(cachedSegmentBytes);
  const buckets = new BoundedCache<string, PostingBucket | null>(cachedBuckets);
  const generations = new BoundedCache<number, Generation | null>(16);
  const summaries = new BoundedCache<number, GenerationSummary | null>(16);

  const readGeneration = (id: number) =>
    generations.get(
      id,
      () => connection.run(async (database) => (await database.get('generations', id)) ?? null),
      () => 1,
    );

  const openSegment = (hash: string): Promise<OpenSegment> =>
    segments.get(
      hash,
      async () => {
        const stored = await connection.run((database) => database.get('segments', hash));
        if (!stored) throw missing(hash);
        const lines = await unpackLines(stored.data, stored.plainBytes, hash);
        return { lines, records: [], plainBytes: stored.plainBytes };
      },
      (segment) => segment.plainBytes,
    );

  const readRecord = (segment: OpenSegment, hash: string, line: number): BuiltRecord => {
    const record = segment.records[line] ?? readLine(segment.lines[line] ?? '', hash, line);
    segment.records[line] = record;
    return record;
  };

  const findLocations = async (generation: Generation, term: Term): Promise<number[]> => {
    const hash = hashTerm(term);
    const bucket = bucketOf(hash, generation.buckets);
    const found = await buckets.get(
      `${generation.id}:${bucket}`,
      () =>
        connection.run(
          async (database) => (await database.get('postings', [generation.id, bucket])) ?? null,
        ),
      () => 1,
    );
    return findInBucket(found, hash);
  };

  return {
    async activeGenerations() {
      const corpora = await connection.run((database) => database.getAll('corpora'));
      const active = await Promise.all(corpora.map((corpus) => readGeneration(corpus.active)));
      return active.filter((generation) => generation !== null);
    },
    async activeGeneration(corpus) {
      const stored = await connection.run((database) => database.get('corpora', corpus));
      return stored ? readGeneration(stored.active) : null;
    },
    async readSummary({ id }) {
      const summary = await summaries.get(
        id,
        () => connection.run(async (database) => (await database.get('summaries', id)) ?? null),
        () => 1,
      );
      if (summary) return summary;
      const message = 'The corpus was updated while it was read. Nothing is lost; look again.';
      throw new StoreError('generation-gone', message);
    },
    async findRecords(generation, term, limit = Number.POSITIVE_INFINITY) {
      const packed = await findLocations(generation, term);
      const records = await Promise.all(
        packed.slice(0, limit).map(async (location) => {
          const { segment: index, line } = unpackLocation(location);
          const hash = generation.segments[index]?.hash ?? '';
          return readRecord(await openSegment(hash), hash, line);
        }),
      );
      // Two terms may share a hash, if hardly ever: what does not answer the term is left out.
      return {
        records: records.filter((record) => answersTerm(record, term)),
        total: packed.length,
      };
    },
    async readSegment(hash) {
      const segment = await openSegment(hash);
      return segment.lines.map((_, line) => readRecord(segment, hash, line));
    },

    async readPage(hash) {
      const page = await connection.run((database) => database.get('pages', hash));
      return page?.data ?? null;
    },
    async savePage(hash, data) {
      await connection.run((database) => database.put('pages', { hash, data }));
    },
    async knownSegments(hashes) {
      const keys = await connection.run((database) => database.getAllKeys('segments'));
      const stored = new Set(keys);
      return new Set(hashes.filter((hash) => stored.has(hash)));
    },
    async saveSegment({ hash, bytes }, data) {
      await connection.run((database) =>
        database.put('segments', { hash, plainBytes: bytes, data }),
      );
    },
    beginGeneration: ({ head, ...rest }) =>
      connection.run((database) =>
        beginGeneration(database, { corpus: head.corpus, head, buckets: 0, ...rest }),
      ),
    async savePostings(id, { buckets: count, postings, summary }) {
      let batch: PostingBucket[] = [];
      const save = (records: PostingBucket[]) =>
        connection.run(async (database) => {
          const transaction = database.transaction('postings', 'readwrite');
          await Promise.all([
            ...records.map((record) => transaction.store.put(record)),
            transaction.done,
          ]);
        });
      for (const bucket of postings) {
        batch.push({ generation: id, ...bucket });
        if (batch.length < bucketsAtOnce) continue;
        await save(batch);
        batch = [];
      }
      await save(batch);
      await connection.run(async (database) => {
        const transaction = database.transaction(['generations', 'summaries'], 'readwrite');
        const generation = await transaction.objectStore('generations').get(id);
        if (generation) {
          await transaction.objectStore('generations').put({ ...generation, buckets: count });
          await transaction.objectStore('summaries').put({ generation: id, ...summary });
        }
        await transaction.done;
      });
    },
    activateGeneration: (id) => connection.run((database) => flipTo(database, id)),
    discardGeneration: (id) => connection.run((database) => dropGeneration(database, id)),
    readAutomaton: () => connection.run(readStoredAutomaton),
    saveAutomaton: (made) => connection.run((database) => replaceAutomaton(database, made)),
    close: () => connection.close(),
  };
}
