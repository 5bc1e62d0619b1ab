/** The hash table of a `NameIndex`, and the filter before it. */
import { markOfHash, seedHash, spreadHash, stepHash } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import type { PatternList } from './pattern-list.ts';

type Table = Pick<
  NameIndex,
  'seed' | 'filter' | 'filterShift' | 'slotMark' | 'slotValue' | 'slotShift'
>;

/** Honest names do not reach this; a corpus that does is met with another seed. */
const maxProbes = 256;
const maxSeeds = 8;
const maxLoad = 0.72;
const filterBitsAToken = 12;

/** Patterns, and hashes, that are looked at between two steps. */
const patternsAStep = 4096;
const hashesAStep = 2 ** 15;
/** Hashes are told apart in so many parts, each of those that begin alike. */
const partBits = 4;

/**
 * Fills the table with the names, in steps; pattern numbers are indices into `order`.
 * @param order the numbers that they have in `patterns`
 */
export function* fillTable(patterns: PatternList, order: Uint32Array): Generator<void, Table> {
  for (let seed = 0; ; seed++) {
    const hashes = yield* hashBeginnings(patterns, order, seed);
    const { table, longestProbe } = yield* fillSlots(patterns, order, hashes);
    if (longestProbe <= maxProbes || seed === maxSeeds) {
      return { seed, ...table, ...(yield* fillFilter(patterns, order, hashes)) };
    }
  }
}

/** Hashes of every beginning of every name that ends at a token's end, name by name. */
function* hashBeginnings(
  patterns: PatternList,
  order: Uint32Array,
  seed: number,
): Generator<void, Int32Array> {
  const hashes = new Int32Array(patterns.tokens);
  let next = 0;
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    const text = patterns.textOf(pattern);
    const tokens = patterns.countTokens(pattern);
    let hash = seedHash(seed);
    let length = 0;
    for (let token = 0; token < tokens; token++) {
      const end = patterns.tokenEnd(pattern, token);
      while (length < end) hash = stepHash(hash, text.charCodeAt(length++));
      hashes[next++] = hash;
    }
  }
  return hashes;
}

function* fillSlots(patterns: PatternList, order: Uint32Array, hashes: Int32Array) {
  const bits = bitsFor((yield* countDistinct(hashes)) / maxLoad);
  const slotShift = 32 - bits;
  const mask = 2 ** bits - 1;
  const slotMark = new Uint16Array(2 ** bits);
  const slotValue = new Uint32Array(2 ** bits);
  let longestProbe = 0;
  let next = 0;
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    const tokens = patterns.countTokens(pattern);
    for (let token = 1; token <= tokens; token++) {
      const isWhole = token === tokens;
      const spread = spreadHash(hashes[next++] as number);
      const mark = markOfHash(spread);
      let slot = spread >>> slotShift;
      let probes = 0;
      for (; slotMark[slot] !== 0; slot = (slot + 1) & mask) {
        probes++;
        // Beginnings may share a slot, and one pattern with them; two patterns may not.
        if (slotMark[slot] === mark && !(isWhole && (slotValue[slot] as number) > 1)) break;
      }
      longestProbe = Math.max(longestProbe, probes);
      slotMark[slot] = mark;
      slotValue[slot] = (slotValue[slot] as number) | (isWhole ? (place + 1) << 1 : 1);
    }
  }
  return { table: { slotMark, slotValue, slotShift }, longestProbe };
}

function* fillFilter(patterns: PatternList, order: Uint32Array, hashes: Int32Array) {
  const firsts = new Int32Array(order.length);
  let next = 0;
  for (const [place, pattern] of order.entries()) {
    if (place % patternsAStep === 0) yield;
    firsts[place] = hashes[next] as number;
    next += patterns.countTokens(pattern);
  }
  const bits = Math.max(10, bitsFor((yield* countDistinct(firsts)) * filterBitsAToken));
  const filterShift = 32 - bits;
  const filter = new Uint32Array(2 ** (bits - 5));
  for (const hash of firsts) {
    const bit = spreadHash(hash) >>> filterShift;
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { filter, filterShift };
}

/** How many different hashes there are. Sorting all at once would be one long step. */
function* countDistinct(hashes: Int32Array): Generator<void, number> {
  const sizes = new Uint32Array(2 ** partBits);
  const partOf = (hash: number) => hash >>> (32 - partBits);
  for (const [at, hash] of hashes.entries()) {
    if (at % hashesAStep === 0) yield;
    sizes[partOf(hash)] = (sizes[partOf(hash)] as number) + 1;
  }
  let count = 0;
  for (const [part, size] of sizes.entries()) {
    const own = new Int32Array(size);
    let length = 0;
    for (const hash of hashes) if (partOf(hash) === part) own[length++] = hash;
    own.sort();
    for (let at = 0; at < size; at++) if (at === 0 || own[at] !== own[at - 1]) count++;
    yield;
  }
  return count;
}

/** Bits of the least power of two that is greater than a number; at least 1. */
function bitsFor(atLeast: number): number {
  return Math.max(1, Math.ceil(Math.log2(atLeast + 1)));
}
