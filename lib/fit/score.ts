/** How good a question is among those that fit a sentence. */
import { fitWeights } from './fit-weights.ts';
import { type Measures, measureNames } from './measures.ts';

/** What is below fits too badly to be put forward. */
export const threshold = 0.25;

/** The weighted sum of a question's measures; above `threshold` it is likelier right than none. */
export function scoreOf(measures: Measures): number {
  let score = fitWeights.base;
  for (const name of measureNames) score += (fitWeights[name] ?? 0) * (measures[name] ?? 0);
  return score;
}
