/**
 * What the evidence of a sentence and a claim counts for: a logistic regression, learnt by
 * bench/eval/train-claims.ts from CLEF's 997 posts among 3,577 sentences of news and the articles that they are of, each held against
 * 10,375 claims (L2 of 3 on terms divided by their standard deviation), then divided back. The terms are those
 * of `ClaimEvidence`, and products of two.
 */
export const claimWeights = {
  base: -7.21,
  claim: -0.54,
  sentence: -0.41,
  context: 8.25,
  sharp: -0.28,
  shared: 3.88,
  missing: 0.8,
  rarestMissing: 2.17,
  names: 0.9,
  rest: -3.37,
  namesShared: -0.6,
  restShared: -0.39,
  numbersMissing: 0.33,
  numbersClash: -0.01,
  pairs: 0.88,
  longestRun: -1.5,
  meaning: 1.64,
  length: 0.83,
  sentenceLength: -3.15,
  found: -0.95,
  lead: 0.91,
  'claim*claim': -0.93,
  'context*claim': -0.57,
  'claim*sentence': 2.87,
  'claim*shared': 2.85,
  'sentence*shared': 0.84,
  'sentence*sentence': -1.33,
  'sharp*sharp': -0.05,
  'rest*rest': 0.79,
  'names*rest': 0.71,
  'meaning*meaning': 0.8,
  'pairs*claim': 0.35,
  'length*claim': 1.33,
  'lead*rest': -0.01,
};

/** The terms in order, without the constant. */
export const claimTerms = Object.keys(claimWeights).filter((name) => name !== 'base');
