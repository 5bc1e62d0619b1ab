/** The hash table of a `NameIndex`, and the filter before it. */
import { markOfHash, seedHash, spreadHash, stepHash } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import type { NameKey } from './name-keys.ts';

type Table = Pick<
  NameIndex,
  'seed' | 'filter' | 'filterShift' | 'slotMark' | 'slotValue' | 'slotShift'
>;

/** Honest names do not reach this; a corpus that does is met with another seed. */
const maxProbes = 256;
const maxSeeds = 8;
const maxLoad = 0.72;
const filterBitsAToken = 12;

/** Fills the table with the keys, pattern numbers being indices into `keys`. */
export function fillTable(keys: readonly NameKey[]): Table {
  for (let seed = 0; ; seed++) {
    const hashes = hashBeginnings(keys, seed);
    const { table, longestProbe } = fillSlots(keys, hashes);
    if (longestProbe <= maxProbes || seed === maxSeeds) {
      return { seed, ...table, ...fillFilter(keys, hashes) };
    }
  }
}

/** Hashes of every beginning of every key that ends at a token's end, key by key. */
function hashBeginnings(keys: readonly NameKey[], seed: number): Int32Array {
  const hashes = new Int32Array(keys.reduce((sum, { tokenEnds }) => sum + tokenEnds.length, 0));
  let next = 0;
  for (const { text, tokenEnds } of keys) {
    let hash = seedHash(seed);
    let length = 0;
    for (const end of tokenEnds) {
      while (length < end) hash = stepHash(hash, text.charCodeAt(length++));
      hashes[next++] = hash;
    }
  }
  return hashes;
}

function fillSlots(keys: readonly NameKey[], hashes: Int32Array) {
  const bits = bitsFor(countDistinct(hashes) / maxLoad);
  const slotShift = 32 - bits;
  const mask = 2 ** bits - 1;
  const slotMark = new Uint16Array(2 ** bits);
  const slotValue = new Uint32Array(2 ** bits);
  let longestProbe = 0;
  let next = 0;
  keys.forEach(({ tokenEnds }, pattern) => {
    for (let i = 1; i <= tokenEnds.length; i++) {
      const isWhole = i === tokenEnds.length;
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
      slotValue[slot] = (slotValue[slot] as number) | (isWhole ? (pattern + 1) << 1 : 1);
    }
  });
  return { table: { slotMark, slotValue, slotShift }, longestProbe };
}

function fillFilter(keys: readonly NameKey[], hashes: Int32Array) {
  const firsts = new Int32Array(keys.length);
  let next = 0;
  keys.forEach(({ tokenEnds }, pattern) => {
    firsts[pattern] = hashes[next] as number;
    next += tokenEnds.length;
  });
  const bits = Math.max(10, bitsFor(countDistinct(firsts) * filterBitsAToken));
  const filterShift = 32 - bits;
  const filter = new Uint32Array(2 ** (bits - 5));
  for (const hash of firsts) {
    const bit = spreadHash(hash) >>> filterShift;
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { filter, filterShift };
}

function countDistinct(hashes: Int32Array): number {
  const sorted = hashes.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) count++;
  return count;
}

/** Bits of the least power of two that is greater than a number; at least 1. */
function bitsFor(atLeast: number): number {
  return Math.max(1, Math.ceil(Math.log2(atLeast + 1)));
}
