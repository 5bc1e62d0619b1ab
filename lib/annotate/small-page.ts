/**
 * A page that is small enough to be told in one question whether it may mention anything. Few kinds of objects are
 * touched: the first of each kind costs a frame .02 to .2 ms.
 */
import { plainHosts } from '../page/plain-hosts.ts';

/** Of a page that is not read by block; a larger one costs less that way. */
const mostElements = 200;
/** UTF-16 code units. */
const mostUnits = 10_000;

const unread = new Set(['script', 'style', 'noscript', 'template']);

/** Whether an element has, or may get, a tree that its text does not tell. */
function mayHaveTree(element: Element, localName: string): boolean {
  if (localName.includes('-')) return true;
  if (!plainHosts.has(localName)) return false;
  if (element.shadowRoot) return true;
  return element.childElementCount === 0 && !element.textContent?.trim();
}

/** The text of a page's parts, scripts and the like left out. */
function textOfParts(body: Element): string {
  let text = '';
  for (let node = body.firstChild; node; node = node.nextSibling) {
    if (!unread.has(node.nodeName.toLowerCase())) text += node.textContent;
  }
  return text;
}

/**
 * The text of a small page as one string, in which nothing tells its blocks apart; scripts may be in
 * it, hidden text is. Null for a page that is to be read by block.
 */
export function textOfSmallPage(): string | null {
  const { body } = document;
  if (!body || body.shadowRoot || document.querySelector(':root>:nth-child(3)')) return null;
  const elements = body.getElementsByTagName('*');
  if (elements.length > mostElements) return null;
  let hasUnread = false;
  for (const element of elements) {
    const { localName } = element;
    if (mayHaveTree(element, localName)) return null;
    hasUnread ||= unread.has(localName);
  }
  const text = hasUnread ? textOfParts(body) : (body.textContent ?? '');
  return text.length > mostUnits ? null : text;
}
