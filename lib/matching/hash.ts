/**
 * The hash of a folded name: 32 bits, one step a UTF-16 code unit (FNV-1a's form), with a seed
 * that the builder changes when a corpus's names collide on purpose.
 */
const stepFactor = 0x9e3779b1;
const spreadFactor = 0x85ebca6b;

/** The hash after one more folded UTF-16 code unit. */
export function stepHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, stepFactor);
}

/** Spreads a hash over all bits; the high ones choose a slot of a table of 2^n. */
export function spreadHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), spreadFactor);
}

/** What a slot keeps of a spread hash: its low 16 bits, and never 0, which is a free slot's. */
export function markOfHash(spread: number): number {
  const mark = spread & 0xffff;
  return mark === 0 ? 1 : mark;
}

/** The hash that every name starts from. */
export function seedHash(seed: number): number {
  return Math.imul(seed + 1, 0x27d4eb2f) | 1;
}
