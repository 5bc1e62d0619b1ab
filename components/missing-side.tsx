/** What stands in place of a side that nobody is on, where others speak on the question. */
import type { ComponentChildren } from 'preact';
import { t } from '../lib/i18n/texts.ts';
import type { DisputeView, StatementView } from '../lib/messages/views.ts';
import { isInForce } from './in-force.ts';
import { raterOf } from './Rating.tsx';
import { rich } from './rich-text.tsx';
import { Words } from './Words.tsx';

/** What else is on record on the question. */
export interface Elsewhere {
  /** A verdict in force that takes neither side, and one on the other side. */
  verdict: StatementView | null;
  sideVerdict: StatementView | null;
  /** Whether somebody in force qualifies. */
  isQualified: boolean;
}

/** The first of some statements that has a verdict and is in force. */
export const findRated = (statements: readonly (StatementView | null)[]): StatementView | null =>
  statements.find((each) => each?.rating && isInForce(each)) ?? null;

/** The same of a question with everything on record. */
export function lookElsewhere({ sides, qualifying }: DisputeView): Elsewhere {
  return {
    verdict: findRated(qualifying),
    sideVerdict: findRated(sides.flatMap(({ statements }) => statements)),
    isQualified: qualifying.some(isInForce),
  };
}

function sayRating(rated: StatementView): ComponentChildren {
  const { rating } = rated;
  const rater = raterOf(rated);
  const verdict = <q lang={rating?.language}>{rating?.text}</q>;
  return rater
    ? rich('side.onlyRated', { organisation: <Words words={rater} />, rating: verdict })
    : rich('side.onlyRatedByFactChecker', { rating: verdict });
}

/**
 * Says that nobody is on a side. A verdict, or a statement with reservations, is an answer as well, and
 * then nothing says that there is none.
 * @param voices who alone is on record, where that is known
 */
export function sayMissing(
  { verdict, sideVerdict, isQualified }: Elsewhere,
  voices: ComponentChildren | null,
  isJoined: boolean,
): ComponentChildren {
  if (verdict) return sayRating(verdict);
  if (voices) return voices;
  if (sideVerdict) return sayRating(sideVerdict);
  if (isQualified) return t('side.onlyQualified', { side: t('side.qualifies') });
  return isJoined ? t('side.noneInAny') : t('side.noCounterStatement');
}
