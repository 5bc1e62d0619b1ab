/** How good a question is among those that fit a sentence. */
import { fitWeights } from './fit-weights.ts';
import { type Measures, measureNames } from './measure-names.ts';

/** What is not above fits too badly to be put forward: a wrong question is worse than none. */
export const threshold = 0.75;

/** The weighted sum of a question's measures; above 0 it is likelier right than that none is. */
export function scoreOf(measures: Measures): number {
  let score = fitWeights.base;
  for (const name of measureNames) score += (fitWeights[name] ?? 0) * (measures[name] ?? 0);
  return score;
}
