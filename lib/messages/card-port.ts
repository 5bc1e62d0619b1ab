/**
 * What the content script and its card say to each other over a MessagePort. The page cannot
 * reach the port: it is handed over once, to a frame in a closed shadow root.
 *
 * The content script owns the frame: its width (`cardWidth`, at most the viewport's), its height
 * (as the card reports it), rounded corners (`cardRadius`), shadow, and `color-scheme`, which the
 * card takes from `show`: where the two differ, the browsers paint an opaque canvas behind the card's
 * transparent corners. Until `painted` it keeps the frame inside the viewport with `opacity: 0`:
 * Chromium runs no animation frames and clamps timers in a cross-origin frame that is off-screen.
 */
import type { Meaning, MentionContext, StepPlace } from './messages.ts';

/** CSS pixels. */
export const cardWidth = 420;
export const cardRadius = 12;

/**
 * The one `window` message that the card accepts; its first transferred port is the channel.
 * The token was registered with the background by `registerCard`.
 */
export interface CardHello {
  token: string;
}

/** From the content script to the card. */
export interface ToCard {
  /** Show what is on record about the candidate entities of a mention. */
  show?: {
    meanings: Meaning[];
    context: MentionContext;
    /** Grows with every mention shown; answers to an older one are dropped. */
    serial: number;
    /** Tallest the card may become, in CSS pixels; beyond it the card scrolls inside. */
    maxHeight: number;
    /** Given where the reader was taken to the mention: the card is named by it. */
    step?: StepPlace | null;
    /**
     * Whether the page is light or dark there, which the frame's own `color-scheme` is too; null
     * where the reader's system sets the colours.
     */
    scheme?: 'light' | 'dark' | null;
  };
  /** The card stands no longer by its words: how tall it may become now, in CSS pixels. */
  room?: { maxHeight: number };
  /** The card has become visible: clicks count from a moment after it. */
  shown?: Record<never, never>;
  /** The card's frame has the focus: take it to the card itself. */
  focus?: Record<never, never>;
}

/** From the card to the content script; each message has one of these. Heights are CSS pixels. */
export interface FromCard {
  /** Loading has taken 150 ms and says so; the statements come with `painted`. */
  waiting?: { serial: number; height: number };
  /** The statements (or the sentence that says why there are none) are on the screen. */
  painted?: { serial: number; height: number };
  /** The card's height changed after it was painted. */
  resized?: { height: number };
  /** The pointer has come into the card, or left it. */
  over?: { isOver: boolean };
  /** The card is to stay open though the pointer leaves it, or no longer. */
  pinned?: { isPinned: boolean };
  /** The reader moves a card that is kept open: by so much, to the right and down, CSS pixels. */
  moved?: { right: number; down: number };
  /** Such a card is to stand at the window's margin, or by its words again. */
  docked?: { isDocked: boolean };
  /** Escape was pressed inside the card. */
  dismiss?: Record<never, never>;
  /**
   * The background does not know the card's token (it was restarted): register the token again
   * and repeat the same `show`, with the same serial.
   */
  failed?: { serial: number; code: 'unknown-card' };
}
