/**
 * Text that was found and is not shown. Styles alone can show it, without any change or event: a
 * media query, a rule of a style sheet, a slot. The browser tells when it comes into view.
 */

/**
 * @param onShown called when text that was watched is shown where the reader is
 * @returns watches the text of a node that is not shown
 */
export function watchHiddenText(onShown: () => void, signal: AbortSignal): (node: Node) => void {
  const observer = new IntersectionObserver((entries) => {
    const shown = entries.filter(
      ({ isIntersecting, target }) =>
        isIntersecting && target.checkVisibility({ visibilityProperty: true }),
    );
    for (const { target } of shown) observer.unobserve(target);
    if (shown.length > 0) onShown();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return ({ parentNode }) => {
    const element = parentNode instanceof ShadowRoot ? parentNode.host : parentNode;
    if (element instanceof Element) observer.observe(element);
  };
}
