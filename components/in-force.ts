import type { StatementView } from '../lib/messages/views.ts';

type Standing = Pick<StatementView, 'status'>;

/** Whether a statement counts: one that was withdrawn is shown as such, and counts for nothing. */
export const isInForce = ({ status }: Standing): boolean => status !== 'withdrawn';

/** How many of some statements count. */
export function countInForce(statements: readonly Standing[]): number {
  return statements.filter(isInForce).length;
}
