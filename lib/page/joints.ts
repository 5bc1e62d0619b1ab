/**
 * Whether words that follow each other in a block's text also stand together on the page. Blocks
 * are told by tag name, and a page may lay out a `span` as a box and letters of one word as many.
 */
import { isEmpty } from './block-builder.ts';
import { boxWith, elementAround } from './visibility.ts';

/**
 * What stands between two texts as a reader sees them: nothing, a space, something that no name
 * goes across, or the border of a block.
 */
export type Joint = '' | ' ' | '\ufffc' | 'border';

/** Shares of a line's height: letters nearer than this are one word, words nearer than this one text. */
const letterGap = 0.12;
const wordGap = 0.5;

const isLetter = (text: string) => text.trim().length <= 2;

/** The elements around a node as they are laid out, slots too, the nearest first. */
function elementsAround(node: Node): Element[] {
  const all: Element[] = [];
  for (let at = elementAround(node); at; at = elementAround(at)) all.push(at);
  return all;
}

/**
 * The nearest element around two texts, and what lies between it and each of them; null where there is
 * none. Most texts that follow each other have one element between them: of those no list is made of all
 * that is around.
 */
function findBetween(before: Text, after: Text): [Element, Element[], Element[]] | null {
  const one = elementAround(before);
  const other = elementAround(after);
  if (one && one === other) return [one, [], []];
  if (one && other && elementAround(one) === other) return [other, [one], []];
  if (one && other && elementAround(other) === one) return [one, [], [other]];
  const [all, others] = [elementsAround(before), elementsAround(after)];
  const around = all.find((element) => others.includes(element));
  if (!around) return null;
  return [around, all.slice(0, all.indexOf(around)), others.slice(0, others.indexOf(around))];
}

/** How elements between a text and another are laid out: the farthest from text of it. */
function layoutOf(between: readonly Element[]): 'inline' | 'atomic' | 'box' | 'cell' {
  let box: ReturnType<typeof layoutOf> = 'inline';
  for (const element of between) {
    const { display } = getComputedStyle(element);
    if (display === 'table-cell') return 'cell';
    if (/^(inline|contents|ruby)/.test(display)) {
      if (display.startsWith('inline-') && box === 'inline') box = 'atomic';
    } else box = 'box';
  }
  return box;
}

/** Where a character is drawn, CSS pixels; null where it is not. */
function boxOf(node: Text, offset: number): DOMRect | null {
  const range = new Range();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const box = range.getBoundingClientRect();
  return box.height > 0 ? box : null;
}

interface Distance {
  /** Whether the one stands beside the other, and not above or below. */
  isInLine: boolean;
  /** From the one to the other along the line, in heights of the smaller one. */
  gap: number;
  /** Whether one is raised or lowered, as numbers of notes are. */
  isShifted: boolean;
}

function measure(before: Text, after: Text, around: Element | null): Distance | null {
  // Asking for a box of what waits for its turn to be laid out would lay it out.
  if (!around?.checkVisibility({ contentVisibilityAuto: true })) return null;
  const from = boxOf(before, before.data.trimEnd().length - 1);
  const to = boxOf(after, after.data.search(/\S/));
  if (!from || !to) return null;
  const isRow = getComputedStyle(around).writingMode.startsWith('horizontal');
  const [start, end, near, far] = isRow
    ? (['top', 'bottom', 'left', 'right'] as const)
    : (['left', 'right', 'top', 'bottom'] as const);
  const height = Math.min(from[end] - from[start], to[end] - to[start]);
  const overlap = Math.min(from[end], to[end]) - Math.max(from[start], to[start]);
  return {
    isInLine: overlap > height / 2,
    gap: Math.max(to[near] - from[far], from[near] - to[far]) / height,
    isShifted: Math.abs(from[end] - to[end]) > 0.15 * height,
  };
}

/** A word and a number that touch: that of a note, as good as always. */
const isNote = (before: string, after: string) => /\p{L}$/u.test(before) && /^\p{N}/u.test(after);

/** The joint of texts that only elements in the line lie between, without white space. */
function jointInLine(before: string, after: string, distance: Distance | null): Joint {
  if (!distance) return isNote(before, after) ? ' ' : '';
  const { isInLine, gap, isShifted } = distance;
  // A line end in the midst of a word, or one that a style made.
  if (!isInLine) return /\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(after) ? ' ' : '';
  if (isShifted && isNote(before, after)) return ' ';
  if (gap <= letterGap) return '';
  return gap <= wordGap ? ' ' : '\ufffc';
}

/** The joint of letters in boxes of their own, as of a first letter or of words that are animated. */
function jointOfLetters(
  before: string,
  after: string,
  distance: Distance,
  isAtomic: boolean,
): Joint {
  const { isInLine, gap } = distance;
  // While they move, letters of one line stand higher and lower.
  if (!isInLine) return isAtomic ? '' : 'border';
  if (gap <= (isLetter(before) && isLetter(after) ? 0.35 : letterGap)) return '';
  // The margin of a large first letter is one of its own size.
  if (gap <= 1.2 && /^\p{Ll}/u.test(after)) return '';
  return gap <= wordGap ? ' ' : 'border';
}

/**
 * What a reader sees between two texts that follow each other in a block. Asks for the layout: best
 * when the page is laid out, as just after a frame.
 * @param isSpaced whether white space stands between them in the source
 */
export function jointOf(before: Text, after: Text, isSpaced: boolean): Joint {
  const between = findBetween(before, after);
  if (!between) return 'border';
  const [ancestor, one, other] = between;
  const boxes = [layoutOf(one), layoutOf(other)];
  const isInline = boxes.every((box) => box === 'inline');
  if (isInline && isSpaced) return '';
  if (boxes.includes('cell')) return 'border';
  const distance = measure(before, after, boxWith(ancestor));
  if (isInline) return jointInLine(before.data, after.data, distance);
  const isAtomic = !boxes.includes('box');
  const areLetters = isLetter(before.data) || isLetter(after.data);
  if (!distance) return (isSpaced ? isAtomic : areLetters) ? '' : 'border';
  if (areLetters && !isSpaced) return jointOfLetters(before.data, after.data, distance, isAtomic);
  const { isInLine, gap } = distance;
  if (!isInLine) return isSpaced && isAtomic ? '' : 'border';
  if (gap > wordGap) return 'border';
  if (gap > letterGap) return isSpaced ? '' : ' ';
  // A box around the beginning of a word: its end stands in no box of its own.
  return boxes.includes('inline') && /^\p{Ll}/u.test(after.data) ? '' : 'border';
}

/** Whether a line break stands between two nodes. */
function isBroken(before: Text, after: Text): boolean {
  const range = new Range();
  range.setStartAfter(before);
  range.setEndBefore(after);
  return range.cloneContents().querySelector('br') !== null;
}

/** Whether nothing but a word's or a line's own space stands between nodes of a block. */
export function standTogether(nodes: readonly Text[]): boolean {
  let before: Text | null = null;
  let isSpaced = false;
  for (const node of nodes) {
    if (isEmpty(node.data)) {
      isSpaced = true;
      continue;
    }
    if (before && before.parentNode !== node.parentNode) {
      isSpaced ||= /\s$/.test(before.data) || /^\s/.test(node.data);
      let joint = jointOf(before, node, isSpaced);
      if (joint === 'border' && !isSpaced && isBroken(before, node)) {
        joint = jointOf(before, node, true);
      }
      if (joint === 'border' || joint === '\ufffc') return false;
    }
    before = node;
    isSpaced = false;
  }
  return true;
}
