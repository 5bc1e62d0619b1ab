/** What the card turns over: a page for each question, then one for the other statements. */
import { text } from '../../components/text.ts';
import type { DisputeView, EntityView, StatementView } from '../../lib/messages/views.ts';
import type { Order } from '../../lib/settings/settings.ts';

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

/** How many statements stand on a question, those that qualify among them. */
export function countStatements({ sides, qualifying }: DisputeView): number {
  return sides.reduce((sum, { statements }) => sum + statements.length, qualifying.length);
}

interface Explanation {
  rule: string;
  reasons: string[];
}

/** The order that the background answers in: the questions' nearness, or else their sides. */
function explainNearest({ disputes, matchedWords }: EntityView): Explanation {
  const reasons = [text.sentence(text.earlierSideFirst)];
  if (disputes.length === 0) return { rule: text.earliestFirst, reasons: [text.undatedLast] };
  if (matchedWords.length > 0) {
    return { rule: text.nearestFirst, reasons: [...reasons, text.matchedWords] };
  }
  if (disputes.length === 1) return { rule: text.earlierSideFirst, reasons: [text.undatedLast] };
  return { rule: text.bothSidesFirst, reasons: [text.noMatchedWords, ...reasons] };
}

/** The rule by which what is shown is ordered, and what there is to say about it. */
export function explainOrder(view: EntityView, order: Order): Explanation {
  const { disputes, total } = view;
  const cut =
    disputes.length < total.disputes ? [text.someQuestions(disputes.length, total.disputes)] : [];
  if (order === 'nearest') {
    const { rule, reasons } = explainNearest(view);
    return { rule, reasons: [...cut, ...reasons] };
  }
  const rule = order === 'earliest' ? text.earliestFirst : text.newestFirst;
  return { rule, reasons: [...cut, text.orderMeaning[order], text.undatedLast] };
}
