/** Shadow roots, closed ones too, by what each browser gives to extensions. */
import { browser } from '../../lib/messages/browser.ts';

interface DomApi {
  openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

interface WithShadowAccess {
  /** Firefox: a property that only extensions see. */
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Not in the types that fit both browsers, since only Chromium has it. */
const { dom } = browser as { dom?: DomApi };

/**
 * The shadow root attached to an element, open or closed. Only custom elements are asked for
 * closed ones, since each question costs a call into the browser.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  if (dom) return dom.openOrClosedShadowRoot(element);
  return (element as WithShadowAccess).openOrClosedShadowRoot ?? null;
}
