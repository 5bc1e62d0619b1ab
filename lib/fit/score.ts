/** How good a question is among those that fit a sentence. */
import type { WordTable } from '../ranking/word-table.ts';
import type { ActorFit } from './actors.ts';
import type { CompiledQuestion } from './compile-questions.ts';
import { type Likened, measureLikeness } from './likeness.ts';
import type { FoundPhrase } from './phrase-index.ts';
import type { PlaceFit } from './places.ts';
import type { FitSentence } from './read-sentence.ts';
import { tellingOf } from './telling.ts';

export interface FitEvidence {
  sentence: FitSentence;
  deeds: readonly FoundPhrase<number>[];
  objects: readonly FoundPhrase<number>[];
  /** `none`: the question asks about none. */
  place: PlaceFit | 'none';
  actor: Exclude<ActorFit, null> | 'none';
  own: CompiledQuestion;
  likened: Likened;
}

const actorWeights = { clear: 1, named: 0.7, carried: 0.6, unsure: 0.3, none: 0.3 };
const placeWeights = { town: 0.8, here: 0.5, before: 0.3, open: 0, none: 0.1 };

/** What is below fits too badly to be put forward. */
export const threshold = 1;

/** A question's score for a sentence that passed its gates; greater is better. */
export function scoreOf(
  { sentence, deeds, objects, place, actor, own, likened }: FitEvidence,
  table: WordTable,
): number {
  const best = (hits: readonly FoundPhrase<number>[]) =>
    Math.max(0, ...hits.map((hit) => tellingOf(sentence, hit, table)));
  const wordings = measureLikeness(likened, own.wordings(), table);
  const claims = measureLikeness(likened, own.claims(), table);
  return (
    actorWeights[actor] +
    placeWeights[place] +
    0.5 * best(deeds) +
    0.5 * best(objects) +
    Math.max(wordings.meaning, 0.9 * claims.meaning) +
    1.5 * Math.max(wordings.words, 0.9 * claims.words)
  );
}
