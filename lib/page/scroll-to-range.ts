/** Takes a reader to words of the page. */
import { toLiveRange } from './ranges.ts';

/** Scrolls whatever scrolls around a range until it stands in the middle, as far as that goes. */
export function scrollToRange(range: StaticRange): void {
  const { startContainer } = range;
  const root = startContainer.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  const element = startContainer.parentElement ?? host;
  // Frames and nested boxes scroll with it; what remains is its own length, a whole text file's.
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let box = element; box; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight) continue;
    const rect = toLiveRange(range)?.getBoundingClientRect();
    if (!rect) return;
    const view =
      box === document.scrollingElement
        ? { top: 0, height: innerHeight }
        : box.getBoundingClientRect();
    const top = rect.top + rect.height / 2 - view.top - view.height / 2;
    box.scrollBy({ top, behavior: 'instant' });
  }
}
