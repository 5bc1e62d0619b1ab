/** From a range of a page to a quotation with a selector that is unique in the page. */
import type { QuotedWords } from '../messages/recording.ts';
import { readShownText, walkShownText } from '../page/shown-text.ts';
import { chooseContext, countWords } from '../quotations/choose-context.ts';
import { listStarts, squeeze } from '../quotations/list-places.ts';
import { longQuotation } from '../quotations/quoted-words.ts';
import type { PageTexts } from './page-texts.ts';

/** Words around a quotation that it may be told by, UTF-16 code units: a page may repeat paragraphs. */
const longestNear = [240, 1_000];
/** Longest quotation that is taken, UTF-16 code units. */
const longestQuotation = 4_000;
/** Longer texts are not read again as they are shown, UTF-16 code units. */
const mostReread = 500_000;
const longestLanguage = 40;

const fold = (text: string) => text.replace(/\s+/gu, ' ');
const isInWord = (text: string | undefined) =>
  text !== undefined && /[\p{L}\p{M}\p{N}]/u.test(text);

interface Edges {
  start: Text;
  startOffset: number;
  end: Text;
  endOffset: number;
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

interface ReadRange {
  text: string;
  /** Its longest stretch without hidden words in it. */
  longest: string;
  /** Whether that is all of it. */
  isWhole: boolean;
  edges: Edges;
}

/** What is shown in a range, and where it begins and ends. */
function readRange(range: Range, root: Node, leftOut: string): ReadRange | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const around = range.commonAncestorContainer;
  const within = isText(around) ? (around.parentNode ?? root) : around;
  /** The walk begins after it, so the node before the first is where it begins. */
  const child = startContainer.childNodes[startOffset];
  let text = '';
  let edges: Edges | null = null;
  const stretches = [''];
  const finish = () =>
    edges && {
      ...{ text, edges, isWhole: stretches.length === 1 },
      longest: stretches.reduce((one, other) => (other.length > one.length ? other : one)),
    };
  const add = (node: Text, isApart: boolean, isAfterGap: boolean): boolean => {
    const from = node === startContainer ? startOffset : 0;
    const to = node === endContainer ? endOffset : node.data.length;
    if (node !== endContainer && range.comparePoint(node, 0) > 0) return false;
    const words = node.data.slice(from, to);
    const space = isApart && text !== '' ? ' ' : '';
    text += space + words;
    if (isAfterGap && text !== '') stretches.push(words);
    else stretches.push(`${stretches.pop()}${space}${words}`);
    if (words.trim() !== '') {
      const trimmed = to - (words.length - words.trimEnd().length);
      if (edges) Object.assign(edges, { end: node, endOffset: trimmed });
      else {
        const startOffset = from + words.length - words.trimStart().length;
        edges = { ...{ start: node, startOffset }, ...{ end: node, endOffset: trimmed } };
      }
    }
    return node !== endContainer && text.length <= longestQuotation;
  };
  if (isText(startContainer) && !add(startContainer, false, false)) return finish();
  let from: Node = startContainer;
  if (!isText(startContainer) && startOffset > 0) {
    // What the children before it hold is passed over.
    from = startContainer.childNodes[startOffset - 1] ?? startContainer;
    while (from.lastChild) from = from.lastChild;
  }
  if (child && isText(child) && !child.previousSibling) from = startContainer;
  for (const { node, isApart, isAfterGap } of walkShownText(within, from, 1, leftOut)) {
    if (range.comparePoint(node, node.data.length) < 0) continue;
    if (!add(node, isApart, isAfterGap)) break;
  }
  return finish();
}

/** Takes in the rest of words that were selected in part: a pointer misses a letter easily. */
function growToWords({ start, startOffset, end, endOffset }: Edges): {
  before: string;
  after: string;
  edges: Edges;
} {
  let from = startOffset;
  let to = endOffset;
  if (isInWord(start.data[from])) while (from > 0 && isInWord(start.data[from - 1])) from--;
  if (isInWord(end.data[to - 1])) while (to < end.data.length && isInWord(end.data[to])) to++;
  return {
    before: start.data.slice(from, startOffset),
    after: end.data.slice(endOffset, to),
    edges: { start, startOffset: from, end, endOffset: to },
  };
}

/** What is shown before a place, or after it, white space folded. */
function readNear(
  root: Node,
  [node, offset]: readonly [Text, number],
  way: 1 | -1,
  longest: number,
  leftOut: string,
): string {
  let text = way === 1 ? node.data.slice(offset) : node.data.slice(0, offset);
  // White space alone may be all of a node, however much of it.
  let length = fold(text).length;
  if (length < longest) {
    for (const piece of walkShownText(root, node, way, leftOut)) {
      // It stands next to hidden words, and not to these.
      if (piece.isAfterGap) break;
      const space = piece.isApart ? ' ' : '';
      text = way === 1 ? text + space + piece.node.data : piece.node.data + space + text;
      length = length + fold(piece.node.data).length + space.length;
      if (length >= longest) break;
    }
  }
  const folded = fold(text);
  return way === 1 ? folded.trimEnd().slice(0, longest) : folded.trimStart().slice(-longest);
}

/** Cut in the middle of a word it would not stand there as a word. */
const wholeWords = (text: string, way: 1 | -1, longest: number) => {
  if (text.length < longest) return text;
  return way === 1 ? text.replace(/\S*$/u, '').trimEnd() : text.replace(/^\S*/u, '').trimStart();
};

/**
 * Makes a quotation of the words in a range.
 * @param texts of the page, which are read once for many quotations
 * @param leftOut as `walkShownText` has it
 * @returns null where the range holds no words that are shown, or too many
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function quoteRange(range: Range, texts: PageTexts, leftOut = ''): QuotedWords | null {
  const owner = range.startContainer.getRootNode();
  if (!(owner instanceof Document) && !(owner instanceof ShadowRoot)) return null;
  const root = owner instanceof Document ? owner.body : owner;
  const read = root && readRange(range, root, leftOut);
  if (!read) return null;
  const { before, after, edges } = growToWords(read.edges);
  const exact = fold(before + read.text.trim() + after);
  if (exact.length > longestQuotation) return null;
  const told = edges.start.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
  const language = told.slice(0, longestLanguage);
  const text = texts.of(owner);
  const stretch = squeeze(read.isWhole ? exact : read.longest);
  const isLong = countWords(exact) >= longQuotation;
  // A stretch that stands once tells all of a quotation. The text is searched through, which is most of the work.
  if (isLong && listStarts(text, stretch, 2).length < 2)
    return { exact, prefix: '', suffix: '', isUnique: true, language };
  const { start, startOffset, end, endOffset } = edges;
  let chosen: ReturnType<typeof chooseContext> = null;
  for (const longest of longestNear) {
    const near = {
      before: wholeWords(readNear(root, [start, startOffset], -1, longest, leftOut), -1, longest),
      after: wholeWords(readNear(root, [end, endOffset], 1, longest, leftOut), 1, longest),
    };
    chosen = chooseContext(text, exact, near);
    // Hidden words stand in it: then the text is read as it is shown, which takes long for a long one.
    if (!chosen && text.length < mostReread)
      chosen = chooseContext(squeeze(readShownText(root, leftOut).text), exact, near);
    if (chosen?.isUnique || !chosen) break;
  }
  if (!chosen) return { exact, prefix: '', suffix: '', isUnique: false, language };
  if (chosen.isUnique) return { exact, ...chosen, language };
  // Nothing near tells it apart; much of it would not either.
  const [longest = 0] = longestNear;
  const { prefix, suffix } = chosen;
  return {
    ...{ exact, language, isUnique: false },
    ...{ prefix: prefix.slice(-longest), suffix: suffix.slice(0, longest) },
  };
}
