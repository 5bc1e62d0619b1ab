/** How much is on record about an entity, in a few words. */
import { joinParts, plural, t } from '../lib/i18n/texts.ts';
import type { EntitySummary } from '../lib/messages/views.ts';

/** "6 questions, 4 with both sides", and what is said when there are fewer. */
export function summarise({ disputes, twoSided, statements }: EntitySummary): string {
  if (disputes === 0) return plural('statement.count', statements);
  const questions = plural('dispute.count', disputes);
  if (twoSided === 0) return joinParts([questions, t('dispute.oneSideOnly')]);
  if (disputes === 1) return joinParts([questions, t('dispute.bothSides')]);
  return joinParts([questions, plural('dispute.withBothSides', twoSided)]);
}
