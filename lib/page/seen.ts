/** Whether a reader sees text that is rendered: text for screen readers alone is rendered too. */
import { createBoxFinder, type Span } from './ranges.ts';
import { boxWith, createShownTest, elementAround } from './visibility.ts';

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
  /** Nothing in it is seen, wherever it is placed. */
  isGone: boolean;
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

/** A filter that leaves nothing. */
const clearFilter = /\bopacity\(0(\.0+)?%?\)/;

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

/** What a page leaves to see and to scroll to, across, in its own pixels; how far it scrolls down. */
interface Bounds {
  clientWidth: number;
  from: number;
  to: number;
  down: number;
}

function boundsOfPage(): Bounds {
  const { clientWidth, scrollWidth, scrollHeight } = document.documentElement;
  const roots = [document.documentElement, document.body].map((each) => getComputedStyle(each));
  // Downwards a page is held back for a while, as under a dialog; sideways for good.
  const isCut = roots.some(({ overflowX }) => overflowX === 'hidden' || overflowX === 'clip');
  const width = isCut ? clientWidth : scrollWidth;
  const isFromRight = roots[0]?.direction === 'rtl';
  return {
    clientWidth,
    from: isFromRight ? clientWidth - width : 0,
    to: isFromRight ? clientWidth : width,
    down: Math.max(scrollHeight, innerHeight),
  };
}

/** Whether what stands there can be brought into the viewport by scrolling the page. */
function isReached(
  { left, top, right, bottom }: DOMRect,
  { isFixed, isScrolled }: Pick<Sight, 'isFixed' | 'isScrolled'>,
  bounds: () => Bounds,
): boolean {
  if (isScrolled) return true;
  const { clientWidth, from, to, down } = bounds();
  // Up to the bars that scroll, under which a closed drawer begins.
  if (isFixed) return right > 0 && bottom > 0 && left < clientWidth && top < innerHeight;
  const shown = Math.min(right + scrollX, to) - Math.max(left + scrollX, from);
  if (shown < leastShare * (right - left)) return false;
  return bottom + scrollY > 0 && top + scrollY < down;
}

/** Whether an element has its back to the reader, and no back: the other side of a card that turns. */
function isTurnedAway(element: Element, { backfaceVisibility, transform }: CSSStyleDeclaration) {
  if (backfaceVisibility !== 'hidden') return false;
  let turn = new DOMMatrix(transform === 'none' ? '' : transform);
  for (let at = elementAround(element); at; at = elementAround(at)) {
    const around = getComputedStyle(at);
    if (around.transformStyle !== 'preserve-3d') break;
    if (around.transform !== 'none') turn = new DOMMatrix(around.transform).multiply(turn);
  }
  return turn.m33 < 0;
}

/** The window of an element inside that of what is around it. */
function sightIn(element: Element, around: Sight, bounds: () => Bounds): Sight {
  const style = getComputedStyle(element);
  const { position, overflowX, overflowY, clip, clipPath, transform, filter } = style;
  const isFixed = position === 'fixed' || around.isFixed;
  let window = position === 'absolute' ? around.outOfFlow : around.window;
  if (position === 'fixed') window = everywhere;
  let { isScrolled } = around;
  const isGone =
    around.isGone ||
    emptyMask.test(clipPath) ||
    clearFilter.test(filter) ||
    isTurnedAway(element, style);
  const isOut = position === 'absolute' || position === 'fixed';
  if (isOut && clip !== 'auto') {
    window = cut(window, oldClip(clip, element.getBoundingClientRect()) ?? everywhere);
  }
  // What the viewport cuts off it scrolls to, or the page holds it back for a while.
  const isRoot = element === document.body || element === document.documentElement;
  if (!isRoot && overflowX !== 'visible' && !/^inline($| )/.test(style.display)) {
    const own = element.getBoundingClientRect();
    const { left, top, right, bottom } = own;
    const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isScroller = !isCut(overflowX) || !isCut(overflowY);
    if (
      isEmpty(cut(window, own)) ||
      (isScroller && !isReached(own, { isFixed, isScrolled }, bounds))
    ) {
      window = nothing;
    } else {
      const inner = { ...everywhere };
      if (isCut(overflowX)) Object.assign(inner, { left, right });
      if (isCut(overflowY)) Object.assign(inner, { top, bottom });
      isScrolled ||= isScroller;
      window = isScroller ? inner : cut(window, inner);
    }
  }
  const isPositioned = position !== 'static' || transform !== 'none' || filter !== 'none';
  const outOfFlow = isPositioned ? window : around.outOfFlow;
  return { window, outOfFlow, isGone, isFixed, isScrolled };
}

const start: Sight = {
  ...{ window: everywhere, outOfFlow: everywhere },
  ...{ isGone: false, isFixed: false, isScrolled: false },
};

/**
 * Tells whether a reader sees the words of a span, or can scroll to them: not clear, cut off, or
 * beside the page. Asks for the layout, of what is around several spans once, so that a test is good
 * for one moment only. What waits for its turn to be laid out is taken for seen.
 */
export function createSeenTest(): (span: Span) => boolean {
  const known = new Map<Element, Sight>();
  let asked: Bounds | undefined;
  const bounds = () => (asked ??= boundsOfPage());
  const sightOf = (element: Element | null): Sight => {
    if (!element) return start;
    let sight = known.get(element);
    if (!sight) {
      sight = sightIn(element, sightOf(elementAround(element)), bounds);
      known.set(element, sight);
    }
    return sight;
  };
  const isInSight = (box: DOMRect, sight: Sight) => {
    if (sight.isGone || box.width === 0 || box.height === 0) return false;
    const { window } = sight;
    const width = Math.min(window.right, box.right) - Math.max(window.left, box.left);
    const height = Math.min(window.bottom, box.bottom) - Math.max(window.top, box.top);
    if (width < leastShare * box.width || height < leastShare * box.height) return false;
    return isReached(box, sight, bounds);
  };
  /** What waits is seen where the element is that lets it wait; that one may have no height yet. */
  const isHolderInSight = (inside: Element) => {
    let holder: Element | null = inside;
    while (holder && !holder.checkVisibility({ contentVisibilityAuto: true })) {
      holder = elementAround(holder);
    }
    if (!holder) return false;
    const { x, y, width, height } = holder.getBoundingClientRect();
    return isInSight(new DOMRect(x, y, width, Math.max(height, 1)), sightOf(elementAround(holder)));
  };
  const isShown = createShownTest();
  const boxOf = createBoxFinder();
  return (span) => {
    const [node] = span.nodes;
    if (!node || !span.nodes.every(isShown)) return false;
    const element = boxWith(node);
    if (!element?.checkVisibility({ opacityProperty: true })) return false;
    if (!element.checkVisibility({ contentVisibilityAuto: true })) return isHolderInSight(element);
    const box = boxOf(span);
    return !!box && isInSight(box, sightOf(element));
  };
}
