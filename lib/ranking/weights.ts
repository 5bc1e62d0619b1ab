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
  meaning: 3,
  otherNumbers: -0.867,
  /** Not learnt, for the posts name no entities: what a word as rare counts for. */
  entities: 0.332,
};

/**
 * What each measure of a dispute counts for. Learnt by bench/eval/train-disputes.ts from the
 * development sets of bench/eval.
 */
export const disputeWeights = {
  question: 7.37,
  sentence: 22.98,
  statement: 12.01,
  meaning: 1,
  statementMeaning: 1,
  words: 1,
  statementWords: 1,
  entities: 2.26,
  entityShare: 1.8,
};

/**
 * Whether a sentence is about a dispute: logistic regression on the same measures of the first
 * one, on the card alone. The threshold is the one that costs few right disputes and keeps silent in
 * more than 90 % of the cases of which none is right, on each development set with weights learnt
 * from the others.
 */
export const fitWeights = {
  base: -3.1,
  question: 7.38,
  sentence: -1.61,
  statement: 7.63,
  meaning: 1,
  statementMeaning: 1,
  words: 1,
  statementWords: 1,
  entities: -0.75,
  entityShare: 6.75,
  threshold: 0.7,
};
