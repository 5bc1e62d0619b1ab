/** What the reader can do in the card that reaches beyond it. */
import { createContext } from 'preact';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';

export interface CardActions {
  /** Shows a place in the side panel; called straight from a click. */
  open(place: PanelPlace): void;
  /**
   * Opens the form that records what is selected on the page, for a question and in answer to a statement, by
   * their keys; called straight from a click. Null where no tab holds the page. Nothing is recorded by that.
   */
  record: ((question: string, answers: string | null) => void) | null;
  /** Keeps the card open though the pointer leaves it, or no longer. */
  pin(isPinned: boolean): void;
  /** Moves a card that is kept open by so much, CSS pixels. */
  move(right: number, down: number): void;
  /** Puts such a card at the window's margin, or by its words again. */
  dock(isDocked: boolean): void;
}

export const CardActions = createContext<CardActions>({
  open: () => undefined,
  record: null,
  pin: () => undefined,
  move: () => undefined,
  dock: () => undefined,
});
