import { t } from '../lib/i18n/texts.ts';
import type { LocalText, StatementView } from '../lib/messages/views.ts';
import { rich } from './rich-text.tsx';
import { Words } from './Words.tsx';

type Rated = Pick<StatementView, 'rating' | 'source' | 'speaker'>;

/** Whose verdict it is; null where neither the document nor the statement names anybody. */
export const raterOf = ({ source, speaker }: Rated): LocalText | null =>
  source.publisher ?? speaker?.label ?? null;

/**
 * Whether a statement's words say nothing but the claim and the verdict, as imports make them: both
 * stand beside it in a card.
 */
export const repeatsVerdict = ({ rating, claim, quotes }: StatementView): boolean =>
  rating !== null && quotes.length === 0 && claim.text.includes(rating.text);

/** A fact-checker's verdict as it was written; nothing where a statement has none. */
export function Rating({ statement }: { statement: Rated }) {
  const { rating } = statement;
  if (!rating) return null;
  const rater = raterOf(statement);
  return (
    <p class="rating">
      {rater
        ? rich('statement.ratedBy', { organisation: <Words words={rater} /> })
        : t('statement.ratedByFactChecker')}{' '}
      <q lang={rating.language}>{rating.text}</q>
    </p>
  );
}
