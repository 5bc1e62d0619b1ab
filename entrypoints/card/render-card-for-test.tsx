/** Draws a card with actions that only note what they are asked; for tests alone. */
import { vi } from 'vitest';
import { renderInto } from '../../components/render-for-test.ts';
import { Card } from './Card.tsx';
import { CardActions } from './card-actions.ts';
import type { CardState } from './card-session.ts';

export const actions = {
  open: vi.fn<CardActions['open']>(),
  record: vi.fn<NonNullable<CardActions['record']>>(),
  pin: vi.fn<CardActions['pin']>(),
  move: vi.fn<CardActions['move']>(),
  dock: vi.fn<CardActions['dock']>(),
};

export function renderCard(
  state: CardState,
  maxHeight = 500,
  name: string | null = null,
): HTMLElement {
  for (const action of Object.values(actions)) action.mockReset();
  return renderInto(
    <CardActions.Provider value={actions}>
      <Card state={state} name={name} maxHeight={maxHeight} retry={() => undefined} />
    </CardActions.Provider>,
  );
}
