/** Whether a reader can see text that stands in the page. */
import { placeInDocument } from './compare-places.ts';

/**
 * Whether the text right inside an element is shown: rendered, not `visibility: hidden`. Text that
 * only waits for its turn to be painted (`content-visibility: auto`) counts as shown.
 */
function showsText(parent: Element): boolean {
  // The element is shown by its summary; text right inside it is not.
  if (parent instanceof HTMLDetailsElement && !parent.open) return false;
  return parent.checkVisibility({ visibilityProperty: true });
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
