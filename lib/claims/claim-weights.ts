/**
 * What the evidence of a sentence and a claim counts for: a logistic regression, learnt by
 * bench/eval/train-claims.ts from CLEF's 997 posts among 9,326 sentences of news, each held against
 * 10,375 claims (L2 of 3 on terms divided by their standard deviation), then divided back. The terms are those
 * of `ClaimEvidence`, and products of two.
 */
export const claimWeights = {
  base: -15.56,
  claim: -2.8,
  sentence: -2.08,
  context: 15.24,
  sharp: 4.23,
  shared: 4.82,
  missing: 4.82,
  rarestMissing: 1.48,
  names: 1.52,
  rest: -0.23,
  namesShared: -0.88,
  restShared: -0.15,
  numbersMissing: -0.54,
  numbersClash: -0.12,
  pairs: 1.78,
  longestRun: -2.37,
  meaning: 2.44,
  length: 0.08,
  sentenceLength: -2.25,
  found: 5.44,
  lead: 0.71,
  'claim*claim': -9.11,
  'context*claim': 12.34,
  'claim*sentence': 4.41,
  'claim*shared': -0.3,
  'sentence*shared': 0.5,
  'sentence*sentence': 0.19,
  'sharp*sharp': 0.9,
  'rest*rest': -0.01,
  'names*rest': -0.56,
  'meaning*meaning': 0.42,
  'pairs*claim': -3.92,
  'length*claim': -3.45,
  'lead*rest': -0.05,
};

/** The terms in order, without the constant. */
export const claimTerms = Object.keys(claimWeights).filter((name) => name !== 'base');
