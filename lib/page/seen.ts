/** Whether a reader sees text that is rendered: text for screen readers alone is rendered too. */
import { boxOfSpan, type Span } from './ranges.ts';
import { createShownTest } from './visibility.ts';

/** What an element leaves to see of what is in it, in the viewport, CSS pixels. */
interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const everywhere: Window = {
  ...{ left: Number.NEGATIVE_INFINITY, top: Number.NEGATIVE_INFINITY },
  ...{ right: Number.POSITIVE_INFINITY, bottom: Number.POSITIVE_INFINITY },
};

/** How what is in an element is seen. */
interface Sight {
  window: Window;
  /** The window for what is laid out by the nearest positioned element, and not in the flow. */
  outOfFlow: Window;
  /** It stays where it is while the page scrolls. */
  isFixed: boolean;
  /** A reader can scroll to what the viewport does not show of it. */
  isScrolled: boolean;
}

/** Less of a word's width or height is not the word. */
const leastShare = 0.3;

/** A mask that leaves nothing: the ways in which text is kept for screen readers. */
const emptyMask =
  /^(inset\((5\d|[6-9]\d|100)(\.\d+)?%\)|circle\(0(px|%)?[ )]|polygon\(0(px|%)? 0(px|%)?(, 0(px|%)? 0(px|%)?)*\))/;

/** The old `clip`, in pixels from the box's own corner; null where it takes nothing. */
function oldClip(clip: string, { left, top, right, bottom }: DOMRect): Window | null {
  if (!clip.startsWith('rect')) return null;
  const sides = clip.slice(5, -1).split(/[ ,]+/);
  const [from, to, down, back] = sides.map(Number.parseFloat);
  return {
    top: top + (from || 0),
    right: Number.isNaN(to) ? right : left + (to ?? 0),
    bottom: Number.isNaN(down) ? bottom : top + (down ?? 0),
    left: left + (back || 0),
  };
}

const cut = (one: Window, other: Window): Window => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});

const isEmpty = ({ left, top, right, bottom }: Window) => right - left < 2 || bottom - top < 2;

const nothing: Window = { left: 0, top: 0, right: 0, bottom: 0 };

/** The window of an element inside that of what is around it. */
function sightIn(element: Element, around: Sight): Sight {
  const style = getComputedStyle(element);
  const { position, overflowX, overflowY, clip, clipPath, transform } = style;
  const isFixed = position === 'fixed' || around.isFixed;
  let window = position === 'absolute' ? around.outOfFlow : around.window;
  if (position === 'fixed') window = everywhere;
  let { isScrolled } = around;
  if (clipPath !== 'none' && emptyMask.test(clipPath)) window = nothing;
  const isOut = position === 'absolute' || position === 'fixed';
  if (isOut && clip !== 'auto') {
    window = cut(window, oldClip(clip, element.getBoundingClientRect()) ?? everywhere);
  }
  // What the viewport cuts off it scrolls to, or the page holds it back for a while.
  const isRoot = element === document.body || element === document.documentElement;
  if (
    !isRoot &&
    overflowX !== 'visible' &&
    !style.display.startsWith('inline ') &&
    style.display !== 'inline'
  ) {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const own = { left, top, right, bottom };
    if (isEmpty(cut(window, own))) window = nothing;
    else {
      const inner = { ...everywhere };
      if (isCut(overflowX)) Object.assign(inner, { left, right });
      else isScrolled = true;
      if (isCut(overflowY)) Object.assign(inner, { top, bottom });
      else isScrolled = true;
      window = isCut(overflowX) && isCut(overflowY) ? cut(window, inner) : inner;
    }
  }
  const isPositioned = position !== 'static' || transform !== 'none';
  return { window, outOfFlow: isPositioned ? window : around.outOfFlow, isFixed, isScrolled };
}

const start: Sight = {
  ...{ window: everywhere, outOfFlow: everywhere, isFixed: false, isScrolled: false },
};

/** The element that lays out what is in this one. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}

/** Whether what stands there can be brought into the viewport by scrolling the page. */
function isReached({ left, top, right, bottom }: DOMRect, { isFixed, isScrolled }: Sight): boolean {
  if (isScrolled) return true;
  if (isFixed) return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const { direction } = getComputedStyle(document.documentElement);
  const { clientWidth } = document.documentElement;
  const isBeside = direction === 'rtl' ? left + scrollX < clientWidth : right + scrollX > 0;
  return isBeside && bottom + scrollY > 0;
}

/**
 * Tells whether a reader sees the words of a span, or can scroll to them: not clear, cut off, or
 * beside the page. Asks for the layout, of what is around several spans once, so that a test is good
 * for one moment only. What waits for its turn to be laid out is taken for seen.
 */
export function createSeenTest(): (span: Span) => boolean {
  const known = new Map<Element, Sight>();
  const sightOf = (element: Element | null): Sight => {
    if (!element) return start;
    let sight = known.get(element);
    if (!sight) {
      sight = sightIn(element, sightOf(around(element)));
      known.set(element, sight);
    }
    return sight;
  };
  const isShown = createShownTest();
  return (span) => {
    const [node] = span.nodes;
    if (!node || !isShown(node)) return false;
    const parent = node.parentNode;
    const element = parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
    if (!element?.checkVisibility({ opacityProperty: true })) return false;
    if (!element.checkVisibility({ contentVisibilityAuto: true })) return true;
    const box = boxOfSpan(span);
    if (!box || box.width === 0 || box.height === 0) return false;
    const sight = sightOf(element);
    const { left, top, right, bottom } = cut(sight.window, box);
    if (right - left < leastShare * box.width || bottom - top < leastShare * box.height)
      return false;
    return isReached(box, sight);
  };
}
