/** A view in the order that the reader has chosen. */
import { orderByTime } from '../../lib/algorithms/order-by-time.ts';
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

/**
 * Statements by their dates. An answer comes after what it answers; where the newest come first,
 * before it.
 */
function orderStatements(statements: readonly StatementView[], choice: Choice): StatementView[] {
  const keysOf = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  const isAnswerTo = (key: string) => (other: StatementView) => keysOf(other.answers).includes(key);
  return orderByTime(statements, (statement) => {
    const { key, answers } = statement;
    const at = dateOf(statement);
    if (choice === 'earliest') return { key, at, answers: keysOf(answers) };
    // Time runs backwards, and so do answers.
    const answering = statements.filter(isAnswerTo(key));
    return { key, at: at === null ? null : -at, answers: keysOf(answering) };
  });
}

function orderDispute(dispute: DisputeView, choice: Choice): DisputeView {
  const [one, other] = dispute.sides.map(
    (side): SideView => ({ ...side, statements: orderStatements(side.statements, choice) }),
  );
  const both = dispute.sides.flatMap(({ statements }) => statements);
  const [first] = orderStatements(both, choice);
  const isOther = first !== undefined && other?.statements.includes(first);
  const sides: DisputeView['sides'] | undefined =
    one && other && (isOther ? [other, one] : [one, other]);
  return {
    ...dispute,
    // Two went in, so two come out.
    sides: sides ?? dispute.sides,
    qualifying: orderStatements(dispute.qualifying, choice),
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
    elsewhere: orderStatements(
      view.elsewhere.map(({ statement }) => statement),
      order,
    ).flatMap(({ key }) => view.elsewhere.find(({ statement }) => statement.key === key) ?? []),
    statements: orderStatements(view.statements, order),
  };
}
