/** How like a sentence is to what its publisher wrote for a question and to what was said on it. */
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

/**
 * What is added in a language whose words have no meanings here: a sentence that fits is mostly less
 * like the fewer wordings that there are in it.
 */
const fewer = 0.07;

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
  const likeWording = alike().to(at);
  const more = isKnown ? 0 : fewer;
  const near = (texts: readonly Likened[], otherwise: number) =>
    isKnown ? wordings.nearest(likened, texts) : otherwise;
  return {
    nearQuestion: near(own.questions(), unknown.nearQuestion),
    nearWording: near(own.wordings(), unknown.nearWording),
    nearClaim: near(own.claims(), unknown.nearClaim),
    claimMeaning: isKnown ? measureMeaning(likened, own.claims()) : unknown.claimMeaning,
    // In a language without wordings the question itself may be like it.
    likeWording: isWorded
      ? likeWording + more
      : Math.max(unknown.likeWording, wordings.compareTo(likened, own.questions())),
    likerThanOthers: isWorded ? likeWording - alike().toOthers(at) + more : unknown.likerThanOthers,
    likeClaim: isIn(own.claims()) ? wordings.compareTo(likened, own.claims()) : unknown.likeClaim,
  };
}
