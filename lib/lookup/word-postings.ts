/**
 * Which records of a part have which words, for full-text search. A record counts by its own words
 * only, so that what is kept of it depends on nothing that another segment may change.
 */
import type { BuiltRecord } from '../corpus/records/records.ts';
import { ByteLists } from './byte-lists.ts';
import { type SearchedType, searchedFieldsOf } from './searched-fields.ts';
import { bucketOf, hashText } from './terms.ts';

/** A bucket holds some 32 kB of postings. */
const bytesPerBucket = 32 * 1024;

/** The words that fall into one bucket. */
export interface WordBucket {
  bucket: number;
  /** Each with the letter of its type before it, in order. */
  words: string[];
  /** Where the postings of each word end in `postings`. */
  ends: Uint32Array<ArrayBuffer>;
  /** How many records have each word. */
  counts: Uint32Array<ArrayBuffer>;
  /** Of each: the distance to the record before as a variable-length integer, then its weight. */
  postings: Uint8Array<ArrayBuffer>;
}

/** How many records of a type there are, and how many words their fields have. */
export interface WordTotals {
  records: number;
  words: number[];
}

/** How much a long field counts for less, as in lib/ranking. */
const lengthNorm = 0.75;
/** Weights are kept as whole numbers of sixteenths, 1 to 255. */
const weightUnit = 1 / 16;

export function wordKey(type: SearchedType, word: string): string {
  return `${type.charAt(0)}${word}`;
}

export function wordBucketOf(key: string, buckets: number): number {
  return bucketOf(hashText(key), buckets);
}

/** Collects the words of a part's records, numbered in the order of arrival. */
export class WordCollector {
  /** The number of each word, by type: a look-up by word and type together would make a text each time. */
  readonly #words: Record<SearchedType, Map<string, number>> = {
    statement: new Map(),
    dispute: new Map(),
    entity: new Map(),
  };
  /** By number: each with how many records have it, which one came last, and its postings. */
  readonly #keys: string[] = [];
  readonly #counts: number[] = [];
  readonly #lastRecords: number[] = [];
  readonly #postings = new ByteLists();
  #postingCount = 0;
  readonly totals: Record<SearchedType, WordTotals> = {
    statement: { records: 0, words: [0, 0] },
    dispute: { records: 0, words: [0, 0, 0] },
    entity: { records: 0, words: [0, 0] },
  };
  #next = 0;

  add(records: readonly BuiltRecord[]): void {
    for (const record of records) {
      this.#addRecord(record, this.#next);
      this.#next++;
    }
  }

  #addRecord(record: BuiltRecord, number: number): void {
    const fields = searchedFieldsOf(record);
    if (fields.length === 0) return;
    const type = record.type as SearchedType;
    const totals = this.totals[type];
    totals.records++;
    const known = this.#words[type];
    const weights = new Map<number, number>();
    for (const [at, { words, mean, weight }] of fields.entries()) {
      totals.words[at] = (totals.words[at] ?? 0) + words.length;
      const each = weight / (1 - lengthNorm + (lengthNorm * words.length) / mean);
      for (const word of words) {
        let index = known.get(word);
        if (index === undefined) {
          index = this.#postings.add();
          this.#keys.push(wordKey(type, word));
          this.#counts.push(0);
          this.#lastRecords.push(0);
          known.set(word, index);
        }
        weights.set(index, (weights.get(index) ?? 0) + each);
      }
    }
    for (const [index, weight] of weights) {
      this.#postings.pushVarInt(index, number - (this.#lastRecords[index] ?? 0));
      this.#postings.push(index, Math.min(255, Math.max(1, Math.round(weight / weightUnit))));
      this.#lastRecords[index] = number;
      this.#counts[index] = (this.#counts[index] ?? 0) + 1;
      this.#postingCount++;
    }
  }

  /** Spreads what was collected over buckets, each made as it is asked for. */
  finish(): { buckets: number; postings: Iterable<WordBucket> } {
    const bytes = 2 * this.#postingCount + 12 * this.#keys.length;
    const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, bytes / bytesPerBucket)));
    return { buckets, postings: this.#spread(buckets) };
  }

  *#spread(buckets: number): Generator<WordBucket> {
    const members: [string, number][][] = Array.from({ length: buckets }, () => []);
    for (const [word, key] of this.#keys.entries()) {
      members[wordBucketOf(key, buckets)]?.push([key, word]);
    }
    for (const [bucket, words] of members.entries()) {
      words.sort(([a], [b]) => (a < b ? -1 : 1));
      const pieces = words.map(([, word]) => [...this.#postings.read(word)]);
      let end = 0;
      const ends = pieces.map((own) => {
        for (const { length } of own) end += length;
        return end;
      });
      const postings = new Uint8Array(end);
      let at = 0;
      for (const piece of pieces.flat()) {
        postings.set(piece, at);
        at += piece.length;
      }
      yield {
        bucket,
        words: words.map(([key]) => key),
        ends: Uint32Array.from(ends),
        counts: Uint32Array.from(words, ([, word]) => this.#counts[word] ?? 0),
        postings,
      };
    }
  }
}

/** How many records of the part have a word. */
export function countOf(bucket: WordBucket | null, key: string): number {
  const at = bucket?.words.indexOf(key) ?? -1;
  return at === -1 ? 0 : (bucket?.counts[at] ?? 0);
}

/** Tells every record that has a word, ascending, with its weight (1 is a word once in a mean field). */
export function forEachPosting(
  bucket: WordBucket | null,
  key: string,
  action: (record: number, weight: number) => void,
): void {
  const word = bucket?.words.indexOf(key) ?? -1;
  if (!bucket || word === -1) return;
  const { ends, postings } = bucket;
  const end = ends[word] ?? 0;
  let at = word === 0 ? 0 : (ends[word - 1] ?? 0);
  let record = 0;
  while (at < end) {
    let byte = postings[at++] ?? 0;
    let distance = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = postings[at++] ?? 0;
      distance |= (byte & 0x7f) << shift;
    }
    record += distance;
    action(record, (postings[at++] ?? 0) * weightUnit);
  }
}
