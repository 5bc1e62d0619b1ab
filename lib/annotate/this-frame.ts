/** What this frame is: whose page it belongs to, and whether it holds text for a reader. */

/** Frames smaller than this hold no text to read, CSS pixels. */
const leastWidth = 120;
const leastHeight = 60;

/** A smaller frame has no room for a card, CSS pixels. */
const leastCardWidth = 480;
const leastCardHeight = 320;

export const isTopFrame = window === window.top;

/** The host of the page in the tab, whose site switch rules its frames too; empty for files. */
export function topHost(): string {
  if (isTopFrame) return location.hostname;
  const { ancestorOrigins } = location;
  const origin = ancestorOrigins.item(ancestorOrigins.length - 1) ?? location.origin;
  // Not by `URL`, which costs a frame that it is first used in; an origin is written in one way.
  return origin.split('/')[2]?.replace(/:\d+$/, '') ?? '';
}

/**
 * Whether the frame's card opens in the top frame: this one is too small for it, or a sandbox, which
 * is a sandbox for the card's page too and runs none of its scripts.
 */
export function isUnfitForCard(): boolean {
  if (isTopFrame) return false;
  return window.origin === 'null' || innerWidth < leastCardWidth || innerHeight < leastCardHeight;
}

/** What the document is: one that is served as XML and is XHTML all the same is that. */
export function contentTypeOf(): string {
  const { contentType, documentElement } = document;
  const isXhtml = documentElement instanceof HTMLElement && contentType.endsWith('/xml');
  return isXhtml ? 'application/xhtml+xml' : contentType;
}

/** Whether the frame is a document with text, large enough to read in. */
export function isWorthReading(): boolean {
  if (document.contentType === 'application/pdf') return false;
  if (!(document.documentElement instanceof HTMLElement)) return false;
  return isTopFrame || (innerWidth >= leastWidth && innerHeight >= leastHeight);
}
