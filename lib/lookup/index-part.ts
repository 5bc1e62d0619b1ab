import { lowerBound } from '../algorithms/lower-bound.ts';
/**
 * A pack: the index of a group of segments, made once and never changed, like a pack of Git or a
 * segment of Lucene. A version of a corpus is read through a list of packs; of a pack whose
 * segments are in part no longer the version's own, those are passed over.
 */
import type { BuiltRecord } from '../corpus/records/records.ts';
import { QuotationCollector, type QuotationPostings } from '../quotations/collect-postings.ts';
import { type Bucket, findRange, PostingsCollector } from './postings.ts';
import type { ReadableQuotations } from './reader.ts';
import { TallyCollector, type TallyPart } from './tally-part.ts';
import { mayHold } from './term-filter.ts';
import { bucketOf, hashTerm, type Term } from './terms.ts';
import {
  countOf,
  forEachPosting,
  type SearchedType,
  type WordBucket,
  WordCollector,
  type WordTotals,
  wordBucketOf,
  wordKey,
} from './word-postings.ts';

/** What is known of a pack before any of its postings are read. */
export interface PackHead {
  /** The number of the first record of each segment, and at the end how many there are. */
  starts: Uint32Array<ArrayBuffer>;
  buckets: number;
  wordBuckets: number;
  filter: Uint8Array<ArrayBuffer>;
  wordTotals: Record<SearchedType, WordTotals>;
  /** Numbers of tombstones and of withdrawn statements. */
  withdrawn: Uint32Array<ArrayBuffer>;
}

export interface MadePack extends PackHead {
  postings: Iterable<Bucket>;
  words: Iterable<WordBucket>;
  quotations: QuotationPostings;
  tallies: TallyPart;
}

/** Collects a pack, a segment at a time; it numbers segments and records in the order of arrival. */
export class PackCollector {
  readonly #postings = new PostingsCollector();
  readonly #words = new WordCollector();
  readonly #quotations = new QuotationCollector();
  readonly #tallies = new TallyCollector();
  readonly #starts = [0];
  readonly #withdrawn: number[] = [];

  add(records: readonly BuiltRecord[]): void {
    const start = this.#starts.at(-1) ?? 0;
    this.#postings.add(records);
    this.#words.add(records);
    this.#tallies.add(records);
    for (const [line, record] of records.entries()) {
      const isWithdrawn = record.type === 'statement' && record.status.state === 'withdrawn';
      if (isWithdrawn || record.type === 'tombstone') this.#withdrawn.push(start + line);
      else if (record.type === 'statement') {
        for (const { exact } of record.quotes) this.#quotations.add(start + line, exact);
      }
    }
    this.#starts.push(start + records.length);
  }

  finish(): MadePack {
    const steps = this.finishing();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps, between which other work may have its turn. */
  *finishing(): Generator<void, MadePack> {
    const { buckets, filter, postings } = yield* this.#postings.finishing();
    const { buckets: wordBuckets, postings: words } = this.#words.finish();
    const quotations = yield* this.#quotations.finishing();
    return {
      ...{ buckets, filter, postings, wordBuckets, words },
      starts: Uint32Array.from(this.#starts),
      quotations,
      tallies: this.#tallies.finish(),
      wordTotals: this.#words.totals,
      withdrawn: Uint32Array.from(this.#withdrawn),
    };
  }
}

/** A pack as a version of a corpus sees it, wherever its postings lie. */
export interface OpenPack {
  head: PackHead;
  /** For each of its segments the place in the version's list; -1 for one that does not count. */
  places: Int32Array;
  readBucket(bucket: number): Promise<Bucket | null>;
  readWords(bucket: number): Promise<WordBucket | null>;
  readQuotations(): Promise<QuotationPostings>;
}

/** Where a record stands in a version: which segment of its list, and which line of it, from 0. */
export interface Place {
  segment: number;
  line: number;
}

/** The same, with the pack that leads there and the record's number in it. */
export interface PackedPlace<Pack extends OpenPack = OpenPack> extends Place {
  pack: Pack;
  record: number;
}

/** Where the record of this number stands; null when its segment does not count any more. */
export function placeOf<Pack extends OpenPack>(
  pack: Pack,
  record: number,
): PackedPlace<Pack> | null {
  const { starts } = pack.head;
  // The last of the starts is where the records end.
  const after = lowerBound(starts.length - 1, (index) => (starts[index] ?? 0) <= record);
  const low = Math.max(0, after - 1);
  const segment = pack.places[low] ?? -1;
  return segment === -1 ? null : { pack, record, segment, line: record - (starts[low] ?? 0) };
}

async function readBucketOf(pack: OpenPack, hash: number): Promise<Bucket | null> {
  if (!mayHold(pack.head.filter, hash)) return null;
  return pack.readBucket(bucketOf(hash, pack.head.buckets));
}

async function findByHash<Pack extends OpenPack>(
  packs: readonly Pack[],
  hash: number,
): Promise<PackedPlace<Pack>[]> {
  const found = await Promise.all(
    packs.map(async (pack) => {
      const bucket = await readBucketOf(pack, hash);
      if (!bucket) return [];
      const range = findRange(bucket.records.hashes, hash);
      const numbers = bucket.records.values.subarray(...range);
      return Array.from(numbers, (number) => placeOf(pack, number) ?? []).flat();
    }),
  );
  return found.flat();
}

/** The disputes in which an entity speaks, by the hashes of their own terms. */
async function findSpoken(packs: readonly OpenPack[], hash: number): Promise<Set<number>> {
  const disputes = new Set<number>();
  await Promise.all(
    packs.map(async (pack) => {
      const bucket = await readBucketOf(pack, hash);
      if (!bucket) return;
      const [from, to] = findRange(bucket.spoken.hashes, hash);
      for (let at = from; at < to; at++) {
        if (placeOf(pack, bucket.spoken.values[at] ?? 0)) {
          disputes.add(bucket.spoken.disputes[at] ?? 0);
        }
      }
    }),
  );
  return disputes;
}

/** Where the records that a term leads to stand, in the order of the built corpus. */
export async function findPlaces<Pack extends OpenPack>(
  packs: readonly Pack[],
  term: Term,
): Promise<PackedPlace<Pack>[]> {
  const hash = hashTerm(term);
  const hashes = term.of === 'disputes-by' ? [...(await findSpoken(packs, hash))] : [hash];
  const places = await Promise.all(hashes.map((each) => findByHash(packs, each)));
  return places.flat().sort((a, b) => a.segment - b.segment || a.line - b.line);
}

/** A record that shares words with a query. */
export interface Hit<Pack extends OpenPack = OpenPack> extends PackedPlace<Pack> {
  score: number;
}

/** What a search tells beside the hits, for ranking them exactly. */
export interface WordHits<Pack extends OpenPack = OpenPack> {
  /** The best first. */
  hits: Hit<Pack>[];
  /** How many records have each word. */
  having: Map<string, number>;
  /** Of the searched type: how many records there are, and the words of their fields. */
  totals: WordTotals;
}

/** How soon a repeated word stops to count for more, as in lib/ranking. */
const saturation = 1.2;

/** How telling a word is that `having` of `all` records have. */
function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function sumTotals(packs: readonly OpenPack[], type: SearchedType): WordTotals {
  const totals: WordTotals = { records: 0, words: [] };
  for (const { head } of packs) {
    const own = head.wordTotals[type];
    totals.records += own.records;
    for (const [at, words] of own.words.entries())
      totals.words[at] = (totals.words[at] ?? 0) + words;
  }
  return totals;
}

/** The records with the highest scores, of one pack after the other. */
class BestRecords<Pack extends OpenPack> {
  readonly #best: { pack: Pack; record: number; score: number }[] = [];
  #least = 0;

  constructor(readonly limit: number) {}

  /** @param scores of a pack's records, by number; 0 for those that are not meant */
  add(pack: Pack, scores: Float32Array): void {
    for (let record = 0; record < scores.length; record++) {
      const score = scores[record] ?? 0;
      if (score <= this.#least || !placeOf(pack, record)) continue;
      const at = this.#best.findLastIndex((each) => each.score >= score) + 1;
      this.#best.splice(at, 0, { pack, record, score });
      if (this.#best.length > this.limit) this.#best.pop();
      if (this.#best.length === this.limit) this.#least = this.#best.at(-1)?.score ?? 0;
    }
  }

  /** The best first; of equal scores in the order of the version. */
  finish(): Hit<Pack>[] {
    const hits = this.#best.flatMap(({ pack, record, score }) => {
      const place = placeOf(pack, record);
      return place ? { ...place, score } : [];
    });
    return hits.sort((a, b) => b.score - a.score || a.segment - b.segment || a.line - b.line);
  }
}

/**
 * Finds the records of a type that share words with a query, by BM25 over what packs keep of them.
 * Words of segments that do not count any more still count for how rare a word is.
 * @param words as `listWords` gives them
 */
export async function findByWords<Pack extends OpenPack>(
  packs: readonly Pack[],
  type: SearchedType,
  words: readonly string[],
  limit: number,
): Promise<WordHits<Pack>> {
  const keys = [...new Set(words)].map((word) => wordKey(type, word));
  const read = await Promise.all(
    packs.map((pack) => {
      // Records of a type stand together, so that most packs have none of it.
      const asked = pack.head.wordTotals[type].records > 0 ? keys : [];
      return Promise.all(
        asked.map((key) => pack.readWords(wordBucketOf(key, pack.head.wordBuckets))),
      );
    }),
  );
  const totals = sumTotals(packs, type);
  const counts = keys.map((key, at) =>
    read.reduce((sum, buckets) => sum + countOf(buckets[at] ?? null, key), 0),
  );
  const best = new BestRecords<Pack>(limit);
  // One for all packs: they are large, and making them takes longer than using them.
  const largest = Math.max(0, ...packs.map(({ head }) => head.starts.at(-1) ?? 0));
  const allScores = new Float32Array(largest);
  for (const [index, pack] of packs.entries()) {
    const own = read[index] ?? [];
    if (keys.every((key, at) => countOf(own[at] ?? null, key) === 0)) continue;
    const scores = allScores.subarray(0, pack.head.starts.at(-1)).fill(0);
    for (const [at, key] of keys.entries()) {
      const rarity = rarityOf(counts[at] ?? 0, totals.records);
      forEachPosting(own[at] ?? null, key, (record, weight) => {
        scores[record] = (scores[record] ?? 0) + (rarity * weight) / (saturation + weight);
      });
    }
    best.add(pack, scores);
  }
  return {
    hits: best.finish(),
    having: new Map(keys.map((key, at) => [key.slice(1), counts[at] ?? 0])),
    totals,
  };
}

/** What the quotations of a version are found by, pack by pack. @param read reads a record */
export function openQuotations<Pack extends OpenPack>(
  packs: readonly Pack[],
  read: (place: PackedPlace<Pack>) => Promise<BuiltRecord | null>,
): Promise<ReadableQuotations[]> {
  return Promise.all(
    packs.map(async (pack) => ({
      ...(await pack.readQuotations()),
      async read(record: number) {
        const place = placeOf(pack, record);
        return place && read(place);
      },
    })),
  );
}
