/** Whether a reader can see text that stands in the page. */

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
