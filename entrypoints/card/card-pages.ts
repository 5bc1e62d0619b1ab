/** What the card turns over: a page for each question, then one for the other statements. */
import { text } from '../../components/text.ts';
import type { DisputeView, EntityView, StatementView } from '../../lib/messages/views.ts';

export type CardPage =
  | { kind: 'dispute'; dispute: DisputeView; place: string }
  | { kind: 'statements'; statements: StatementView[]; title: string };

/** The pages of a view in their order; none when nothing is on record. */
export function makePages({ disputes, statements }: EntityView): CardPage[] {
  const pages: CardPage[] = disputes.map((dispute, index) => ({
    kind: 'dispute',
    dispute,
    place: text.questionPlace(index + 1, disputes.length),
  }));
  if (statements.length === 0) return pages;
  const count = statements.length;
  const title = disputes.length > 0 ? text.otherStatements(count) : text.statements(count);
  return [...pages, { kind: 'statements', statements, title }];
}

/** The rule by which the questions are ordered, and the reason that it gives for this order. */
export function explainOrder({ disputes, matchedWords }: EntityView): {
  rule: string;
  reason: string | null;
} {
  if (disputes.length === 0) return { rule: text.earliestFirst, reason: null };
  if (matchedWords.length > 0) return { rule: text.nearestFirst, reason: text.matchedWords };
  if (disputes.length === 1) return { rule: text.earlierSideFirst, reason: null };
  return { rule: text.bothSidesFirst, reason: text.noMatchedWords };
}
