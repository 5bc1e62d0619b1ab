/** How like a sentence is to what its publisher wrote for a question and to what was said on it. */
import { cosine } from '../ranking/word-table.ts';
import type { CompiledQuestion } from './compile-questions.ts';
import { type Likened, measureMeaning } from './likeness.ts';
import type { Reading } from './reading.ts';
import type { Wordings } from './wordings.ts';

/** Of a text in a language that tells nothing of it: somewhat above the means of those that are put forward rightly. */
const unknown = {
  nearQuestion: 0.13,
  nearWording: 0.42,
  nearClaim: 0.24,
  claimMeaning: 0.39,
  likeWording: 0.3,
  likerThanOthers: 0.12,
  likeClaim: 0.13,
};

/** The cosine with the nearest of some texts, after what all questions' texts have in common is taken from both. */
function measureNearness(
  { vector, language }: Likened,
  others: readonly Likened[],
  wordings: Wordings,
): number {
  const own = vector && wordings.center(vector);
  if (!own) return 0;
  let most = 0;
  for (const other of others) {
    const direction =
      other.vector && other.language === language ? wordings.center(other.vector) : null;
    if (direction) most = Math.max(most, cosine(own, direction));
  }
  return most;
}

/** @param at of the question in the list */
export function measureLikeness(
  { likened, alike }: Reading,
  at: number,
  own: CompiledQuestion,
  wordings: Wordings,
) {
  const isIn = (texts: readonly Likened[]) =>
    texts.some(({ language }) => language === likened.language);
  const isWorded = isIn(own.wordings());
  const isKnown = likened.vector !== null;
  let others = 0;
  for (const [question, likeness] of alike()) {
    if (question !== at) others = Math.max(others, likeness);
  }
  const likeWording = alike().get(at) ?? 0;
  const near = (texts: readonly Likened[], otherwise: number) =>
    isKnown ? measureNearness(likened, texts, wordings) : otherwise;
  return {
    nearQuestion: near(own.questions(), unknown.nearQuestion),
    nearWording: near(own.wordings(), unknown.nearWording),
    nearClaim: near(own.claims(), unknown.nearClaim),
    claimMeaning: isKnown ? measureMeaning(likened, own.claims()) : unknown.claimMeaning,
    // In a language without wordings the question itself may be like it.
    likeWording: isWorded
      ? likeWording
      : Math.max(unknown.likeWording, wordings.compareTo(likened, own.questions())),
    likerThanOthers: isWorded ? likeWording - others : unknown.likerThanOthers,
    likeClaim: isIn(own.claims()) ? wordings.compareTo(likened, own.claims()) : unknown.likeClaim,
  };
}
