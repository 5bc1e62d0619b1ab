/** Whether a reader can see text that stands in the page. */
import { placeInDocument } from './compare-places.ts';

/**
 * Whether the text of a node is shown: rendered, not `visibility: hidden`. Text that only
 * waits for its turn to be painted (`content-visibility: auto`) counts as shown.
 */
export function isShown(node: Node): boolean {
  const element = node.parentElement;
  // The element is shown by its summary; text right inside it is not.
  if (element instanceof HTMLDetailsElement && !element.open) return false;
  if (element) return element.checkVisibility({ visibilityProperty: true });
  const root = node.getRootNode();
  return root instanceof ShadowRoot && root.host.checkVisibility({ visibilityProperty: true });
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
