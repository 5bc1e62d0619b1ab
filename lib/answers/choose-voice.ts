import { chooseLeading } from '../algorithms/choose-leading.ts';
import type { StatementView } from '../messages/views.ts';

/**
 * The statement that stands for several where there is room for one; null where none is in force.
 * @param statements the earliest first
 */
export function chooseVoice(statements: readonly StatementView[]): StatementView | null {
  const inForce = statements.filter(({ status }) => status !== 'withdrawn');
  return chooseLeading(inForce, ({ speaker, said, quotes }) => ({
    ...{ isNamed: speaker !== null, isDated: said !== null, isQuoted: quotes.length > 0 },
  }));
}
