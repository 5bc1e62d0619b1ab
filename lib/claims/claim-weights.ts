/**
 * What the evidence of a sentence and a claim counts for: a logistic regression, learnt by
 * bench/eval/train-claims.ts from CLEF's 997 posts among 9,326 sentences of news, each held against
 * 10,375 claims (L2 of 3 on terms divided by their standard deviation), then divided back. The terms are those
 * of `ClaimEvidence`, and products of two.
 */
export const claimWeights = {
  base: -6.98,
  claim: -0.88,
  sentence: -3.39,
  context: 9.38,
  sharp: 2.34,
  shared: 4.74,
  missing: 1.61,
  rarestMissing: 1.18,
  names: 0.95,
  rest: -1.08,
  namesShared: -0.93,
  restShared: 0.09,
  numbersMissing: 0.26,
  numbersClash: 0.14,
  pairs: 1.11,
  longestRun: -2.44,
  meaning: 1.23,
  length: 0.73,
  sentenceLength: -3.27,
  found: 0.32,
  lead: 0.66,
  'claim*claim': -2.36,
  'context*claim': 3.55,
  'claim*sentence': 1.85,
  'claim*shared': 2.17,
  'sentence*shared': 1.83,
  'sentence*sentence': -0.07,
  'sharp*sharp': -0.52,
  'rest*rest': -0.69,
  'names*rest': -0.5,
  'meaning*meaning': 1.58,
  'pairs*claim': 0.53,
  'length*claim': -2.03,
  'lead*rest': 0.14,
};

/** The terms in order, without the constant. */
export const claimTerms = Object.keys(claimWeights).filter((name) => name !== 'base');
