/** Which claims the sentences of a page may be like. */
import { ClaimIndex } from './claim-index.ts';
import type { ClaimPostings } from './collect-claims.ts';
import { KeyScanner } from './scan-keys.ts';

/** A claim of which enough words stand near each other. */
export interface ClaimCandidate {
  /** Index into the lists that the table was made of, and the record's number there. */
  list: number;
  record: number;
  /** Where the words stand: UTF-16 code units from the first of one rough sentence to the end of the next. */
  start: number;
  end: number;
  /** Of the claim's rare words by their rarity, how much stands there, 0 to 1. */
  coverage: number;
  /** By how much they are more than those of any claim there that is not much like this one. */
  lead: number;
}

/** The same with the claim's number and what its words there count for, as they are found. */
interface Place {
  claim: number;
  /** Words, then UTF-16 code units. */
  start: number;
  end: number;
  sum: number;
}

/** Of a claim's rare words by their rarity, how much has to stand in two rough sentences. */
const leastShare = 0.3;
/** The same as a sum, in words that no claim has. */
const leastSum = 1.8;
/** How many words at least; of a corpus in which hardly any word is common, more. */
const leastWords = 2;
const leastOfFew = 3;
const fewClaims = 3_000;
/** In one place those claims are told that have most of their words there. */
const mostInOnePlace = 2;
/** Candidates of one text that are chosen from. */
const mostCandidates = 2_000;
/** By how much they may have less there than another, in words that no claim has. */
const leastLead = -0.5;
/** Claims that have so much of their words in common say much the same, and are no rivals. */
const likeness = 0.5;
const mostRivals = 8;
/** Postings that are looked at for one text at most. */
const mostHitsOfText = 2 ** 22;
/** Places of the table that knows which words a sentence had already. */
const stampPlaces = 2 ** 14;

export class ClaimTable {
  readonly #scanner = new KeyScanner();
  /** What a claim has in the rough sentence at hand and in the one before, and which that is. */
  readonly #own: Float32Array;
  readonly #before: Float32Array;
  readonly #words: Uint8Array;
  readonly #wordsBefore: Uint8Array;
  readonly #epochs: Uint32Array;
  readonly #stampKeys = new Uint32Array(stampPlaces);
  readonly #stampEpochs = new Uint32Array(stampPlaces);
  /** Number of the last rough sentence; it is of one text and no other. */
  #epoch = 1;

  private constructor(readonly index: ClaimIndex) {
    const { size } = index;
    this.#own = new Float32Array(size);
    this.#before = new Float32Array(size);
    this.#words = new Uint8Array(size);
    this.#wordsBefore = new Uint8Array(size);
    this.#epochs = new Uint32Array(size);
  }

  /** @param lists postings; each numbers its own records */
  static build(lists: readonly ClaimPostings[]): ClaimTable {
    const steps = ClaimTable.building(lists);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps, between which other work may have its turn. */
  static *building(lists: readonly ClaimPostings[]): Generator<void, ClaimTable> {
    return new ClaimTable(yield* ClaimIndex.building(lists));
  }

  /**
   * Goes through the words of a text, and tells of each claim that has enough in a word's rough sentence
   * and in the one before.
   * @returns whether the whole text was looked at
   */
  #walk(text: string, onEnough: (word: number, claim: number, sum: number) => void): boolean {
    this.#scanner.scan(text);
    const { count, keys, sentences } = this.#scanner;
    const { filter, starts, shift, keys: postings, owners, totals, rarest, size } = this.index;
    const mask = filter.length * 32 - 1;
    const least = leastSum * rarest;
    const words = size < fewClaims ? leastOfFew : leastWords;
    const first = this.#epoch + 2;
    this.#epoch = first + (count > 0 ? (sentences[count - 1] as number) : 0);
    let hits = 0;
    for (let word = 0; word < count; word++) {
      const key = keys[word] as number;
      const bit = key & mask;
      if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      const epoch = first + (sentences[word] as number);
      const stamp = key & (stampPlaces - 1);
      // A word counts once in a sentence; where seams are lost, two blocks may have it.
      const isAgain = this.#stampKeys[stamp] === key && this.#stampEpochs[stamp] === epoch;
      this.#stampKeys[stamp] = key;
      this.#stampEpochs[stamp] = epoch;
      const bucket = key >>> shift;
      const end = starts[bucket + 1] as number;
      const rarity = this.index.rarityOf(key);
      for (let at = starts[bucket] as number; at < end; at++) {
        if (postings[at] !== key) continue;
        if (++hits > mostHitsOfText) return false;
        const claim = owners[at] as number;
        const known = this.#epochs[claim] as number;
        if (known !== epoch) {
          const isNext = known === epoch - 1;
          this.#before[claim] = isNext ? (this.#own[claim] as number) : 0;
          this.#wordsBefore[claim] = isNext ? (this.#words[claim] as number) : 0;
          this.#own[claim] = 0;
          this.#words[claim] = 0;
          this.#epochs[claim] = epoch;
        }
        if (!isAgain) {
          this.#own[claim] = (this.#own[claim] as number) + rarity;
          this.#words[claim] = Math.min(100, (this.#words[claim] as number) + 1);
        }
        const sum = (this.#own[claim] as number) + (this.#before[claim] as number);
        if (sum < least || sum < leastShare * (totals[claim] as number)) continue;
        if ((this.#words[claim] as number) + (this.#wordsBefore[claim] as number) < words) continue;
        onEnough(word, claim, sum);
      }
    }
    return true;
  }

  /** The claims that sentences of a text may be like; whether one is, is for the judge to say. */
  findCandidates(text: string): ClaimCandidate[] {
    if (this.index.size === 0) return [];
    const best = new Map<number, Place>();
    this.#walk(text, (word, claim, sum) => {
      const kept = best.get(claim);
      if (kept && kept.sum >= sum) return;
      best.set(claim, { claim, start: word, end: word, sum });
    });
    if (best.size === 0) return [];
    const { count, sentences, starts } = this.#scanner;
    const places = Array.from(best.values(), (place): Place => {
      const sentence = sentences[place.end] as number;
      let from = place.start;
      while (from > 0 && (sentences[from - 1] as number) >= sentence - 1) from--;
      let to = place.end;
      while (to < count && (sentences[to] as number) <= sentence) to++;
      const end = to < count ? (starts[to] as number) : text.length;
      return { ...place, start: starts[from] as number, end };
    });
    return this.#choose(places);
  }

  /** Of the claims in one place those with most of their words there, with their leads. */
  #choose(places: readonly Place[]): ClaimCandidate[] {
    const { index } = this;
    const sorted = places.toSorted((a, b) => b.sum - a.sum).slice(0, mostCandidates);
    const areTogether = (one: Place, other: Place) =>
      one.start < other.end && other.start < one.end;
    const chosen: Place[] = [];
    return sorted.flatMap((one) => {
      if (chosen.filter((other) => areTogether(one, other)).length >= mostInOnePlace) return [];
      let looked = 0;
      const rival = sorted.find(
        (other) =>
          other !== one &&
          areTogether(one, other) &&
          looked++ < mostRivals &&
          index.likenessOf(one.claim, other.claim) < likeness,
      );
      const lead = one.sum - (rival?.sum ?? 0);
      if (lead < leastLead * index.rarest) return [];
      chosen.push(one);
      const { claim, start, end, sum } = one;
      const coverage = sum / (index.totals[claim] ?? 1);
      return [{ ...index.placeOf(claim), start, end, coverage, lead }];
    });
  }

  /**
   * Adds where a text without seams may hold a sentence that is like a claim, as a `Sieve` of lib/matching
   * does: each word with which a claim has enough in it and in the sentence before.
   */
  sift(text: string, places: number[]): boolean {
    if (this.index.size === 0) return true;
    let last = -1;
    return this.#walk(text, (word) => {
      if (word === last) return;
      last = word;
      const start = this.#scanner.starts[word] as number;
      places.push(start, start + 1, 0);
    });
  }
}
