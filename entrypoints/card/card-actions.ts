/** What the reader can do in the card that reaches beyond it. */
import { createContext } from 'preact';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';
import type { Order } from '../../lib/settings/settings.ts';

export interface CardActions {
  /** Shows a place in the side panel; called straight from a click. */
  open(place: PanelPlace): void;
  /** Keeps the card open though the pointer leaves it, or no longer. */
  pin(isPinned: boolean): void;
  /** Keeps the chosen order for this card and all later ones. */
  chooseOrder(order: Order): void;
}

export const CardActions = createContext<CardActions>({
  open: () => undefined,
  pin: () => undefined,
  chooseOrder: () => undefined,
});
