/**
 * Text that was found and is not seen. Styles alone can show it, without any change or event: a
 * media query, a rule of a style sheet, a slot, a box that scrolls. The browser tells when it comes
 * into view.
 */
import type { Span } from './ranges.ts';
import { createSeenTest } from './seen.ts';

/** How much of an element is in view when the browser tells, as shares of it. */
const threshold = [0, 0.25, 0.5, 0.75, 1];

/**
 * @param onShown called when text that was watched is seen where the reader is
 * @returns watches words that are not seen
 */
export function watchHiddenText(onShown: () => void, signal: AbortSignal): (words: Span) => void {
  const watched = new WeakMap<Element, Span>();
  const observer = new IntersectionObserver(
    (entries) => {
      const shown = entries.filter(({ isIntersecting, target }) => {
        const words = watched.get(target);
        return isIntersecting && words && createSeenTest()(words);
      });
      for (const { target } of shown) observer.unobserve(target);
      if (shown.length > 0) onShown();
    },
    { threshold },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return (words) => {
    const parent = words.nodes[0]?.parentNode;
    const element = parent instanceof ShadowRoot ? parent.host : parent;
    if (!(element instanceof Element)) return;
    watched.set(element, words);
    observer.observe(element);
  };
}
