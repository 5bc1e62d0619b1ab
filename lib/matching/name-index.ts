/**
 * The names of all installed entities, as typed arrays. A folded name is a pattern; the hash table
 * has an entry for each pattern and for each beginning of one that ends where a token ends, so a
 * text is scanned by hashing its words and asking whether a name starts with them.
 */

/** What a pattern is to one entity or context rule; an item of `NameIndex.uses`. */
export const USE_KIND_MASK = 0b11;
export const USE_NAME = 0;
export const USE_NOT_NAME = 1;
export const USE_CONTEXT = 2;
export const USE_CASE_SHIFT = 2;
export const USE_CASE_MASK = 0b11;
/** The name is listed by a context rule. */
export const USE_RULED = 1 << 4;
/** Above this: index of the entity, or number of the context phrase. */
export const USE_TARGET_SHIFT = 5;

/** A context rule, its phrases as the numbers that uses of `USE_CONTEXT` carry. */
export interface IndexedRule {
  /** Null where any surroundings will do. */
  beside: readonly number[] | null;
  notBeside: readonly number[];
  wholePage: boolean;
}

export interface NameIndex {
  seed: number;
  /** Bloom filter of one bit a hash over first tokens; 2^(32 - filterShift) bits. */
  filter: Uint32Array;
  filterShift: number;
  /** Open addressing, 2^(32 - slotShift) slots; a slot whose value is 0 is free. */
  slotHash: Int32Array;
  /** `pattern + 1 << 1 | whether a longer pattern goes on from here`. */
  slotValue: Uint32Array;
  slotShift: number;
  /** Folded names one after the other; pattern p is `keyStart[p]` to `keyStart[p + 1]`. */
  keyUnits: Uint16Array;
  keyStart: Uint32Array;
  /** Uses of pattern p: `useStart[p]` to `useStart[p + 1]`. */
  uses: Uint32Array;
  useStart: Uint32Array;
  /** Some name starts with a character that is no letter. */
  hasLiteralStarts: boolean;
  /** Entity → number of its corpus. */
  corpusOf: Uint16Array;
  /** Index into `uses` → rules, all of which must hold. */
  rulesOfUse: ReadonlyMap<number, readonly IndexedRule[]>;
}

/** Size of an index's arrays, in bytes. */
export function countIndexBytes(index: NameIndex): number {
  const arrays = [
    index.filter,
    index.slotHash,
    index.slotValue,
    index.keyUnits,
    index.keyStart,
    index.uses,
    index.useStart,
    index.corpusOf,
  ];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}
