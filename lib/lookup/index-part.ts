import { lowerBound } from '../algorithms/lower-bound.ts';
/**
 * A part: the index of a group of segments, made once and never changed, like a part of Git or a
 * segment of Lucene. A version of a corpus is read through a list of parts; of a part whose
 * segments are in part no longer the version's own, those are passed over.
 */
import { ClaimCollector, type ClaimPostings } from '../claims/collect-claims.ts';
import { listClaims } from '../claims/list-claims.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { QuotationCollector, type QuotationPostings } from '../quotations/collect-postings.ts';
import { type Bucket, findRange, PostingsCollector } from './postings.ts';
import type { ReadableClaims, ReadableQuotations } from './reader.ts';
import type { SearchedType } from './searched-fields.ts';
import { TallyCollector, type TallyPart } from './tally-part.ts';
import { mayHold } from './term-filter.ts';
import { bucketOf, hashTerm, type Term } from './terms.ts';
import {
  countOf,
  forEachPosting,
  type WordBucket,
  WordCollector,
  type WordTotals,
  wordBucketOf,
  wordKey,
} from './word-postings.ts';

/** What is known of a part before any of its postings are read. */
export interface PartHead {
  /** The number of the first record of each segment, and at the end how many there are. */
  starts: Uint32Array<ArrayBuffer>;
  buckets: number;
  wordBuckets: number;
  filter: Uint8Array<ArrayBuffer>;
  wordTotals: Record<SearchedType, WordTotals>;
  /** Numbers of tombstones and of withdrawn statements. */
  withdrawn: Uint32Array<ArrayBuffer>;
}

export interface MadePart extends PartHead {
  postings: Iterable<Bucket>;
  words: Iterable<WordBucket>;
  quotations: QuotationPostings;
  claims: ClaimPostings;
  tallies: TallyPart;
}

/** Collects a part, a segment at a time; it numbers segments and records in the order of arrival. */
export class PartCollector {
  readonly #postings = new PostingsCollector();
  readonly #words = new WordCollector();
  readonly #quotations = new QuotationCollector();
  readonly #claims = new ClaimCollector();
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
        for (const { text } of listClaims(record)) this.#claims.add(start + line, text);
      }
    }
    this.#starts.push(start + records.length);
  }

  finish(): MadePart {
    const steps = this.finishing();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps, between which other work may have its turn. */
  *finishing(): Generator<void, MadePart> {
    const { buckets, filter, postings } = yield* this.#postings.finishing();
    const { buckets: wordBuckets, postings: words } = this.#words.finish();
    const quotations = yield* this.#quotations.finishing();
    return {
      ...{ buckets, filter, postings, wordBuckets, words },
      starts: Uint32Array.from(this.#starts),
      quotations,
      claims: this.#claims.finish(),
      tallies: this.#tallies.finish(),
      wordTotals: this.#words.totals,
      withdrawn: Uint32Array.from(this.#withdrawn),
    };
  }
}

/** A part as a version of a corpus sees it, wherever its postings lie. */
export interface OpenIndexPart {
  head: PartHead;
  /** For each of its segments the place in the version's list; -1 for one that does not count. */
  places: Int32Array;
  readBucket(bucket: number): Promise<Bucket | null>;
  readWords(bucket: number): Promise<WordBucket | null>;
  readQuotations(): Promise<QuotationPostings>;
  readClaims(): Promise<ClaimPostings>;
}

/** Where a record stands in a version: which segment of its list, and which line of it, from 0. */
export interface Place {
  segment: number;
  line: number;
}

/** The same, with the part that leads there and the record's number in it. */
export interface PlaceInPart<Part extends OpenIndexPart = OpenIndexPart> extends Place {
  part: Part;
  record: number;
}

/** Where the record of this number stands; null when its segment does not count any more. */
export function placeOf<Part extends OpenIndexPart>(
  part: Part,
  record: number,
): PlaceInPart<Part> | null {
  const { starts } = part.head;
  // The last of the starts is where the records end.
  const after = lowerBound(starts.length - 1, (index) => (starts[index] ?? 0) <= record);
  const low = Math.max(0, after - 1);
  const segment = part.places[low] ?? -1;
  return segment === -1 ? null : { part, record, segment, line: record - (starts[low] ?? 0) };
}

async function readBucketOf(part: OpenIndexPart, hash: number): Promise<Bucket | null> {
  if (!mayHold(part.head.filter, hash)) return null;
  return part.readBucket(bucketOf(hash, part.head.buckets));
}

async function findByHash<Part extends OpenIndexPart>(
  parts: readonly Part[],
  hash: number,
): Promise<PlaceInPart<Part>[]> {
  const found = await Promise.all(
    parts.map(async (part) => {
      const bucket = await readBucketOf(part, hash);
      if (!bucket) return [];
      const range = findRange(bucket.records.hashes, hash);
      const numbers = bucket.records.values.subarray(...range);
      return Array.from(numbers, (number) => placeOf(part, number) ?? []).flat();
    }),
  );
  return found.flat();
}

/** The disputes in which an entity speaks, by the hashes of their own terms. */
async function findSpoken(parts: readonly OpenIndexPart[], hash: number): Promise<Set<number>> {
  const disputes = new Set<number>();
  await Promise.all(
    parts.map(async (part) => {
      const bucket = await readBucketOf(part, hash);
      if (!bucket) return;
      const [from, to] = findRange(bucket.spoken.hashes, hash);
      for (let at = from; at < to; at++) {
        if (placeOf(part, bucket.spoken.values[at] ?? 0)) {
          disputes.add(bucket.spoken.disputes[at] ?? 0);
        }
      }
    }),
  );
  return disputes;
}

/** Where the records that a term leads to stand, in the order of the built corpus. */
export async function findPlaces<Part extends OpenIndexPart>(
  parts: readonly Part[],
  term: Term,
): Promise<PlaceInPart<Part>[]> {
  const hash = hashTerm(term);
  const hashes = term.of === 'disputes-by' ? [...(await findSpoken(parts, hash))] : [hash];
  const places = await Promise.all(hashes.map((each) => findByHash(parts, each)));
  return places.flat().sort((a, b) => a.segment - b.segment || a.line - b.line);
}

/** A record that shares words with a query. */
export interface Hit<Part extends OpenIndexPart = OpenIndexPart> extends PlaceInPart<Part> {
  score: number;
}

/** What a search tells beside the hits, for ranking them exactly. */
export interface WordHits<Part extends OpenIndexPart = OpenIndexPart> {
  /** The best first. */
  hits: Hit<Part>[];
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

function sumTotals(parts: readonly OpenIndexPart[], type: SearchedType): WordTotals {
  const totals: WordTotals = { records: 0, words: [] };
  for (const { head } of parts) {
    const own = head.wordTotals[type];
    totals.records += own.records;
    for (const [at, words] of own.words.entries())
      totals.words[at] = (totals.words[at] ?? 0) + words;
  }
  return totals;
}

/** The records with the highest scores, of one part after the other. */
class BestRecords<Part extends OpenIndexPart> {
  readonly #best: { part: Part; record: number; score: number }[] = [];
  #least = 0;

  constructor(readonly limit: number) {}

  /** @param scores of a part's records, by number; 0 for those that are not meant */
  add(part: Part, scores: Float32Array): void {
    for (let record = 0; record < scores.length; record++) {
      const score = scores[record] ?? 0;
      if (score <= this.#least || !placeOf(part, record)) continue;
      const at = this.#best.findLastIndex((each) => each.score >= score) + 1;
      this.#best.splice(at, 0, { part, record, score });
      if (this.#best.length > this.limit) this.#best.pop();
      if (this.#best.length === this.limit) this.#least = this.#best.at(-1)?.score ?? 0;
    }
  }

  /** The best first; of equal scores in the order of the version. */
  finish(): Hit<Part>[] {
    const hits = this.#best.flatMap(({ part, record, score }) => {
      const place = placeOf(part, record);
      return place ? { ...place, score } : [];
    });
    return hits.sort((a, b) => b.score - a.score || a.segment - b.segment || a.line - b.line);
  }
}

/**
 * Finds the records of a type that share words with a query, by BM25 over what parts keep of them.
 * Words of segments that do not count any more still count for how rare a word is.
 * @param words as `listWords` gives them
 */
export async function findByWords<Part extends OpenIndexPart>(
  parts: readonly Part[],
  type: SearchedType,
  words: readonly string[],
  limit: number,
): Promise<WordHits<Part>> {
  const keys = [...new Set(words)].map((word) => wordKey(type, word));
  const read = await Promise.all(
    parts.map((part) => {
      // Records of a type stand together, so that most parts have none of it.
      const asked = part.head.wordTotals[type].records > 0 ? keys : [];
      return Promise.all(
        asked.map((key) => part.readWords(wordBucketOf(key, part.head.wordBuckets))),
      );
    }),
  );
  const totals = sumTotals(parts, type);
  const counts = keys.map((key, at) =>
    read.reduce((sum, buckets) => sum + countOf(buckets[at] ?? null, key), 0),
  );
  const best = new BestRecords<Part>(limit);
  // One for all parts: they are large, and making them takes longer than using them.
  const largest = Math.max(0, ...parts.map(({ head }) => head.starts.at(-1) ?? 0));
  const allScores = new Float32Array(largest);
  for (const [index, part] of parts.entries()) {
    const own = read[index] ?? [];
    if (keys.every((key, at) => countOf(own[at] ?? null, key) === 0)) continue;
    const scores = allScores.subarray(0, part.head.starts.at(-1)).fill(0);
    for (const [at, key] of keys.entries()) {
      const rarity = rarityOf(counts[at] ?? 0, totals.records);
      forEachPosting(own[at] ?? null, key, (record, weight) => {
        scores[record] = (scores[record] ?? 0) + (rarity * weight) / (saturation + weight);
      });
    }
    best.add(part, scores);
  }
  return {
    hits: best.finish(),
    having: new Map(keys.map((key, at) => [key.slice(1), counts[at] ?? 0])),
    totals,
  };
}

/** What the quotations of a version are found by, part by part. @param read reads a record */
export function openQuotations<Part extends OpenIndexPart>(
  parts: readonly Part[],
  read: (place: PlaceInPart<Part>) => Promise<BuiltRecord | null>,
): Promise<ReadableQuotations[]> {
  return Promise.all(
    parts.map(async (part) => ({
      ...(await part.readQuotations()),
      async read(record: number) {
        const place = placeOf(part, record);
        return place && read(place);
      },
    })),
  );
}

/** What the claims of a version are found by, part by part. @param read reads a record */
export function openClaims<Part extends OpenIndexPart>(
  parts: readonly Part[],
  read: (place: PlaceInPart<Part>) => Promise<BuiltRecord | null>,
): Promise<ReadableClaims[]> {
  return Promise.all(
    parts.map(async (part) => ({
      ...(await part.readClaims()),
      async read(record: number) {
        const place = placeOf(part, record);
        return place && read(place);
      },
    })),
  );
}
