/**
 * What each measure of a statement counts for. Learnt by bench/eval/train-statements.ts from the 800
 * training posts of CLEF 2020 CheckThat! task 2 (listwise softmax over the 100 first candidates,
 * L2 of 1 on measures divided by their standard deviation), then divided back. The measures are
 * those of `StatementMeasures`.
 */
export const statementWeights = {
  words: 0.332,
  grams: 0.1,
  rarest: 0.53,
  pairs: 0.152,
  question: 2.44,
  otherNumbers: -0.867,
  /** Not learnt, for the posts name no entities: what a word as rare counts for. */
  entities: 0.332,
};

/**
 * What each measure of a dispute counts for. Learnt by bench/eval/train-disputes.ts from the
 * calibration sentences of bench/eval (not from those that judge).
 */
export const disputeWeights = {
  question: 14.75,
  texts: 0,
  entities: 1.49,
  entityShare: 2.9,
};

/**
 * Whether a sentence is about a dispute: logistic regression on the same measures of the first
 * one, on the card alone. Of the thresholds at which most sentences were right, the strictest.
 */
export const fitWeights = {
  base: -2.5,
  question: 11.4,
  texts: 0,
  entities: -0.87,
  entityShare: 8.9,
  threshold: 0.7,
};
