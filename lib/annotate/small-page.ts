/** A page that is small enough to be told in one question whether it may mention anything. */
import { plainHosts } from '../page/block-tags.ts';

/** Of a page that is not read by block; a larger one costs less that way. */
const mostElements = 200;
/** UTF-16 code units. */
const mostUnits = 10_000;

const isUnread = /^(?:script|style|noscript|template)$/i;

/** Whether an element has, or may get, a tree that its text does not tell. */
function mayHaveTree(element: Element): boolean {
  const { localName } = element;
  if (localName.includes('-') || element.shadowRoot) return true;
  if (!plainHosts.has(localName)) return false;
  return element.childElementCount === 0 && !element.textContent?.trim();
}

/**
 * The text of a small page as one string, in which nothing tells its blocks apart; scripts may be in
 * it, hidden text is. Null for a page that is to be read by block.
 */
export function textOfSmallPage(): string | null {
  const { body, documentElement } = document;
  if (!body || documentElement.childElementCount > 2 || body.shadowRoot) return null;
  const elements = body.getElementsByTagName('*');
  if (elements.length > mostElements) return null;
  for (const element of elements) if (mayHaveTree(element)) return null;
  let text = '';
  for (let node = body.firstChild; node; node = node.nextSibling) {
    if (!isUnread.test(node.nodeName)) text += node.textContent;
  }
  return text.length > mostUnits ? null : text;
}
