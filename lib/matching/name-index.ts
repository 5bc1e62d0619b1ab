/**
 * The names of all installed entities, as typed arrays. A folded name is a pattern; the hash table
 * has an entry for each pattern and for each beginning of one that ends where a token ends, so a
 * text is scanned by hashing its words and asking whether a name starts with them.
 */
import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import { markOfHash, spreadHash } from './hash.ts';

/** What a pattern is to one entity or context rule: a use. */
export const USE_KIND_MASK = 0b11;
export const USE_NAME = 0;
export const USE_NOT_NAME = 1;
export const USE_CONTEXT = 2;
export const USE_CASE_SHIFT = 2;
export const USE_CASE_MASK = 0b11;
/** Whether the name is a mention hangs on what else is found, or something else hangs on it. */
export const USE_RULED = 1 << 4;
/** Where the name stands, its entity is evident: see `markEvidence`. */
export const USE_TELLS = 1 << 5;
/** Another entity of the corpus has the name as well. */
export const USE_AMBIGUOUS = 1 << 6;
/** Above this: index of the entity, or number of the context phrase. */
export const USE_TARGET_SHIFT = 7;
/** In `useOf`: the pattern has several uses, and what is below this is where they lie. */
export const USES_SHARED = 2 ** 31;

/**
 * A context rule, its phrases as the numbers that uses of `USE_CONTEXT` carry, and entities as
 * their indices.
 */
export interface IndexedRule {
  /** Null, with no `besideEntities`, where any surroundings will do. */
  beside: readonly number[] | null;
  besideEntities: readonly number[];
  notBeside: readonly number[];
  notBesideEntities: readonly number[];
  wholePage: boolean;
}

/** Whether a rule asks for entities, or forbids them. */
export function asksForEntities({ besideEntities, notBesideEntities }: IndexedRule): boolean {
  return besideEntities.length + notBesideEntities.length > 0;
}

/** The arrays of an index, in no order. */
export interface NameArrays {
  /** Bloom filter of one bit a hash over first tokens; 2^(32 - filterShift) bits. */
  filter: Uint32Array;
  /**
   * Open addressing, 2^(32 - slotShift) slots: 16 bits of the hash that has the slot, which are a
   * hint and no proof; 0 for a free slot. Nearly all look-ups end here, in few cache lines.
   */
  slotMark: Uint16Array;
  /** `pattern + 1 << 1 | whether a longer pattern goes on from here`. */
  slotValue: Uint32Array;
  /** Folded names one after the other; first those whose units all fit into bytes. */
  narrowUnits: Uint8Array;
  wideUnits: Uint16Array;
  /** Units of pattern p: `keyStart[p]` to `keyStart[p + 1]`, the wide after the narrow ones. */
  keyStart: Uint32Array;
  /** The use of pattern p, or `USES_SHARED` and where in `sharedUses` its uses begin. */
  useOf: Uint32Array;
  /** How many uses, then the uses. */
  sharedUses: Uint32Array;
  /** Entity → number of its corpus. */
  corpusOf: Uint16Array;
  /** Ids of entities in UTF-8, one after the other; that of e ends at `idEnd[e]`. */
  idBytes: Uint8Array;
  idEnd: Uint32Array;
}

/** What is not many. */
export interface NameDetails {
  seed: number;
  filterShift: number;
  slotShift: number;
  /** Some name starts with a character that is no letter. */
  hasLiteralStarts: boolean;
  /** What stands before the ids of each corpus's entities in their keys. */
  keyPrefixes: readonly string[];
  /** Number of a use (`numberOfUse`) → rules, all of which must hold; most have none. */
  rulesOfUse: ReadonlyMap<number, readonly IndexedRule[]>;
  /** Entity → its not-names, if one of them differs from a name in case alone. */
  exactNotNames: ReadonlyMap<number, readonly string[]>;
}

export interface NameIndex extends NameArrays, NameDetails {}

/** Number of the use at a place of `sharedUses`; that of a pattern's only use is the pattern. */
export function numberOfUse(patterns: number, place: number): number {
  return patterns + place;
}

/** The use that has a number; 0, a name of the first entity, where there is none. */
export function useAt({ useOf, sharedUses }: NameIndex, number: number): number {
  return (number < useOf.length ? useOf[number] : sharedUses[number - useOf.length]) ?? 0;
}

/** Whether a hash may be that of a name or of a beginning; wrong only in saying yes. */
export function mayBeNamed({ slotMark, slotShift }: NameIndex, hash: number): boolean {
  const spread = spreadHash(hash);
  const wanted = markOfHash(spread);
  for (let slot = spread >>> slotShift; ; slot = (slot + 1) & (slotMark.length - 1)) {
    const mark = slotMark[slot];
    if (mark === wanted || mark === 0) return mark === wanted;
  }
}

/** The unit of a folded name at a place that `keyStart` tells. */
export function keyUnitAt({ narrowUnits, wideUnits }: NameIndex, place: number): number {
  const isNarrow = place < narrowUnits.length;
  return (isNarrow ? narrowUnits[place] : wideUnits[place - narrowUnits.length]) as number;
}

/**
 * A number that says whether numbers of uses and phrases are those of this index; greater than any
 * of them, so that it may lie among them.
 */
export function stampOf({ useOf, sharedUses, keyStart }: NameIndex): number {
  let sum = fnvStart;
  for (const numbers of [useOf, sharedUses, keyStart]) {
    for (let i = 0; i < numbers.length; i++) {
      sum = addToFnv(sum, numbers[i] as number);
    }
  }
  return 2 ** 32 + (sum >>> 0);
}
