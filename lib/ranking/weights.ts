/**
 * What each measure of a statement counts for. Learnt by bench/eval/train-statements.ts from the 800
 * training posts of CLEF 2020 CheckThat! task 2, with and without the claims' titles (listwise softmax
 * over the 60 first candidates, L2 of 2 on measures divided by their standard deviation), then
 * divided back. The measures are those of `StatementMeasures`.
 */
export const statementWeights = {
  telling: 0.254,
  grams: 0.071,
  likeness: 9.112,
  rarest: 0.432,
  pairs: 0.094,
  meaning: 6.036,
  near: 0.031,
  soft: 0.057,
  feedback: 3.599,
  /** Beside what they count for as words. */
  numbers: -0.057,
  otherNumbers: -0.8,
  otherNames: -0.031,
  /** Not learnt, for the posts name no entities: about what a word as rare counts for. */
  entities: 0.332,
};

/**
 * What each measure of a dispute counts for. Learnt by bench/eval/train-disputes.ts from the
 * development sets of bench/eval.
 */
export const disputeWeights = {
  question: 6.93,
  sentence: 7.88,
  statement: 7.83,
  meaning: 5.0,
  statementMeaning: 1.31,
  words: 5.23,
  statementWords: 0.8,
  entities: 1.5,
  entityShare: 7.73,
};

/**
 * Whether a sentence is about a dispute: logistic regression on the same measures of the first
 * one, on the card alone, learnt from those sets and from cards made of CLEF's training claims, so
 * that it holds for other subjects too. At the threshold it keeps silent in 90 % of the cases of which
 * none is right, with weights learnt without their set.
 */
export const fitWeights = {
  base: -7.25,
  question: 1.54,
  sentence: 16.16,
  statement: 14.12,
  meaning: 1.81,
  statementMeaning: 0.55,
  words: -0.63,
  statementWords: 0.14,
  entities: -0.18,
  entityShare: 10.47,
  threshold: 0.5,
};
