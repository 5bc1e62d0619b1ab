/**
 * FNV-1a: a quick hash that is no proof against forgery.
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */

/** The hash of nothing, 32 bits. */
export const fnvStart = 0x811c9dc5;

/** The hash with one number more, signed 32 bits; `>>> 0` makes the last one a number for keeping. */
export function addToFnv(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}
