/**
 * What a reader sees of the page, which two fingers can zoom: cards keep their size on the screen and
 * stay in sight. A view's measures are CSS pixels of a page that is not zoomed so, from its upper left
 * corner.
 */
import type { Box, Size } from './place-card.ts';

export interface View extends Size {
  /** Where it begins in the viewport, CSS pixels. */
  left: number;
  top: number;
  /** How much larger than the page's own pixels its are. */
  scale: number;
}

/** Without the page's scrollbars, which would lie over the card. */
export function readView(): View {
  const {
    offsetLeft: left = 0,
    offsetTop: top = 0,
    width = innerWidth,
    height = innerHeight,
    scale = 1,
  } = visualViewport ?? {};
  return { left, top, scale, width: width * scale, height: height * scale };
}

/** A point of the viewport in the view. */
export function pointInView({ x, y }: { x: number; y: number }, view: View) {
  return { x: (x - view.left) * view.scale, y: (y - view.top) * view.scale };
}

/** A box of the viewport in the view. */
export function boxInView({ left, top, right, bottom }: Box, view: View): Box {
  const start = pointInView({ x: left, y: top }, view);
  const end = pointInView({ x: right, y: bottom }, view);
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}

/** A point of the view in the viewport. */
export function pointInPage({ x, y }: { x: number; y: number }, view: View) {
  return { x: x / view.scale + view.left, y: y / view.scale + view.top };
}
