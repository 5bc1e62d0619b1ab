/** Whether a reader can see text that stands in the page. */

/**
 * Whether the text of a node is shown: rendered, not `visibility: hidden`. Text that only
 * waits for its turn to be painted (`content-visibility: auto`) counts as shown.
 */
export function isShown(node: Node): boolean {
  const element = node.parentElement;
  if (element) return element.checkVisibility({ visibilityProperty: true });
  const root = node.getRootNode();
  return root instanceof ShadowRoot && root.host.checkVisibility({ visibilityProperty: true });
}
