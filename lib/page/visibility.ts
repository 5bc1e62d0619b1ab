/** Whether a reader can see text that stands in the page. */
import { placeInDocument } from './compare-places.ts';

/** The element that lays out what is in this one, or a text node: a slot, or what is around. */
export function elementAround(node: Node): Element | null {
  if ((node instanceof Element || node instanceof Text) && node.assignedSlot) {
    return node.assignedSlot;
  }
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}

/** The nearest element that has a box of its own (not `display: contents`): this one, or one around. */
export function boxWith(node: Node): Element | null {
  let at = node instanceof Element ? node : elementAround(node);
  if (node instanceof ShadowRoot) at = node.host;
  while (at && getComputedStyle(at).display === 'contents') at = elementAround(at);
  return at;
}

/** Whether an element keeps back what is right inside it, which the browser tells of what is around. */
function keepsBack(box: Element): boolean {
  const { contentVisibility, display } = getComputedStyle(box);
  return contentVisibility === 'hidden' && !display.startsWith('inline');
}

/**
 * Whether the text right inside an element is shown: rendered, not `visibility: hidden`. Text that
 * only waits for its turn to be painted (`content-visibility: auto`) counts as shown.
 */
function showsText(parent: Element): boolean {
  // The element is shown by its summary; text right inside it is not.
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  if (parent.checkVisibility({ visibilityProperty: true })) return !keepsBack(parent);
  const { display, visibility } = getComputedStyle(parent);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const box = boxWith(parent);
  const isClosed = box instanceof HTMLDetailsElement && !box.open;
  return !isClosed && !!box?.checkVisibility() && !keepsBack(box);
}

/**
 * Tells whether a node's text is shown. Of nodes with the same parent the browser is asked once,
 * so a test is good for one moment only.
 */
export function createShownTest(): (node: Node) => boolean {
  let last: Node | null = null;
  let isShown = false;
  return (node) => {
    const parent = node.parentNode;
    if (parent === last) return isShown;
    last = parent;
    if (parent instanceof ShadowRoot) isShown = showsText(parent.host);
    else isShown = parent instanceof Element && showsText(parent);
    return isShown;
  };
}

function isSeeThrough(element: Element): boolean {
  if (/^(canvas|iframe|img|video)$/.test(element.localName)) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage === 'none' && /^rgba.*, 0\)$|\/ 0\)$/.test(backgroundColor);
}

/**
 * Whether something that stands over a node, such as a header that stays while the page scrolls,
 * hides it at a point of the viewport (CSS pixels). Firefox finds highlights under it as well.
 */
export function isCovered(node: Node, x: number, y: number): boolean {
  const at = placeInDocument(node);
  for (const element of document.elementsFromPoint(x, y)) {
    if (element.contains(at)) return false;
    if (!isSeeThrough(element)) return true;
  }
  return false;
}
