/** What a pointer on marks brings about. */
import type { PageMention } from './page-mention.ts';

/** Where the pointer is: in the viewport, CSS pixels, and on the screen. */
export interface Point {
  x: number;
  y: number;
  screenX: number;
  screenY: number;
}

/** What is done when the pointer comes, rests and leaves. */
export interface HoverActions {
  /** The pointer has been on a mark for a moment: get ready. */
  prepare(mention: PageMention, point: Point): void;
  /** The pointer has rested. */
  open(mention: PageMention, point: Point): void;
  /** The pointer has left, or the reader pressed Escape. */
  close(): void;
  /** Whether the pointer is over the card, or between it and its words. */
  isOverCard(point: Point): boolean;
  isOpen(): boolean;
  /** Closes a card that the reader keeps open. @returns whether there was one */
  closeKept(): boolean;
}
