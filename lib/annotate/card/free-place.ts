/** Where a card stands that is kept open: where the reader put it, whatever becomes of its words. */
import { padding, type Size } from './place-card.ts';

/** A card's place and size in the viewport, CSS pixels. */
export type Placed = { left: number; top: number } & Size;

function clamp(value: number, most: number): number {
  return Math.max(padding, Math.min(value, most));
}

/** The place, or the nearest one at which all of the card is in the window. */
export function keepInside({ left, top, ...card }: Placed, viewport: Size): Placed {
  const width = Math.min(card.width, viewport.width - 2 * padding);
  const height = Math.min(card.height, viewport.height - 2 * padding);
  return {
    left: clamp(left, viewport.width - width - padding),
    top: clamp(top, viewport.height - height - padding),
    width,
    height,
  };
}

/** At the upper end of the margin where lines end. */
export function placeAtMargin(card: Size, viewport: Size, direction: string): Placed {
  const left = direction === 'rtl' ? 0 : viewport.width;
  return keepInside({ left, top: 0, ...card }, viewport);
}

const isApart = (one: Placed, other: Placed) =>
  one.left + one.width <= other.left ||
  other.left + other.width <= one.left ||
  one.top + one.height <= other.top ||
  other.top + other.height <= one.top;

/** Between two cards. */
const between = 8;

/**
 * A card's place moved sideways so that it does not lie over another card; as it was where neither
 * side has room for it. It keeps to the height of its line.
 */
export function placeBeside(card: Placed, other: Placed | null, viewport: Size): Placed {
  if (!other || isApart(card, other)) return card;
  const lefts = [other.left - between - card.width, other.left + other.width + between].filter(
    (left) => left >= padding && left + card.width <= viewport.width - padding,
  );
  lefts.sort((a, b) => Math.abs(a - card.left) - Math.abs(b - card.left));
  const [left = card.left] = lefts;
  return { ...card, left };
}
