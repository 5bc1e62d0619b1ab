/** Which claims the sentences of a page may be like: the postings of all corpora as one table in memory. */
import type { ClaimPostings } from './collect-claims.ts';
import { KeyScanner } from './scan-keys.ts';

/** A claim of which enough words stand near each other. */
export interface ClaimCandidate {
  /** Index into the lists that the table was made of, and the record's number there. */
  list: number;
  record: number;
  /** The claim's number in the table. */
  claim: number;
  /** Where the words stand: UTF-16 code units from the first of one rough sentence to the end of the next. */
  start: number;
  end: number;
  /** Of the claim's words by their rarity, how much stands there, 0 to 1. */
  coverage: number;
  /** Their rarities, summed up. */
  sum: number;
  /** By how much that is more than of any claim there that is not much like this one. */
  lead: number;
}

/** Places of the table that counts words: two that share one count as more frequent than they are. */
const countedPlaces = 2 ** 20;
const bitsPerKey = 8;
/** A word in more claims than this share, and than this many, leads to none of them. */
const commonShare = 0.03;
const leastCommon = 100;
/** Of a claim's rare words by their rarity, how much has to stand in two sentences. */
const leastShare = 0.2;
/** The same as a sum, in words that stand in one claim only. */
const leastSum = 1.3;
/** Claims that have more of their words in a place are told, so many at most. */
const mostInOnePlace = 3;
/** Candidates of one text that are chosen from. */
const mostCandidates = 2_000;
/** By how much they may have less there than another, in words that stand in one claim only. */
const leastLead = -0.5;
/** Claims that have so many of their words in common say much the same, and are no rivals. */
const likeness = 0.5;
const mostRivals = 8;
/** Postings that are looked at for one text at most. */
export const mostHitsOfText = 2 ** 22;
const stepsAtOnce = 2 ** 14;
const stampPlaces = 2 ** 14;

function roundUp(value: number): number {
  return 2 ** Math.max(6, Math.ceil(Math.log2(Math.max(1, value))));
}

export class ClaimTable {
  readonly #scanner = new KeyScanner();
  /** In how many claims a word stands, by the low end of its key. */
  readonly #counts = new Uint16Array(countedPlaces);
  readonly #lists: readonly ClaimPostings[];
  /** Of each list: the number that its first claim has here. */
  readonly #bases: number[] = [];
  readonly #claims: number;
  #most = leastCommon;
  /** Postings of rare words: bucket starts, keys and claims. */
  #filter = new Uint32Array(2);
  #starts = new Uint32Array(2);
  #shift = 31;
  #keys = new Uint32Array(0);
  #owners = new Uint32Array(0);
  /** Of each claim: the rarities of its rare words, summed up. */
  readonly #totals: Float32Array;
  /** What the claim has in the rough sentence at hand and in the one before, and which that is. */
  readonly #own: Float32Array;
  readonly #before: Float32Array;
  readonly #epochs: Uint32Array;
  #epoch = 1;
  readonly #stampKeys = new Uint32Array(stampPlaces);
  readonly #stampEpochs = new Uint32Array(stampPlaces);

  private constructor(lists: readonly ClaimPostings[]) {
    this.#lists = lists;
    let base = 0;
    for (const { ends } of lists) {
      this.#bases.push(base);
      base += ends.length;
    }
    this.#claims = base;
    this.#totals = new Float32Array(base);
    this.#own = new Float32Array(base);
    this.#before = new Float32Array(base);
    this.#epochs = new Uint32Array(base);
    this.#most = Math.max(leastCommon, Math.ceil(commonShare * base));
  }

  static build(lists: readonly ClaimPostings[]): ClaimTable {
    const steps = ClaimTable.building(lists);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }

  /** The same in steps, between which other work may have its turn. */
  static *building(lists: readonly ClaimPostings[]): Generator<void, ClaimTable> {
    const table = new ClaimTable(lists);
    yield* table.#fill();
    return table;
  }

  /** How telling a word is that stands in one claim only. */
  get rarest(): number {
    return Math.log(this.#claims + 1);
  }

  get size(): number {
    return this.#claims;
  }

  /** The words of each claim, each once. */
  *#distinct(): Generator<{ claim: number; keys: Uint32Array }> {
    for (const [list, { keys, ends }] of this.#lists.entries()) {
      const base = this.#bases[list] ?? 0;
      let from = 0;
      for (let at = 0; at < ends.length; at++) {
        const to = ends[at] ?? 0;
        yield { claim: base + at, keys: keys.subarray(from, to) };
        from = to;
      }
    }
  }

  #countOf(key: number): number {
    return this.#counts[key & (countedPlaces - 1)] ?? 0;
  }

  /** The same as a share of the rarity of a word that no claim has, 0 to 1. */
  shareOf(key: number): number {
    return Math.min(1, this.rarityOf(key) / Math.log(this.#claims + 1));
  }

  /** How telling a word is, by its key; next to 0 for one in every claim. */
  rarityOf(key: number): number {
    return Math.log((this.#claims + 1) / (this.#countOf(key) + 0.5));
  }

  *#fill(): Generator<void> {
    let looked = 0;
    const counts = this.#counts;
    for (const { keys } of this.#distinct()) {
      for (let at = 0; at < keys.length; at++) {
        if (keys.indexOf(keys[at] ?? 0) < at) continue;
        const place = (keys[at] ?? 0) & (countedPlaces - 1);
        if ((counts[place] ?? 0) < 0xffff) counts[place] = (counts[place] ?? 0) + 1;
      }
      if (++looked % stepsAtOnce === 0) yield;
    }
    let size = 0;
    for (const { claim, keys } of this.#distinct()) {
      let total = 0;
      for (let at = 0; at < keys.length; at++) {
        const key = keys[at] ?? 0;
        if (keys.indexOf(key) < at || this.#countOf(key) > this.#most) continue;
        size++;
        total += this.rarityOf(key);
      }
      this.#totals[claim] = total;
      if (++looked % stepsAtOnce === 0) yield;
    }
    const buckets = roundUp(size / 2);
    this.#filter = new Uint32Array(roundUp(size * bitsPerKey) / 32);
    this.#starts = new Uint32Array(buckets + 1);
    this.#shift = 32 - Math.log2(buckets);
    this.#keys = new Uint32Array(size);
    this.#owners = new Uint32Array(size);
    const mask = this.#filter.length * 32 - 1;
    for (const pass of [0, 1]) {
      for (const { claim, keys } of this.#distinct()) {
        for (let at = 0; at < keys.length; at++) {
          const key = keys[at] ?? 0;
          if (keys.indexOf(key) < at || this.#countOf(key) > this.#most) continue;
          const bucket = key >>> this.#shift;
          if (pass === 0) {
            const bit = key & mask;
            this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
            this.#starts[bucket] = (this.#starts[bucket] ?? 0) + 1;
          } else {
            const place = (this.#starts[bucket] ?? 0) - 1;
            this.#starts[bucket] = place;
            this.#keys[place] = key;
            this.#owners[place] = claim;
          }
        }
        if (++looked % stepsAtOnce === 0) yield;
      }
      if (pass === 0) {
        for (let bucket = 1; bucket < this.#starts.length; bucket++) {
          this.#starts[bucket] = (this.#starts[bucket] ?? 0) + (this.#starts[bucket - 1] ?? 0);
        }
      }
    }
  }

  /** The claims that sentences of a text may be like; whether one is, is for the judge to say. */
  findCandidates(text: string, share = leastShare): ClaimCandidate[] {
    const found: ClaimCandidate[] = [];
    if (this.#keys.length === 0) return found;
    this.#scanner.scan(text);
    const { count, keys, sentences, starts } = this.#scanner;
    const filter = this.#filter;
    const mask = filter.length * 32 - 1;
    // A sentence number of this text and no other.
    const first = this.#epoch + 2;
    const best = new Map<number, Omit<ClaimCandidate, 'claim'>>();
    let hits = 0;
    const least = leastSum * this.rarest;
    for (let word = 0; word < count && hits < mostHitsOfText; word++) {
      const key = keys[word] as number;
      const bit = key & mask;
      if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      const epoch = first + (sentences[word] as number);
      const stamp = key & (stampPlaces - 1);
      if (this.#stampKeys[stamp] === key && this.#stampEpochs[stamp] === epoch) continue;
      this.#stampKeys[stamp] = key;
      this.#stampEpochs[stamp] = epoch;
      const bucket = key >>> this.#shift;
      const end = this.#starts[bucket + 1] as number;
      const rarity = this.rarityOf(key);
      for (let at = this.#starts[bucket] as number; at < end; at++) {
        if (this.#keys[at] !== key) continue;
        hits++;
        const claim = this.#owners[at] as number;
        const known = this.#epochs[claim] as number;
        if (known !== epoch) {
          this.#before[claim] = known === epoch - 1 ? (this.#own[claim] as number) : 0;
          this.#own[claim] = 0;
          this.#epochs[claim] = epoch;
        }
        const own = (this.#own[claim] as number) + rarity;
        this.#own[claim] = own;
        const both = own + (this.#before[claim] as number);
        const total = this.#totals[claim] as number;
        if (both < share * total || both < least || both <= rarity + 0.01) continue;
        const coverage = both / total;
        const kept = best.get(claim);
        if (kept && kept.coverage >= coverage) continue;
        best.set(claim, {
          ...this.#placeOf(claim),
          start: epoch - first,
          end: word,
          coverage,
          sum: both,
          lead: 0,
        });
      }
    }
    this.#epoch = first + (count > 0 ? (sentences[count - 1] as number) : 0);
    for (const [claim, candidate] of best) {
      const sentence = candidate.start;
      let from = candidate.end;
      while (from > 0 && (sentences[from - 1] as number) >= sentence - 1) from--;
      let to = candidate.end;
      while (to < count && (sentences[to] as number) <= sentence) to++;
      found.push({
        ...candidate,
        claim,
        start: starts[from] as number,
        end: to < count ? (starts[to] as number) : text.length,
      });
    }
    return this.#choose(found);
  }

  /** Of the candidates in one place those with most of their words there, with their leads. */
  #choose(found: readonly ClaimCandidate[]): ClaimCandidate[] {
    const sorted = found.toSorted((a, b) => b.sum - a.sum).slice(0, mostCandidates);
    const chosen: ClaimCandidate[] = [];
    for (const one of sorted) {
      const here = chosen.filter(({ start, end }) => start < one.end && one.start < end);
      if (here.length >= mostInOnePlace) continue;
      let looked = 0;
      const rival = sorted.find(
        (other) =>
          other !== one &&
          other.start < one.end &&
          one.start < other.end &&
          looked++ < mostRivals &&
          this.#likenessOf(one.claim, other.claim) < likeness,
      );
      const lead = one.sum - (rival?.sum ?? 0);
      if (lead >= leastLead * this.rarest) chosen.push({ ...one, lead });
    }
    return chosen;
  }

  /** How much two claims have in common, of the words that either has, 0 to 1. */
  #likenessOf(one: number, other: number): number {
    const [own, others] = [this.#keysOf(one), this.#keysOf(other)];
    let common = 0;
    for (const key of own) if (others.includes(key)) common++;
    return common / (own.length + others.length - common);
  }

  #keysOf(claim: number): Uint32Array {
    const list = this.#bases.findLastIndex((base) => base <= claim);
    const { keys, ends } = this.#lists[list] as ClaimPostings;
    const own = claim - (this.#bases[list] ?? 0);
    return keys.subarray(own > 0 ? ends[own - 1] : 0, ends[own]);
  }

  /**
   * Adds where a text without seams may hold a sentence that is like a claim, as a `Sieve` of lib/matching
   * does: each word with which a claim has enough in it and in the sentence before.
   */
  sift(text: string, places: number[]): boolean {
    if (this.#keys.length === 0) return true;
    this.#scanner.scan(text);
    const { count, keys, sentences, starts } = this.#scanner;
    const filter = this.#filter;
    const mask = filter.length * 32 - 1;
    const first = this.#epoch + 2;
    this.#epoch = first + (count > 0 ? (sentences[count - 1] as number) : 0);
    const least = leastSum * this.rarest;
    let hits = 0;
    for (let word = 0; word < count; word++) {
      const key = keys[word] as number;
      const bit = key & mask;
      if (((filter[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      const epoch = first + (sentences[word] as number);
      const stamp = key & (stampPlaces - 1);
      const isAgain = this.#stampKeys[stamp] === key && this.#stampEpochs[stamp] === epoch;
      this.#stampKeys[stamp] = key;
      this.#stampEpochs[stamp] = epoch;
      const bucket = key >>> this.#shift;
      const end = this.#starts[bucket + 1] as number;
      const rarity = this.rarityOf(key);
      let isEnough = false;
      for (let at = this.#starts[bucket] as number; at < end; at++) {
        if (this.#keys[at] !== key) continue;
        if (++hits > mostHitsOfText) return false;
        const claim = this.#owners[at] as number;
        const known = this.#epochs[claim] as number;
        if (known !== epoch) {
          this.#before[claim] = known === epoch - 1 ? (this.#own[claim] as number) : 0;
          this.#own[claim] = 0;
          this.#epochs[claim] = epoch;
        }
        // A word counts once in a sentence; where seams are lost, two blocks may have it.
        if (!isAgain) this.#own[claim] = (this.#own[claim] as number) + rarity;
        const both = (this.#own[claim] as number) + (this.#before[claim] as number);
        const total = this.#totals[claim] as number;
        if (both >= leastShare * total && both >= least && both > rarity + 0.01) isEnough = true;
      }
      if (isEnough) places.push(starts[word] as number, (starts[word] as number) + 1, 0);
    }
    return true;
  }

  #placeOf(claim: number): Pick<ClaimCandidate, 'list' | 'record'> {
    const list = this.#bases.findLastIndex((base) => base <= claim);
    const own = claim - (this.#bases[list] ?? 0);
    return { list, record: this.#lists[list]?.records[own] ?? 0 };
  }
}
