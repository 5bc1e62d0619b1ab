/**
 * The text of a part of the page in strings that the browser puts together: to script no node of it
 * becomes an object. Nothing tells the blocks apart in it.
 */

/** What has text that is not shown in its place, or is a note over letters: it parts no words. */
const unseenTags = 'script,style,noscript,rt,rp,template';

/** A place in the page: before an element, or after it. */
interface Edge {
  node: Element;
  isAfter: boolean;
}

/** What stands between two places. */
export interface TextPiece {
  from: Edge;
  /** Null for the end of the root. */
  to: Edge | null;
  text: string;
  /** Whether a line ends before it. */
  isOnNewLine: boolean;
}

const follows = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function readBetween(from: Edge, to: Edge | null, root: Element, range: Range): string {
  if (!to) range.setEnd(root, root.childNodes.length);
  else if (to.isAfter) range.setEndAfter(to.node);
  else range.setEndBefore(to.node);
  if (from.isAfter) range.setStartAfter(from.node);
  else if (from.node === root) range.setStart(root, 0);
  else range.setStartBefore(from.node);
  return range.toString();
}

/** The text of a piece as it is now. @throws {DOMException} when the page has thrown its edges away */
export function readAgain({ from, to }: TextPiece, root: Element): string {
  return readBetween(from, to, root, new Range());
}

/** Where the text of a root begins: a document's head has none. */
function firstEdge(root: Element): { from: Edge; index: number } {
  const { head } = root.ownerDocument;
  if (!head || head.parentNode !== root) return { from: { node: root, isAfter: false }, index: 0 };
  return { from: { node: head, isAfter: true }, index: 1 + head.getElementsByTagName('*').length };
}

/**
 * Cuts the text of an element into pieces, in the order of the page. While it is suspended the page may
 * change: then some text comes twice, and none of what stays is left out.
 * @param elementsAPiece the more, the fewer objects; the fewer, the sooner a place in a piece is found
 * @throws {DOMException} when the page has thrown away the place where it stands
 */
export function* cutToPieces(
  root: Element,
  elementsAPiece: number,
): Generator<TextPiece, void, undefined> {
  const range = new Range();
  const all = root.getElementsByTagName('*');
  const special = root.querySelectorAll(`${unseenTags},br`);
  let { from, index } = firstEdge(root);
  let isOnNewLine = false;
  let next = 0;
  const takePiece = (to: Edge | null): TextPiece => {
    const piece = { from, to, text: readBetween(from, to, root, range), isOnNewLine };
    isOnNewLine = false;
    return piece;
  };
  for (;;) {
    index += elementsAPiece;
    // Not `all[index]`, which counts all elements first.
    const end = all.item(index);
    for (; next < special.length; next++) {
      const own = special[next] as Element;
      if (end && !follows(own, end)) break;
      if (from.node !== own && !follows(from.node, own)) continue;
      if (from.isAfter && from.node.contains(own)) continue;
      yield takePiece({ node: own, isAfter: false });
      isOnNewLine = own.localName === 'br';
      from = { node: own, isAfter: !isOnNewLine };
    }
    if (!end) break;
    if (from.isAfter && from.node.contains(end)) continue;
    const to = { node: end, isAfter: false };
    yield takePiece(to);
    from = to;
  }
  yield takePiece(null);
}
