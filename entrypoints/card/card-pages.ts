/** What the card turns over: a page for each question, before them an overview where none fits. */
import { plural, t } from '../../lib/i18n/texts.ts';
import type { DisputePreview, EntityPreview } from '../../lib/messages/preview-views.ts';
import type { PanelPlace } from '../../lib/panel/panel-place.ts';

/** Most questions in an overview: it is for choosing, and the panel has all. */
const mostInOverview = 3;

export type CardPage =
  /** Stands first where no question is about the sentence. */
  | ({ kind: 'overview'; disputes: DisputePreview[] } & Pick<EntityPreview, 'otherLanguage'>)
  | { kind: 'dispute'; dispute: DisputePreview; place: number }
  | ({ kind: 'statements' } & EntityPreview['others']);

/** The pages of a preview in their order; none when nothing is on record. */
export function makePages({ disputes, others, fits, otherLanguage }: EntityPreview): CardPage[] {
  if (disputes.length === 0) return others.count > 0 ? [{ kind: 'statements', ...others }] : [];
  const pages = disputes.map(
    (dispute, at): CardPage => ({ kind: 'dispute', dispute, place: at + 1 }),
  );
  if (fits) return pages;
  const overview = disputes.slice(0, mostInOverview);
  return [{ kind: 'overview', disputes: overview, otherLanguage }, ...pages];
}

/** How many statements stand on a question, those that qualify among them. */
export function countStatements({ sides, qualifying }: DisputePreview): number {
  return sides.reduce((sum, { count }) => sum + count, qualifying.count);
}

/** The way to everything that a page shows the first of. */
export interface Rest {
  words: string;
  /** Where it leads, for those who point at it or hear it. */
  name: string;
  place: PanelPlace;
}

/** All statements of the question shown, or all questions or statements of the entity. */
export function findRest(page: CardPage, { entity, total }: EntityPreview): Rest {
  if (page.kind === 'dispute') {
    const count = countStatements(page.dispute);
    return {
      words: plural('card.allStatements', count),
      name: plural('card.inPanel', count),
      place: { view: 'dispute', key: page.dispute.key },
    };
  }
  return {
    words:
      page.kind === 'overview'
        ? plural('card.allQuestions', total.disputes)
        : plural('card.allStatements', page.count),
    name: t('card.openEntity', { name: entity.label.text }),
    place: { view: 'entity', key: entity.key },
  };
}

/** Why the questions stand in their order, and what is left out of them. */
export function explainOrder({ disputes, fits, total }: EntityPreview): string[] {
  const cut =
    disputes.length < total.disputes
      ? [plural('card.someQuestions', total.disputes, { shown: disputes.length })]
      : [];
  const rule = fits ? t('order.fittingRule') : t('order.disputedRule');
  return [...(disputes.length > 1 ? [rule] : []), t('order.voiceRule'), ...cut];
}
