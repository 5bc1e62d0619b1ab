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
 * development sets of bench/eval.
 */
export const disputeWeights = {
  question: 8.64,
  sentence: 21.75,
  statement: 11.78,
  entities: 2.33,
  entityShare: 1.49,
};

/**
 * Whether a sentence is about a dispute: logistic regression on the same measures of the first
 * one, on the card alone. The threshold is the one at which, with weights learnt from two
 * development sets, the third shows most right disputes and stays silent in 90 % of the cases of
 * which none is right, with some room.
 */
export const fitWeights = {
  base: -2.96,
  question: 5.5,
  sentence: 0.42,
  statement: 9.33,
  entities: -0.08,
  entityShare: 4.93,
  threshold: 0.6,
};
