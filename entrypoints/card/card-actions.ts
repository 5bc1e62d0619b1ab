/** What the reader can do in the card that reaches beyond it. */
import { createContext } from 'preact';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';

export interface CardActions {
  /** Shows a place in the side panel; called straight from a click. */
  open(place: PanelPlace): void;
  /** Keeps the card open though the pointer leaves it, or no longer. */
  pin(isPinned: boolean): void;
  /** Moves a card that is kept open by so much, CSS pixels. */
  move(right: number, down: number): void;
  /** Puts such a card at the window's margin, or by its words again. */
  dock(isDocked: boolean): void;
}

export const CardActions = createContext<CardActions>({
  open: () => undefined,
  pin: () => undefined,
  move: () => undefined,
  dock: () => undefined,
});
