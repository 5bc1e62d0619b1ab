/** Pieces of a page's text put together, and the nodes that places in them stand in. */
import { cutToPieces, readAgain, type TextPiece } from './text-pieces.ts';

/** A run of a page's text as one string, with the pieces that it is made of. */
export interface TextSlice {
  text: string;
  pieces: readonly TextPiece[];
  /** Where the text of each piece starts in `text`, ascending; UTF-16 code units. */
  starts: readonly number[];
}

/** So much of a slice's end the next one begins with: the longest name, and what may stand between its words. */
const overlap = 512;

function join(pieces: readonly TextPiece[]): TextSlice {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const { text, isOnNewLine } of pieces) {
    if (isOnNewLine) {
      texts.push('\n');
      length++;
    }
    starts.push(length);
    texts.push(text);
    length += text.length;
  }
  return { text: texts.join(''), pieces, starts };
}

/** The last pieces of a slice that hold what the next one begins with. */
function takeEnd(pieces: readonly TextPiece[]): TextPiece[] {
  let length = 0;
  let from = pieces.length;
  while (from > 0 && length < overlap) length += pieces[--from]?.text.length ?? 0;
  // A piece may be a book.
  return length > 8 * overlap ? [] : pieces.slice(from);
}

export interface SliceSizes {
  elementsAPiece: number;
  /** Least lengths of the first slice and of the others, UTF-16 code units. */
  firstLength: number;
  sliceLength: number;
}

/** Cuts the text of an element into slices; see `cutToPieces`. */
export function* cutToSlices(
  root: Element,
  { elementsAPiece, firstLength, sliceLength }: SliceSizes,
): Generator<TextSlice, void, undefined> {
  let pieces: TextPiece[] = [];
  let length = 0;
  let least = firstLength;
  for (const piece of cutToPieces(root, elementsAPiece)) {
    if (piece.text === '' && !piece.isOnNewLine) continue;
    pieces.push(piece);
    length += piece.text.length;
    if (length < least) continue;
    yield join(pieces);
    pieces = takeEnd(pieces);
    length = 0;
    least = sliceLength;
  }
  if (length > 0) yield join(pieces);
}

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
