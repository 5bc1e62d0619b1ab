/** The text of a page by paragraph, as who speaks in it is told from, and where a selection stands in it. */
import { readShownText, walkShownText } from '../page/shown-text.ts';

export interface Passage {
  /** Paragraphs parted by line breaks; other white space folded. */
  text: string;
  /** The selection in it, UTF-16 code units. */
  start: number;
  end: number;
}

/** What is read around a selection, UTF-16 code units: names stand in full far before it. */
const mostBefore = 30_000;
const mostAfter = 6_000;
/** Longest page that is drafted, UTF-16 code units. */
const mostOfPage = 300_000;

const fold = (text: string) => text.replace(/\s+/gu, ' ');

/** Of what a page has around its article. */
const around =
  'nav, aside, footer, form, button, [role="navigation"], [role="complementary"], figcaption';

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

function readAlong(
  root: Node,
  [from, offset]: readonly [Node, number],
  way: 1 | -1,
  most: number,
  leftOut: string,
): string {
  if (!isText(from)) return '';
  const parts = [fold(way === 1 ? from.data.slice(offset) : from.data.slice(0, offset))];
  let length = 0;
  let last: string | null = null;
  for (const { node, isApart } of walkShownText(root, from, way, leftOut)) {
    const words = fold(node.data);
    if (isApart && last !== '\n') parts.push('\n');
    last = isApart && words === ' ' ? '\n' : words;
    if (words !== ' ' || !isApart) parts.push(words);
    length += words.length;
    if (length > most) break;
  }
  return (way === 1 ? parts : parts.reverse()).join('');
}

/** The text around a range, and the range in it. @param leftOut as `walkShownText` has it */
export function readPassage(range: Range, exact: string, leftOut = ''): Passage {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const root = startContainer.getRootNode();
  const before = readAlong(root, [startContainer, startOffset], -1, mostBefore, leftOut);
  const after = readAlong(root, [endContainer, endOffset], 1, mostAfter, leftOut);
  return { text: before + exact + after, start: before.length, end: before.length + exact.length };
}

export interface PageText {
  /** As in a passage. */
  text: string;
  /** Whether the page has more than that. */
  isCut: boolean;
}

/** The article of a page, or all of its text, for drafting. @param leftOut as `walkShownText` has it */
export function readArticleText(page: Document, leftOut = ''): PageText {
  const articles = [...page.querySelectorAll('article, main, [role="main"]')];
  const lengthOf = (element: Element) => element.textContent?.length ?? 0;
  const longest = articles.sort((one, other) => lengthOf(other) - lengthOf(one))[0];
  const isMost = longest && lengthOf(longest) * 4 > lengthOf(page.body);
  const root = isMost ? longest : page.body;
  const parts: string[] = [];
  let length = 0;
  for (const { node, isApart } of walkShownText(root, root, 1, leftOut)) {
    if (isApart) parts.push('\n');
    if (node.parentElement?.closest(around)) continue;
    const words = fold(node.data);
    parts.push(words);
    length += words.length;
    if (length > mostOfPage) break;
  }
  const text = parts
    .join('')
    .replace(/ *\n[\n ]*/gu, '\n')
    .trim();
  return { text, isCut: length > mostOfPage };
}

/** All that a page shows, white space folded, as selectors are unique in. */
export function readWholeText(page: Document, leftOut = ''): string {
  return fold(readShownText(page.body, leftOut).text).slice(0, 2 * mostOfPage);
}
