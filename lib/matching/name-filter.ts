/** The cheap question before the walk: can a name start with this word? */
import { foldTable } from './fold-table.ts';
import { spreadHash, stepHash } from './hash.ts';
import type { NameIndex } from './name-index.ts';

/** Whether a name may start with the token that has this hash; wrong only in saying yes. */
export function mayStartName(index: NameIndex, hash: number): boolean {
  const bit = spreadHash(hash) >>> index.filterShift;
  return (((index.filter[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0;
}

const smallS = 0x73;

/**
 * Whether a name may start at a letter inside a word; wrong only in saying yes.
 * @param offset UTF-16 offset of the letter
 * @param end offset of the end of the word
 * @param hash of what is taken to stand before it
 */
export function mayStartNameAt(
  index: NameIndex,
  text: string,
  offset: number,
  end: number,
  hash: number,
): boolean {
  let rest = hash;
  let beforeLast = hash;
  let last = 0;
  for (let pos = offset; pos < end; pos++) {
    const entry = foldTable[text.charCodeAt(pos)] as number;
    if ((entry - 1) >>> 0 >= 0xffff) return true;
    beforeLast = rest;
    last = entry;
    rest = stepHash(rest, entry);
  }
  // The last letter may be an s that is no part of the name.
  return mayStartName(index, rest) || (last === smallS && mayStartName(index, beforeLast));
}
