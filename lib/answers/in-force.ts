/** Who spoke on a question and since when, of all that was said on it. */
import type { Stance } from '../corpus/records/records.ts';
import type { DisputeOverview } from '../lookup/overview.ts';
import type { PlacedStatement } from './place-by-time.ts';

/** How many names stand where nobody else is on record. */
const mostNamed = 2;

/** The first day of what in force takes a stance, ms since 1970; null when no date is known. */
export function findFirstDay(placed: readonly PlacedStatement[], stance: Stance): number | null {
  const days = placed.flatMap((each) =>
    each.stance === stance && !each.isWithdrawn ? (each.timed.at ?? []) : [],
  );
  return days.reduce<number | null>((first, day) => Math.min(first ?? day, day), null);
}

/**
 * The speakers of all that is in force, each once: of the sides in their order, then of what
 * qualifies. Null where one of them is unclear, or where none is left.
 */
export function listInForce(
  placed: readonly PlacedStatement[],
  firstSide: 'affirms' | 'denies',
): DisputeOverview['inForce'] {
  const inForce = placed.filter(({ isWithdrawn, stance }) => !isWithdrawn && stance);
  const order = [firstSide, firstSide === 'affirms' ? 'denies' : 'affirms', 'qualifies'];
  const ordered = order.flatMap((stance) => inForce.filter((each) => each.stance === stance));
  const speakers = ordered.flatMap(({ statement }) => statement.speaker ?? []);
  if (ordered.length === 0 || speakers.length < ordered.length) return null;
  const once = [...new Set(speakers)];
  return { first: once.slice(0, mostNamed), count: once.length };
}
