/** The nodes that places in a slice of a page's text stand in. */
import { readAgain, type TextPiece } from './text-pieces.ts';
import type { TextSlice } from './text-slices.ts';

/** A text node and where its text starts in a slice. */
export interface PlacedNode {
  node: Text;
  start: number;
}

/** The text nodes of a piece, each from where the piece reads it. */
function* nodesOf({ from, text }: TextPiece, root: Element): Generator<Text> {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  let first: Node = from.node;
  if (from.isAfter) while (first.lastChild) first = first.lastChild;
  walker.currentNode = first;
  for (let length = 0; length < text.length; ) {
    const node = walker.nextNode() as Text | null;
    if (!node) return;
    length += node.length;
    yield node;
  }
}

/**
 * Finds the nodes that characters of a slice stand in.
 * @param offsets UTF-16 code units in the slice's text
 * @returns by offset; null when the page has changed what it is asked for
 */
export function findNodes(
  { pieces, starts }: TextSlice,
  offsets: Iterable<number>,
  root: Element,
): Map<number, PlacedNode> | null {
  const found = new Map<number, PlacedNode>();
  const sorted = [...new Set(offsets)].sort((one, other) => one - other);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const from = starts[index] ?? 0;
    const to = from + piece.text.length;
    // What stands between pieces is a line's end.
    while (at < sorted.length && (sorted[at] as number) < from) at++;
    if (at === sorted.length || (sorted[at] as number) >= to) continue;
    if (readAgain(piece, root) !== piece.text) return null;
    let start = from;
    for (const node of nodesOf(piece, root)) {
      for (; at < sorted.length && (sorted[at] as number) < start + node.length; at++) {
        found.set(sorted[at] as number, { node, start });
      }
      if (at === sorted.length || (sorted[at] as number) >= to) break;
      start += node.length;
    }
  }
  return found;
}
