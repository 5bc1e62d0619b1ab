/** Which of two places comes first in a page's text. */

/** Bits of `compareDocumentPosition` (DOM Standard, § 4.4); by number, since every page pays. */
const isDisconnected = 1;
const isPreceding = 2;
const isFollowing = 4;

/** The node, or the outermost element of the document whose shadow trees hold it. */
export function placeInDocument(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) {
    at = root.host;
  }
  return at;
}

/**
 * Compares where two ranges begin, as the page is read: a shadow tree before what else its host
 * holds. Shadow trees inside one host of the document compare as equal.
 * @returns less than 0 when `one` comes first, more when `other` does
 */
export function comparePlaces(one: AbstractRange, other: AbstractRange): number {
  const from = one.startContainer;
  const to = other.startContainer;
  if (from === to) return one.startOffset - other.startOffset;
  let position = from.compareDocumentPosition(to);
  if (position & isDisconnected) {
    position = placeInDocument(from).compareDocumentPosition(placeInDocument(to));
  }
  if (position & isFollowing) return -1;
  return position & isPreceding ? 1 : 0;
}
