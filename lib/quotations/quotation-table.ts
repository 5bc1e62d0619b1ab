/** Which quotations a page may repeat: the postings of all corpora as one table in memory. */
import type { QuotationPostings } from './collect-postings.ts';
import { longQuotation } from './quoted-words.ts';
import { hashShingle, hashWhole, WordScanner } from './scan-words.ts';

/** A record of which a text has enough to be compared with it. */
export interface QuotationCandidate {
  /** Index into the lists that the table was made of, and the record's number there. */
  list: number;
  record: number;
  /** Where its words were found, UTF-16 code units, ascending. */
  places: number[];
  /** Whether the words stand in quotation marks and are all of a short quotation. */
  isShort: boolean;
}

/** Bits of the filter for each posting: of shingles that are not there, 1 in 8 to 16 passes. */
const bitsPerPosting = 8;
/** Hits of one record in one text that are looked at: a page may repeat its words without end. */
export const mostHits = 400;
/** A hash that leads to more records tells none of them. */
export const mostRecords = 64;
/** Hits of all records together in one text, and candidates that it gives: those with most hits. */
export const mostHitsOfText = 65_536;
export const mostCandidates = 400;
/** Shingles that must stand on the page in the order and distance that they have in the quotation. */
const leastHits = 3;
/** Text is sifted in windows, UTF-16 code units, each with the end of the one before: longer than a quotation's hits lie apart. */
const windowLength = 8_192;
const windowStep = 6_144;
/** Words by which distances may differ, where some were left out or added. */
const mostShifted = 4;

/** Postings that are looked at between two steps of building. */
const postingsAStep = 2 ** 14;

function roundUp(value: number): number {
  return 2 ** Math.max(6, Math.ceil(Math.log2(Math.max(1, value))));
}

export class QuotationTable {
  readonly #scanner = new WordScanner();
  /** A bit for each hash that is there, at the low end of the hash. */
  readonly #filter: Uint32Array;
  /** Where the postings of a bucket begin; a bucket is the high end of the hash. */
  readonly #starts: Uint32Array;
  readonly #shift: number;
  readonly #hashes: Uint32Array;
  readonly #owners: Uint32Array;
  readonly #positions: Uint8Array;
  /** Of each list: the number that its record 0 has here. */
  readonly #bases: number[] = [];
  /** Hits of the text at hand, side by side: whose, at which word, and at which of the quotation. */
  readonly #hitOwners: number[] = [];
  readonly #hitWords: number[] = [];
  readonly #hitPositions: number[] = [];
  #isCut = false;

  private constructor(size: number) {
    const buckets = roundUp(size / 2);
    this.#filter = new Uint32Array(roundUp(size * bitsPerPosting) / 32);
    this.#starts = new Uint32Array(buckets + 1);
    this.#shift = 32 - Math.log2(buckets);
    this.#hashes = new Uint32Array(size);
    this.#owners = new Uint32Array(size);
    this.#positions = new Uint8Array(size);
  }

  /** @param lists postings; each numbers its own records from 0 */
  static build(lists: readonly QuotationPostings[]): QuotationTable {
    const steps = QuotationTable.building(lists);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps, between which other work may have its turn. */
  static *building(lists: readonly QuotationPostings[]): Generator<void, QuotationTable> {
    const table = new QuotationTable(lists.reduce((sum, { hashes }) => sum + hashes.length, 0));
    yield* table.#fill(lists);
    return table;
  }

  /** A counting sort by bucket, from the end, so that what marks ends first marks starts then. */
  *#fill(lists: readonly QuotationPostings[]): Generator<void> {
    const filterMask = this.#filter.length * 32 - 1;
    const starts = this.#starts;
    let base = 0;
    for (const { hashes, records } of lists) {
      this.#bases.push(base);
      let count = 0;
      for (let at = 0; at < hashes.length; at++) {
        const hash = hashes[at] ?? 0;
        const bit = hash & filterMask;
        this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
        const bucket = hash >>> this.#shift;
        starts[bucket] = (starts[bucket] ?? 0) + 1;
        count = Math.max(count, (records[at] ?? 0) + 1);
        if (at % postingsAStep === 0) yield;
      }
      base += Math.max(1, count);
    }
    for (let bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
    }
    yield;
    for (const [list, { hashes, records, positions }] of [...lists.entries()].reverse()) {
      const own = this.#bases[list] ?? 0;
      for (let at = hashes.length - 1; at >= 0; at--) {
        const hash = hashes[at] ?? 0;
        const bucket = hash >>> this.#shift;
        const place = (starts[bucket] ?? 0) - 1;
        starts[bucket] = place;
        this.#hashes[place] = hash;
        this.#owners[place] = own + (records[at] ?? 0);
        this.#positions[place] = positions[at] ?? 0;
        if (at % postingsAStep === 0) yield;
      }
    }
  }

  /** The places of the postings of a hash; none when too many records have it. */
  #find(hash: number): number[] {
    const bucket = hash >>> this.#shift;
    const end = this.#starts[bucket + 1] ?? 0;
    const found: number[] = [];
    for (let at = this.#starts[bucket] ?? 0; at < end; at++) {
      if (this.#hashes[at] !== hash) continue;
      if (found.length === mostRecords) return [];
      found.push(at);
    }
    return found;
  }

  #toCandidate(owner: number, places: number[], isShort: boolean): QuotationCandidate {
    const list = this.#bases.findLastIndex((base) => base <= owner);
    return { list, record: owner - (this.#bases[list] ?? 0), places, isShort };
  }

  #probeShingles(): void {
    const { count, hashes } = this.#scanner;
    const filter = this.#filter;
    const mask = filter.length * 32 - 1;
    let before = hashes[0] ?? 0;
    for (let word = 1; word < count; word++) {
      if (this.#hitOwners.length >= mostHitsOfText) {
        this.#isCut = true;
        break;
      }
      const own = hashes[word] ?? 0;
      const hash = hashShingle(before, own);
      before = own;
      const bit = hash & mask;
      if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) continue;
      for (const posting of this.#find(hash)) {
        this.#hitOwners.push(this.#owners[posting] ?? 0);
        this.#hitWords.push(word - 1);
        this.#hitPositions.push(this.#positions[posting] ?? 0);
      }
    }
  }

  /** Those of a record's hits that follow each other as they do in its quotation. */
  #keepOrdered(hits: readonly number[]): number[] {
    const wordOf = (hit: number) => this.#hitWords[hit] ?? 0;
    const shiftOf = (hit: number) => wordOf(hit) - (this.#hitPositions[hit] ?? 0);
    const agree = (one: number, other: number) => {
      const apart = (shiftOf(one) - shiftOf(other) + mostShifted) & 0xff;
      return apart <= 2 * mostShifted && Math.abs(wordOf(one) - wordOf(other)) < 256;
    };
    const isOrdered = (hit: number) => {
      let count = 0;
      return hits.some((other) => agree(hit, other) && ++count >= leastHits);
    };
    return hits.filter(isOrdered);
  }

  /** Of the records that were hit, those of which enough stands in its order. */
  #takeLong(): QuotationCandidate[] {
    const hitsOf = new Map<number, number[]>();
    for (let hit = 0; hit < this.#hitOwners.length; hit++) {
      const owner = this.#hitOwners[hit] ?? 0;
      const own = hitsOf.get(owner);
      if (own) own.push(hit);
      else hitsOf.set(owner, [hit]);
    }
    const found: QuotationCandidate[] = [];
    for (const [owner, hits] of hitsOf) {
      if (hits.length < leastHits) continue;
      const kept = this.#keepOrdered(hits.slice(0, mostHits));
      if (kept.length === 0) continue;
      const places = kept.map((hit) => this.#scanner.starts[this.#hitWords[hit] ?? 0] ?? 0);
      found.push(this.#toCandidate(owner, places, false));
    }
    return found;
  }

  /** The records whose short quotation stands between two marks that follow each other. */
  #findShort(text: string): QuotationCandidate[] {
    const { marks, hashes, starts, ends } = this.#scanner;
    const found: QuotationCandidate[] = [];
    for (const [at, { words: from, at: opens }] of marks.entries()) {
      const to = marks[at + 1]?.words ?? from;
      if (to - from < 1 || to - from >= longQuotation || starts[from] !== opens + 1) continue;
      // What ends a quotation stands by its last word, or by the comma after it.
      const closes = marks[at + 1]?.at ?? 0;
      if (/\s/u.test(text.slice(ends[to - 1], closes))) continue;
      for (const posting of this.#find(hashWhole(hashes.subarray(from, to)))) {
        found.push(this.#toCandidate(this.#owners[posting] ?? 0, [opens], true));
      }
    }
    return found;
  }

  /** Whether the text that was last looked at may quote more records than were told. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** The records that a text may quote; whether it does is for `compareQuotation` to say. */
  findCandidates(text: string): QuotationCandidate[] {
    this.#isCut = false;
    if (this.#hashes.length === 0) return [];
    this.#scanner.scan(text);
    this.#hitOwners.length = 0;
    this.#hitWords.length = 0;
    this.#hitPositions.length = 0;
    this.#probeShingles();
    const long = this.#hitOwners.length > 1 ? this.#takeLong() : [];
    const short = this.#scanner.marks.length > 1 ? this.#findShort(text) : [];
    // Those of which most stands there are compared first.
    long.sort((one, other) => other.places.length - one.places.length);
    this.#isCut ||= Math.max(long.length, short.length) > mostCandidates;
    return [...long.slice(0, mostCandidates), ...short.slice(0, mostCandidates)];
  }

  /**
   * Adds where a text without seams may repeat a quotation, as a `Sieve` does. Short quotations are not
   * looked for: they count only where their speaker is named, which the names tell.
   */
  sift(text: string, places: number[]): boolean {
    for (let from = 0; from < text.length; from += windowStep) {
      for (const candidate of this.findCandidates(text.slice(from, from + windowLength))) {
        if (candidate.isShort) continue;
        for (const place of candidate.places) places.push(from + place, from + place + 1, 0);
      }
      if (this.#isCut) return false;
    }
    return true;
  }
}
