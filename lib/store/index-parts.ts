/** Index parts as the database has them, and a generation as it is read through its index parts. */

import { BoundedCache } from '../async/bounded-cache.ts';
import { readLine } from '../corpus/built/read-segment.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { type CountedPart, countTallies } from '../lookup/count-tallies.ts';
import type { OpenIndexPart } from '../lookup/index-part.ts';
import type { Bucket } from '../lookup/postings.ts';
import type { WordBucket } from '../lookup/word-postings.ts';
import { createBatchedReads } from './batched-reads.ts';
import type { Connection } from './connection.ts';
import { blockOf } from './record-blocks.ts';
import type { Generation, GenerationSummary, StoredPart } from './schema.ts';
import { updatedMeanwhile } from './store-error.ts';

/** Bytes that are kept in memory of postings, of words, and of records. */
const cachedBytes = { postings: 6e6, words: 16e6, records: 6e6 };
/** An index part of the database as a generation sees it. */
export interface OpenStoredPart extends OpenIndexPart {
  id: number;
  /** The record of a number; null where no block holds it, so that its segment must be asked. */
  readRecord(number: number): Promise<BuiltRecord | null>;
}

/** A generation with the index parts it is read through. */
export interface OpenGeneration {
  generation: Generation;
  packs: OpenStoredPart[];
  /** Segments that no index part lists. */
  unlisted: Generation['segments'];
}

/** For each index part, the place of each of its segments in a generation's list, or -1. */
export function placeSegments(
  generation: Pick<Generation, 'segments' | 'packs'>,
  packs: readonly StoredPart[],
): { places: Map<number, Int32Array>; unlisted: Generation['segments'] } {
  const placeOfHash = new Map(generation.segments.map(({ hash }, place) => [hash, place]));
  const places = new Map<number, Int32Array>();
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  for (const id of generation.packs.toReversed()) {
    const pack = byId.get(id);
    if (!pack?.complete) continue;
    const own = new Int32Array(pack.segments.length).fill(-1);
    for (const [at, hash] of pack.segments.entries()) {
      own[at] = placeOfHash.get(hash) ?? -1;
      placeOfHash.delete(hash);
    }
    places.set(id, own);
  }
  const unlisted = [...placeOfHash.values()].flatMap((place) => generation.segments[place] ?? []);
  return { places, unlisted };
}

const sizeOfBucket = ({ records, spoken }: Bucket) =>
  12 * records.hashes.length + 20 * spoken.hashes.length;
const sizeOfWords = ({ words, postings }: WordBucket) => postings.length + 48 * words.length;

export interface IndexParts {
  open(generation: Generation): Promise<OpenGeneration>;
  /** Counts of a generation; made and kept when they are not there. */
  readSummary(generation: Generation): Promise<GenerationSummary>;
  /** Forgets what is in memory of generations, not of index parts: those never change. */
  forget(): void;
}

export function createIndexParts(connection: Connection): IndexParts {
  const heads = new BoundedCache<number, StoredPart | null>(512);
  const opened = new BoundedCache<string, OpenGeneration>(4);
  const summaries = new BoundedCache<number, GenerationSummary>(8);
  const buckets = new BoundedCache<string, Bucket>(cachedBytes.postings);
  const words = new BoundedCache<string, WordBucket>(cachedBytes.words);
  const blocks = new BoundedCache<string, string[]>(cachedBytes.records);

  const readPostings = createBatchedReads(connection, 'postings');
  const readWords = createBatchedReads(connection, 'words');
  const readBlock = createBatchedReads(connection, 'blocks');

  const readHead = (id: number) =>
    heads.get(
      id,
      () => connection.run(async (database) => (await database.get('packs', id)) ?? null),
      () => 1,
    );

  const readLines = (pack: number, block: number) =>
    blocks.get(
      `${pack}:${block}`,
      async () => (await readBlock([pack, block]))?.text.split('\n') ?? [],
      // An empty one stands for a block that was purged.
      (lines) => lines.reduce((sum, line) => sum + 2 * line.length, 0),
    );

  const toOpenPart = (head: StoredPart, places: Int32Array): OpenStoredPart => ({
    id: head.id,
    head,
    places,
    async readRecord(number) {
      const block = blockOf(head.blockStarts, number);
      const lines = await readLines(head.id, block);
      const line = lines[number - (head.blockStarts[block] ?? 0)];
      if (line === undefined) return null;
      const segment = blockOf(head.starts, number);
      const hash = head.segments[segment] ?? '';
      return readLine(line, hash, number - (head.starts[segment] ?? 0));
    },
    readBucket: (bucket) =>
      buckets.get(
        `${head.id}:${bucket}`,
        async () => {
          const found = await readPostings([head.id, bucket]);
          if (!found) throw updatedMeanwhile();
          return found;
        },
        sizeOfBucket,
      ),
    readWords: (bucket) =>
      words.get(
        `${head.id}:${bucket}`,
        async () => {
          const found = await readWords([head.id, bucket]);
          if (!found) throw updatedMeanwhile();
          return found;
        },
        sizeOfWords,
      ),
    // Not kept here: whoever asks makes one table of them all.
    async readQuotations() {
      const found = await connection.run((database) => database.get('quotations', head.id));
      if (!found) throw updatedMeanwhile();
      return found.postings;
    },
  });

  const open = (generation: Generation): Promise<OpenGeneration> =>
    opened.get(
      `${generation.id}:${generation.packs.join()}`,
      async () => {
        const read = await Promise.all(generation.packs.map(readHead));
        const known = read.filter((head) => head !== null);
        const { places, unlisted } = placeSegments(generation, known);
        const packs = known.flatMap((head) => {
          const own = places.get(head.id);
          return own?.some((place) => place !== -1) ? [toOpenPart(head, own)] : [];
        });
        return { generation, packs, unlisted };
      },
      () => 1,
    );

  const countAll = async (generation: Generation): Promise<GenerationSummary> => {
    const { packs } = await open(generation);
    const parts = await connection.run((database) =>
      Promise.all(packs.map(({ id }) => database.get('tallies', id))),
    );
    const counted = packs.map(({ places }, at): CountedPart => {
      const part = parts[at]?.part;
      if (!part) throw updatedMeanwhile();
      return { part, counts: (segment) => places[segment] !== -1 };
    });
    const summary = { generation: generation.id, ...(await countTallies(counted)) };
    await connection.run((database) => database.put('summaries', summary));
    return summary;
  };

  return {
    open,
    readSummary: (generation) =>
      summaries.get(
        generation.id,
        async () => {
          const { id } = generation;
          const known = await connection.run((database) => database.get('summaries', id));
          return known ?? countAll(generation);
        },
        () => 1,
      ),
    forget() {
      opened.clear();
      blocks.clear();
      heads.clear();
      summaries.clear();
    },
  };
}
