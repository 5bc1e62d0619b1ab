/** Fit of questions whose publisher gave no deed: by their words alone, so all the stricter. */
import type { CompiledQuestion, CompiledQuestions } from './compile-questions.ts';
import { type Likened, measureMeaning, measureWords } from './likeness.ts';
import type { FitSentence } from './read-sentence.ts';

/** So many telling words must meet. */
const leastWords = 2;
/** And so much of all words, and of the meaning. */
const leastShare = 0.4;
const leastMeaning = 0.6;

/** Questions without a deed that share at least two telling words with a sentence. */
export function findByWords(
  { byStem }: CompiledQuestions,
  { weights }: Likened,
): Map<number, string[]> {
  const shared = new Map<number, string[]>();
  for (const stem of weights.keys()) {
    for (const at of byStem.get(stem) ?? []) shared.set(at, [...(shared.get(at) ?? []), stem]);
  }
  for (const [at, words] of shared) if (words.length < leastWords) shared.delete(at);
  return shared;
}

/** Whether a sentence names others than a question does, and none of those. */
function contradicts({ phrases }: FitSentence, { actors }: CompiledQuestion): boolean {
  if (actors.size === 0) return false;
  const acting = phrases.filter(({ agents, isLocative }) => agents.size > 0 && !isLocative);
  return (
    acting.length > 0 &&
    !acting.some(({ agents }) => [...agents].some((agent) => actors.has(agent)))
  );
}

/** A score as `scoreOf` gives one; null where the question does not fit. */
export function scoreByWords(
  sentence: FitSentence,
  likened: Likened,
  own: CompiledQuestion,
): number | null {
  if (contradicts(sentence, own)) return null;
  const texts = [...own.questions(), ...own.wordings()];
  const words = measureWords(likened, texts);
  const meaning = measureMeaning(likened, texts);
  const isNear = words >= leastShare && (likened.vector === null || meaning >= leastMeaning);
  return isNear ? words + meaning : null;
}
