import type { Stance } from '../../corpus/records/records.ts';
import { foldVerdict } from './fold-verdict.ts';
import { readVerdict } from './read-verdict.ts';
import type { VerdictFamily } from './verdict-words.ts';

/** A publisher's own reading of verdicts: the stance by the verdict's words, folded. */
export type VerdictMap = ReadonlyMap<string, Stance>;

/** A number on a scale, as `reviewRating` gives it. */
export interface RatingScale {
  value: number;
  worst: number;
  best: number;
}

/** A verdict as a stance. */
export interface ReadStance {
  stance: Stance;
  /** Whether the words, or the number, were understood; if not, the stance is `qualifies`. */
  isKnown: boolean;
}

/** What speaks of the text or of the proof, and not of the claim, is neither yes nor no. */
const stances: Record<VerdictFamily, Stance> = {
  false: 'denies',
  'mostly-false': 'denies',
  true: 'affirms',
  'mostly-true': 'affirms',
  mixed: 'qualifies',
  misleading: 'qualifies',
  satire: 'qualifies',
  unproven: 'qualifies',
};

/** The words of a verdict as a publisher's map has them. */
export const verdictKey = (words: string): string =>
  foldVerdict(words)
    .replace(/[:;,./|()!?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The lower and the upper quarter of a scale are no and yes, what lies between is neither. */
function stanceOfNumber({ value, worst, best }: RatingScale): ReadStance {
  const part = (value - worst) / (best - worst);
  if (!(part >= 0 && part <= 1)) return { stance: 'qualifies', isKnown: false };
  const stance = part <= 0.25 ? 'denies' : part >= 0.75 ? 'affirms' : 'qualifies';
  return { stance, isKnown: true };
}

/**
 * The stance that a fact-checker's verdict takes on the claim (docs/exchange.md).
 * @param words the verdict in its own words; null when there is only a number
 * @param scale its number, where both ends of its scale are given; counts only without words
 * @param own a publisher's map, which goes before the table
 */
export function stanceOfVerdict(
  words: string | null,
  scale: RatingScale | null,
  own: VerdictMap = new Map(),
): ReadStance {
  const given = own.get(verdictKey(words ?? (scale ? String(scale.value) : '')));
  if (given) return { stance: given, isKnown: true };
  if (words === null)
    return scale ? stanceOfNumber(scale) : { stance: 'qualifies', isKnown: false };
  const family = readVerdict(words);
  return family
    ? { stance: stances[family], isKnown: true }
    : { stance: 'qualifies', isKnown: false };
}
