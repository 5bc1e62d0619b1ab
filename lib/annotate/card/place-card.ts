/** Where the card stands: by the marked line, inside the window, never over the words it is about. */
import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';

/** Viewport coordinates and sizes in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Size {
  width: number;
  height: number;
}

/** Between the line and the card, and between the card and the window's edge. */
const gap = 6;
export const padding = 8;

/** What Floating UI asks of a page, answered from numbers: the card's frame is measured by its own page. */
function platformOf(line: Box, card: Size, viewport: Size): Platform {
  const reference = {
    x: line.left,
    y: line.top,
    width: line.right - line.left,
    height: line.bottom - line.top,
  };
  return {
    getElementRects: () => ({ reference, floating: { x: 0, y: 0, ...card } }),
    getDimensions: () => card,
    getClippingRect: () => ({ x: 0, y: 0, ...viewport }),
  };
}

/**
 * Whether a point is over a card or so near that it may be on its way there: the pointer takes
 * its time from the line to the card.
 */
export function isNearCard(
  { left, top, width, height }: { left: number; top: number } & Size,
  point: { x: number; y: number },
): boolean {
  return isNear({ left, top, right: left + width, bottom: top + height }, point);
}

/** Whether a point is in a box or no farther from it than the gap between a line and its card. */
export function isNear(box: Box, { x, y }: { x: number; y: number }): boolean {
  const isBeside = x >= box.left - gap && x <= box.right + gap;
  return isBeside && y >= box.top - gap && y <= box.bottom + gap;
}

/** The most height that a card by this line can have: the larger of the rooms above and below. */
export function tallestCard(line: Box, viewport: Size): number {
  return Math.max(viewport.height - line.bottom, line.top) - gap - padding;
}

/**
 * Places a card by a line: below it, or above where below is too little room; shifted to stay
 * inside the window, and no larger than its room.
 */
export async function placeCard(
  line: Box,
  card: Size,
  viewport: Size,
): Promise<{ left: number; top: number } & Size> {
  const width = Math.min(card.width, viewport.width - 2 * padding);
  let height = Math.min(card.height, tallestCard(line, viewport));
  const { x, y } = await computePosition(null, null, {
    platform: platformOf(line, { width, height }, viewport),
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(gap),
      flip({ padding, crossAxis: false }),
      shift({ padding }),
      size({
        padding,
        apply({ availableHeight }) {
          height = Math.min(height, availableHeight);
        },
      }),
    ],
  });
  return { left: x, top: y, width, height };
}
