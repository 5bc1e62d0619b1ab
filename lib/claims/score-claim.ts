import { claimWeights } from './claim-weights.ts';
import type { ClaimMeasures } from './measure-claim.ts';

/** All that is known of a sentence and a claim. */
export interface ClaimEvidence extends ClaimMeasures {
  /** Of the claim's rare words, by their rarity, how much stands in the sentence or beside it, 0 to 1. */
  found: number;
  /** By how much the claim has more of them there than any other claim that is not much like it. */
  lead: number;
}

/** The value of a term: a measure, or the product of two. */
export function valueOfTerm(term: string, evidence: ClaimEvidence): number {
  const [one = '', other] = term.split('*') as (keyof ClaimEvidence)[];
  const value = evidence[one as keyof ClaimEvidence];
  return other === undefined ? value : value * evidence[other];
}

const { base, ...termWeights } = claimWeights;
const terms = Object.entries(termWeights);

/** How likely it is that a sentence repeats a claim, 0 to 1: a logistic function that was learnt. */
export function scoreClaim(evidence: ClaimEvidence): number {
  let sum: number = base;
  for (const [term, weight] of terms) sum += weight * valueOfTerm(term, evidence);
  return 1 / (1 + Math.exp(-sum));
}
