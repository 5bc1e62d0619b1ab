/** The words of all claims as one index in memory: which claims a word leads to, and how telling it is. */
import type { ClaimPostings } from './collect-claims.ts';

/** Places of the table that counts words: two that share one count as more frequent than they are. */
const countedPlaces = 2 ** 20;
/** Bits of the filter for each posting: of words that are not there, 1 in 8 to 16 passes. */
const bitsPerKey = 8;
/** A word in more claims leads to none of them. */
const mostClaims = 300;
/** Words that a claim is found by: its rarest. */
const mostWords = 8;
/** Claims that are looked at between two steps of building. */
const stepsAtOnce = 2 ** 12;

function roundUp(value: number): number {
  return 2 ** Math.max(6, Math.ceil(Math.log2(Math.max(1, value))));
}

export class ClaimIndex {
  /** In how many claims a word stands, by the low end of its key. */
  readonly #counts = new Uint16Array(countedPlaces);
  readonly #lists: readonly ClaimPostings[];
  /** Of each list: the number that its first claim has here. */
  readonly #bases: number[] = [];
  /** How many claims there are. */
  readonly size: number;
  /** A bit for each rare word, at the low end of its key. */
  filter = new Uint32Array(2);
  /** Postings of rare words, by the high end of their keys. */
  starts = new Uint32Array(2);
  shift = 31;
  keys = new Uint32Array(0);
  owners = new Uint32Array(0);
  /** Of each claim: the rarities of its rare words, summed up. */
  readonly totals: Float32Array;

  private constructor(lists: readonly ClaimPostings[]) {
    this.#lists = lists;
    let base = 0;
    for (const { ends } of lists) {
      this.#bases.push(base);
      base += ends.length;
    }
    this.size = base;
    this.totals = new Float32Array(base);
  }

  /** Makes it in steps, between which other work may have its turn. */
  static *building(lists: readonly ClaimPostings[]): Generator<void, ClaimIndex> {
    const index = new ClaimIndex(lists);
    yield* index.#fill();
    return index;
  }

  /** How telling a word is that stands in no claim. */
  get rarest(): number {
    return Math.log(this.size + 1);
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
    return Math.min(1, this.rarityOf(key) / Math.log(this.size + 1));
  }

  /** How telling a word is, by its key; next to 0 for one in every claim. */
  rarityOf(key: number): number {
    return Math.log((this.size + 1) / (this.#countOf(key) + 0.5));
  }

  /** The words that a claim is found by. */
  #rarestOf(keys: Uint32Array): number[] {
    const chosen: number[] = [];
    for (const key of keys) {
      const count = this.#countOf(key);
      if (count > mostClaims || chosen.includes(key)) continue;
      let place = chosen.length;
      while (place > 0 && this.#countOf(chosen[place - 1] ?? 0) > count) place--;
      if (place < mostWords) chosen.splice(place, 0, key);
      if (chosen.length > mostWords) chosen.pop();
    }
    return chosen;
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
      const rare = this.#rarestOf(keys);
      size += rare.length;
      this.totals[claim] = rare.reduce((sum, key) => sum + this.rarityOf(key), 0);
      if (++looked % stepsAtOnce === 0) yield;
    }
    const buckets = roundUp(size / 2);
    this.filter = new Uint32Array(roundUp(size * bitsPerKey) / 32);
    this.starts = new Uint32Array(buckets + 1);
    this.shift = 32 - Math.log2(buckets);
    this.keys = new Uint32Array(size);
    this.owners = new Uint32Array(size);
    const mask = this.filter.length * 32 - 1;
    for (const pass of [0, 1]) {
      for (const { claim, keys } of this.#distinct()) {
        for (const key of this.#rarestOf(keys)) {
          const bucket = key >>> this.shift;
          if (pass === 0) {
            const bit = key & mask;
            this.filter[bit >>> 5] = (this.filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
            this.starts[bucket] = (this.starts[bucket] ?? 0) + 1;
          } else {
            const place = (this.starts[bucket] ?? 0) - 1;
            this.starts[bucket] = place;
            this.keys[place] = key;
            this.owners[place] = claim;
          }
        }
        if (++looked % stepsAtOnce === 0) yield;
      }
      if (pass === 0) {
        for (let bucket = 1; bucket < this.starts.length; bucket++) {
          this.starts[bucket] = (this.starts[bucket] ?? 0) + (this.starts[bucket - 1] ?? 0);
        }
      }
    }
  }

  /** How much two claims have in common, of the words that either has, 0 to 1. */
  likenessOf(one: number, other: number): number {
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

  /** In which list a claim is, and the number of its record there. */
  placeOf(claim: number): { list: number; record: number } {
    const list = this.#bases.findLastIndex((base) => base <= claim);
    const own = claim - (this.#bases[list] ?? 0);
    return { list, record: this.#lists[list]?.records[own] ?? 0 };
  }
}
