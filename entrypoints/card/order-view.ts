/** A view in the order that the reader has chosen. */
import type { DisputeView, EntityView, SideView, StatementView } from '../../lib/messages/views.ts';
import type { Order } from '../../lib/settings/settings.ts';

type Choice = Exclude<Order, 'nearest'>;

/** First day that it may have been said, or else published, ms since 1970; null when no date is known. */
function dateOf({ said, source }: StatementView): number | null {
  return (said ?? source.published)?.min ?? null;
}

/** Orders dates; what carries none stands last in either order. */
function compareDates(a: number | null, b: number | null, choice: Choice): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return choice === 'earliest' ? a - b : b - a;
}

function sortByDate<Item>(
  items: readonly Item[],
  choice: Choice,
  dateOfItem: (item: Item) => number | null,
): Item[] {
  return [...items].sort((a, b) => compareDates(dateOfItem(a), dateOfItem(b), choice));
}

/** The date that counts for a group: that of its first statement in the chosen order. */
function dateOfFirst(statements: readonly StatementView[], choice: Choice): number | null {
  const [first] = sortByDate(statements.map(dateOf), choice, (date) => date);
  return first ?? null;
}

function orderDispute(dispute: DisputeView, choice: Choice): DisputeView {
  const sides = dispute.sides.map(
    (side): SideView => ({ ...side, statements: sortByDate(side.statements, choice, dateOf) }),
  );
  const [first, second] = sortByDate(sides, choice, ({ statements }) =>
    dateOfFirst(statements, choice),
  );
  return {
    ...dispute,
    // Two went in, so two come out.
    sides: first && second ? [first, second] : dispute.sides,
    qualifying: sortByDate(dispute.qualifying, choice, dateOf),
  };
}

function statementsOf({ sides, qualifying }: DisputeView): StatementView[] {
  return [...sides.flatMap(({ statements }) => statements), ...qualifying];
}

/**
 * The view with its questions, their sides and all statements in order. Views come in the order
 * `nearest`; where two dates are the same, that order stays.
 */
export function orderView(view: EntityView, order: Order): EntityView {
  if (order === 'nearest') return view;
  const disputes = view.disputes.map((dispute) => orderDispute(dispute, order));
  return {
    ...view,
    disputes: sortByDate(disputes, order, (dispute) => dateOfFirst(statementsOf(dispute), order)),
    statements: sortByDate(view.statements, order, dateOf),
  };
}
