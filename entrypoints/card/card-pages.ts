/** What the card turns over: a page for each question, then one for the other statements. */
import { plural, t } from '../../lib/i18n/texts.ts';
import type { DisputeView, EntityView, LocalText } from '../../lib/messages/views.ts';
import type { Order } from '../../lib/settings/settings.ts';

export type CardPage =
  /** Stands first where no question is about the sentence. */
  | { kind: 'overview'; questions: LocalText[] }
  | { kind: 'dispute'; dispute: DisputeView; place: string }
  | ({ kind: 'statements'; title: string } & Pick<EntityView, 'elsewhere' | 'statements'>);

/** "2 of 6 questions"; counts only where there is something to count. */
export function sayPlace(place: number, count: number): string {
  return count === 1 ? plural('dispute.count', count) : plural('card.place', count, { place });
}

/**
 * The pages of a view in their order; none when nothing is on record. In the order of nearness, and
 * where no question is near, an overview of the questions comes first.
 */
export function makePages(view: EntityView, order: Order): CardPage[] {
  const { disputes, elsewhere, statements, fits } = view;
  const pages: CardPage[] = disputes.map((dispute, index) => ({
    kind: 'dispute',
    dispute,
    place: sayPlace(index + 1, disputes.length),
  }));
  if (order === 'nearest' && fits === false && disputes.length > 0) {
    pages.unshift({ kind: 'overview', questions: disputes.map(({ question }) => question) });
  }
  const count = elsewhere.length + statements.length;
  if (count === 0) return pages;
  const title =
    disputes.length > 0 ? plural('statement.otherCount', count) : plural('statement.count', count);
  return [...pages, { kind: 'statements', elsewhere, statements, title }];
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
function explainNearest({ disputes, fits }: EntityView): Explanation {
  const reasons = [t('order.earlierSideRule')];
  if (disputes.length === 0)
    return { rule: t('order.earliestRule'), reasons: [t('order.undatedLast')] };
  if (fits) return { rule: t('order.nearestRule'), reasons };
  if (disputes.length === 1)
    return { rule: t('order.earlierSideRule'), reasons: [t('order.undatedLast')] };
  return { rule: t('order.bothSidesRule'), reasons: [t('card.noMatchedWords'), ...reasons] };
}

/** The rule by which what is shown is ordered, and what there is to say about it. */
export function explainOrder(view: EntityView, order: Order): Explanation {
  const { disputes, total } = view;
  const cut =
    disputes.length < total.disputes
      ? [plural('card.someQuestions', total.disputes, { shown: disputes.length })]
      : [];
  if (order === 'nearest') {
    const { rule, reasons } = explainNearest(view);
    return { rule, reasons: [...cut, ...reasons] };
  }
  const rule = order === 'earliest' ? t('order.earliestRule') : t('order.newestRule');
  return { rule, reasons: [...cut, t(`order.${order}Meaning`), t('order.undatedLast')] };
}
