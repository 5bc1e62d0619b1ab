/** The text that a page shows, piece by piece from any place of it, and as a whole. */
import { isEmpty } from './block-builder.ts';
import { isPassedTag } from './tag-roles.ts';
import { createShownTest } from './visibility.ts';

/** Besides what is never shown: what holds a reader's own words, and what another document or a drawing fills. */
const unread = new Set(
  'applet audio canvas embed gainsay-card iframe input meter noembed noframes object option progress select textarea video'.split(
    ' ',
  ),
);

export interface ShownPiece {
  node: Text;
  /** Whether something parts it from the piece before, in the order of the walk. */
  isApart: boolean;
  /** Whether words that are not shown stand between it and the piece before. */
  isAfterGap: boolean;
}

const inLine = /^(?:inline|contents|ruby)/;

/** Tells the nearest element that lays its text out apart from what is around. */
function createBoxFinder(): (node: Node) => Element | null {
  const known = new Map<Element, boolean>();
  return (node) => {
    let at = node.parentElement;
    while (at) {
      let isApart = known.get(at);
      if (isApart === undefined) {
        isApart = !inLine.test(getComputedStyle(at).display);
        known.set(at, isApart);
      }
      if (isApart) return at;
      at = at.parentElement;
    }
    return null;
  };
}

/** Whether a node and its descendants are never read. */
function isUnread(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const { localName } = node as Element;
  return isPassedTag(localName) || unread.has(localName);
}

/**
 * Walks the pieces of text that are shown, from a place on or back.
 * @param root what the walk stays in
 * @param from the node next to the first piece; the root itself for all of it
 * @param leftOut CSS selector of what is no part of the text, in a page of our own; empty for nothing
 */
export function* walkShownText(
  root: Node,
  from: Node,
  way: 1 | -1,
  leftOut = '',
): Generator<ShownPiece, void> {
  let isAfterGap = false;
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (leftOut && node instanceof Element && node.matches(leftOut)) {
        return NodeFilter.FILTER_REJECT;
      }
      if (!isUnread(node)) return NodeFilter.FILTER_ACCEPT;
      isAfterGap ||= !isEmpty(node.textContent ?? '');
      return NodeFilter.FILTER_REJECT;
    },
  );
  const isShown = createShownTest();
  const boxOf = createBoxFinder();
  let box = from.nodeType === Node.TEXT_NODE ? boxOf(from) : null;
  let isApart = false;
  walker.currentNode = from;
  for (;;) {
    const node = way === 1 ? walker.nextNode() : walker.previousNode();
    if (!node) return;
    if (node.nodeType === Node.ELEMENT_NODE) {
      // What stands between two pieces may part them, also where it holds no text.
      if ((node as Element).localName === 'br') isApart = true;
      continue;
    }
    const text = node as Text;
    if (text.data === '') continue;
    if (!isShown(text)) {
      isAfterGap ||= !isEmpty(text.data);
      continue;
    }
    const own = boxOf(text);
    if (own !== box) isApart = true;
    box = own;
    yield { node: text, isApart, isAfterGap };
    isApart = false;
    isAfterGap = false;
  }
}

/** A text and the nodes that it was read from. */
export interface ShownText {
  /** As the nodes have it; a line break where something parts two of them. */
  text: string;
  nodes: Text[];
  /** Where the text of each begins in `text`, UTF-16 code units. */
  starts: number[];
}

/**
 * All text that is shown in a root, in the order of the document.
 * @param leftOut as `walkShownText` has it
 */
export function readShownText(root: Node, leftOut = ''): ShownText {
  const parts: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { node, isApart } of walkShownText(root, root, 1, leftOut)) {
    if (isApart) {
      parts.push('\n');
      length++;
    }
    nodes.push(node);
    starts.push(length);
    parts.push(node.data);
    length += node.data.length;
  }
  return { text: parts.join(''), nodes, starts };
}
