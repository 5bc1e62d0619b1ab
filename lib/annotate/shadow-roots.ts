/** Shadow roots, closed ones too, by what each browser gives to extensions. */
import { browser } from '../messages/browser.ts';
import { plainHosts } from '../page/plain-hosts.ts';

interface DomApi {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

interface WithShadowAccess {
  /** Firefox: a property that only extensions see. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Not in the polyfill's types, since only Chromium has it. */
const { dom } = browser as { dom?: DomApi };

/** White space between tags is shorter, UTF-16 code units. */
const longestBlank = 40;

/**
 * Whether an element is asked for a closed shadow root: a custom one, or a plain one that has
 * nothing else to show. A question costs 3 µs in Chromium, so not every element is asked.
 */
export function mayHideRoot(element: Element): boolean {
  const { localName, firstChild } = element;
  if (localName.includes('-')) return true;
  // The cheap questions first: every element of the page is asked.
  if (firstChild && (!(firstChild instanceof Text) || firstChild.length > longestBlank))
    return false;
  const isEmpty = !firstChild || (/^\s*$/.test(firstChild.data) && !firstChild.nextSibling);
  return isEmpty && plainHosts.has(localName);
}

/** Plain elements that are asked in vain before no more of them are: pages have thousands of empty ones. */
export const mostInVain = 1_000;
let inVain = 0;

/** The shadow root attached to an element: an open one, or a closed one where it may have one. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!mayHideRoot(element)) return null;
  if (!dom) return (element as WithShadowAccess).openOrClosedShadowRoot ?? null;
  const isPlain = !element.localName.includes('-');
  if (isPlain && inVain >= mostInVain) return null;
  const root = dom.openOrClosedShadowRoot(element);
  if (isPlain) inVain = root ? 0 : inVain + 1;
  return root;
}
