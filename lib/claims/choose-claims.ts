import { isDenied } from './denials.ts';
import type { Claim } from './list-claims.ts';
import type { Window } from './list-windows.ts';
import type { FoundClaim } from './types.ts';

/** A sentence, or two, and a claim, with how likely it is that one repeats the other. */
export interface JudgedClaim extends Pick<FoundClaim, 'statement' | 'dispute' | 'score'> {
  claim: Claim;
  window: Window;
  words: string;
  /** Of the claim's words, how much the window has, 0 to 1. */
  coverage: number;
  /** Of the page, BCP 47. */
  language: string;
  /** From which score on it is told. */
  least: number;
}

/** From how likely on a sentence is told to be like a claim (docs/ranking.md has the curve). */
const leastScore = 0.75;
/**
 * The same where a corpus has few claims: they are mostly on one subject, and all news of that has their
 * words.
 */
const leastOfFew = 0.985;
const fewClaims = 3_000;

/** From which score on claims of a corpus of so many are told. */
export function leastScoreOf(claims: number): number {
  return claims < fewClaims ? leastOfFew : leastScore;
}

/** A window that has so much less of the claim than another is not told in its place. */
const leastPart = 0.85;
/** Of a claim's words, how much has to stand in the window that is told. */
const leastCoverage = 0.3;

/** Of the windows of one claim: one sentence where it has about as much of the claim as two. */
function chooseWindow(judged: readonly JudgedClaim[]): JudgedClaim | null {
  const score = Math.max(...judged.map((one) => one.score));
  const most = Math.max(...judged.map(({ coverage }) => coverage));
  const [first] = judged;
  if (!first || score < first.least || most < leastCoverage) return null;
  const good = judged.filter(({ coverage }) => coverage >= leastPart * most);
  const widthOf = ({ window }: JudgedClaim) => Number(window.isDouble);
  const [best] = good.toSorted((a, b) => widthOf(a) - widthOf(b) || b.coverage - a.coverage);
  return best ? { ...best, score } : null;
}

/**
 * What is told of a text: the likeliest claim of each place, in order, without those that are denied there.
 * @param judged a list for each claim
 */
export function chooseClaims(
  judged: readonly (readonly JudgedClaim[])[],
): Omit<FoundClaim, 'text'>[] {
  const kept: JudgedClaim[] = [];
  const best = judged.flatMap((windows) => chooseWindow(windows) ?? []);
  best.sort((a, b) => b.score - a.score || (a.statement < b.statement ? -1 : 1));
  for (const one of best) {
    const { start, end } = one.window;
    if (kept.every(({ window }) => window.end <= start || window.start >= end)) kept.push(one);
  }
  return kept
    .filter(({ words, claim, language, window }) => !isDenied(words, claim.text, language, window))
    .map(({ window: { start, end }, statement, dispute, score }) => {
      return { start, end, statement, dispute, score };
    })
    .sort((a, b) => a.start - b.start);
}
