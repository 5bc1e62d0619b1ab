/** The documents that a list of statements comes from. */
import type { SourceView } from '../../lib/messages/views.ts';
import type { PlacedStatement } from './filter-statements.ts';

export interface SourceGroup {
  source: SourceView;
  statements: PlacedStatement[];
}

/** Statements by document, in the order in which the documents first come. */
export function groupBySource(statements: readonly PlacedStatement[]): SourceGroup[] {
  const groups = new Map<string, SourceGroup>();
  for (const placed of statements) {
    const { source } = placed.statement;
    const group = groups.get(source.key) ?? { source, statements: [] };
    group.statements.push(placed);
    groups.set(source.key, group);
  }
  return [...groups.values()];
}
