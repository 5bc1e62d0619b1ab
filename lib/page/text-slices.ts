/** Pieces of a page's text put together. */
import { cutToPieces, type TextPiece } from './text-pieces.ts';

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
