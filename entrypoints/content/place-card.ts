/** Where the card stands: by the marked line, inside the window, never over the words it is about. */

/** Viewport coordinates and sizes in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}

/** Between the line and the card, and between the card and the window's edge. */
const gap = 6;
const margin = 8;
/** Less than this is no room for a card. */
const leastHeight = 160;

function roomBelow(line: Box, viewport: Size): number {
  return viewport.height - line.bottom - gap - margin;
}

function roomAbove(line: Box): number {
  return line.top - gap - margin;
}

/** The most height that a card by this line can have: the larger of the rooms above and below. */
export function tallestCard(line: Box, viewport: Size): number {
  return Math.max(leastHeight, roomBelow(line, viewport), roomAbove(line));
}

/**
 * Places a card by a line: below it, or above where there is more room and below is too little;
 * shifted to stay inside the window, and no taller than its room.
 */
export function placeCard(
  line: Box,
  card: Size,
  viewport: Size,
): { left: number; top: number } & Size {
  const below = roomBelow(line, viewport);
  const above = roomAbove(line);
  const isBelow = card.height <= below || below >= above;
  const width = Math.min(card.width, viewport.width - 2 * margin);
  const height = Math.min(card.height, Math.max(leastHeight, isBelow ? below : above));
  const left = Math.min(Math.max(margin, line.left), viewport.width - margin - width);
  const top = isBelow ? line.bottom + gap : line.top - gap - height;
  return { left, top, width, height };
}
