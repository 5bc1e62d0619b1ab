/** Takes a reader to words of the page. */
import { toLiveRange } from './ranges.ts';

/** The element around a box, also out of a shadow tree and from what is slotted. */
function boxAround(box: Element): Element | null {
  const { assignedSlot, parentElement } = box;
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement;
  const root = box.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** How a box's sides are cut off; the viewport has what its document's body says where the root says nothing. */
function overflowOf(box: Element): Pick<CSSStyleDeclaration, 'overflowX' | 'overflowY'> {
  const style = getComputedStyle(box);
  const isOpen = `${style.overflowX} ${style.overflowY}` === 'visible visible';
  if (box === document.documentElement && document.body && isOpen)
    return getComputedStyle(document.body);
  return style;
}

/** Whether a reader has no means to scroll a box back, and a page that scrolls it itself does. */
function isFixed(box: Element): boolean {
  const { overflowX, overflowY } = overflowOf(box);
  return `${overflowX} ${overflowY}`.includes('hidden');
}

/** What a reader can scroll of a box: its sides that are cut off (`hidden`) stay as they are. */
function keepCutOff(box: Element, left: number, top: number): void {
  const { overflowX, overflowY } = overflowOf(box);
  box.scrollTo({
    left: overflowX === 'hidden' ? left : box.scrollLeft,
    top: overflowY === 'hidden' ? top : box.scrollTop,
    behavior: 'instant',
  });
}

/**
 * Scrolls what a reader can scroll around a range until it stands in the middle, as far as that
 * goes. Boxes that cut off what they hold, as teasers and carousels do, stay where they are: a
 * reader could not scroll them back.
 */
export function scrollToRange(range: StaticRange): void {
  const { startContainer } = range;
  const root = startContainer.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  const element = startContainer.parentElement ?? host;
  const boxes: Element[] = [];
  for (let box = element; box; box = boxAround(box)) boxes.push(box);
  // What the viewport cuts off while a dialog is open is the page's own matter too.
  const cutOff = boxes
    .filter(isFixed)
    .map((box) => ({ box, left: box.scrollLeft, top: box.scrollTop }));
  // Frames and nested boxes scroll with it; what remains is its own length, a whole text file's.
  element?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (const { box, left, top } of cutOff) keepCutOff(box, left, top);
  for (const box of boxes) {
    if (box.scrollHeight <= box.clientHeight) continue;
    if (overflowOf(box).overflowY === 'hidden') continue;
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
