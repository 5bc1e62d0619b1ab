/**
 * A page can lay the card where the reader is about to click: by opening it there, or by painting
 * something over it that lets clicks through. Such clicks are to lead nowhere.
 */

/**
 * ms from the moment a card is shown to the first click that counts: a reader who has seen it and
 * moved the pointer into it needs more.
 */
export const settleMs = 400;

interface Press {
  /** As of `Event.timeStamp`, ms. */
  timeStamp: number;
  /** Whether it came by the keyboard, with which a reader goes into the card knowingly. */
  isByKey: boolean;
}

export interface ClickGuard {
  /** The card was shown on a page, ms as of `performance.now`. */
  shown(at: number): void;
  /** Whether the browser vouches that all of the card can be seen; null where it cannot tell. */
  seen(isVisible: boolean | null): void;
  /** The pointer was pressed, or lifted. */
  allows(press: Press): boolean;
}

/** Without a word that it was shown on a page, as in our own pages, every click counts. */
export function createClickGuard(): ClickGuard {
  let shownAt: number | null = null;
  let isVisible: boolean | null = null;
  return {
    shown(at) {
      shownAt = at;
    },
    seen(visible) {
      isVisible = visible;
    },
    allows({ timeStamp, isByKey }) {
      if (isByKey || shownAt === null) return true;
      return timeStamp - shownAt >= settleMs && isVisible !== false;
    },
  };
}
