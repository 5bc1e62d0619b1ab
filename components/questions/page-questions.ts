/** What is disputed on a page: the questions that fit its sentences, from what its frames tell. */
import { mostQuestions } from '../../lib/messages/limits.ts';
import type { QuestionView } from '../../lib/messages/views.ts';
import { type FrameMentions, orderFrames } from '../mention-list/list-entities.ts';

/** A sentence that a question fits, by a mention that leads to the question. */
export interface PageSentence {
  frame: number;
  /** Number of the mention in its frame. */
  id: number;
}

export interface PageQuestion {
  question: QuestionView;
  /** Each once: the top frame's first, in the order of the page. */
  sentences: PageSentence[];
}

/** Keys of the questions that fit, the first on the page first. */
export function listDisputes(frames: readonly FrameMentions[]): string[] {
  return [...new Set(orderFrames(frames).flatMap(({ disputes }) => disputes))];
}

/**
 * The questions that the background is asked about, as many as one message has.
 * @returns with them, whether the page has more sentences or questions that fit
 */
export function takeDisputes(frames: readonly FrameMentions[]): {
  disputes: string[];
  hasMore: boolean;
} {
  const all = listDisputes(frames);
  const hasMore = all.length > mostQuestions || frames.some((frame) => frame.hasMoreTouches);
  return { disputes: all.slice(0, mostQuestions), hasMore };
}

/** The sentences that any of some disputes fits. */
function listSentences(
  frames: readonly FrameMentions[],
  keys: ReadonlySet<string>,
): PageSentence[] {
  return orderFrames(frames).flatMap(({ frame, disputes, touches }) => {
    const sentences = new Map<number, PageSentence>();
    for (let at = 0; at + 2 < touches.length; at += 3) {
      const [sentence = 0, place = 0, id = 0] = touches.slice(at, at + 3);
      const isOwn = keys.has(disputes[place] ?? '');
      if (isOwn && !sentences.has(sentence)) sentences.set(sentence, { frame, id });
    }
    return [...sentences.values()];
  });
}

const countStatements = ({ sides: [one, other], qualifying }: QuestionView) =>
  one.count + other.count + qualifying;

/**
 * The questions of a page: those that fit most sentences first; of as many, those with both sides, then
 * those on which most was said.
 * @param questions those that fit, as the background tells them
 */
export function listPageQuestions(
  frames: readonly FrameMentions[],
  questions: readonly QuestionView[],
): PageQuestion[] {
  return questions
    .map((question) => ({ question, sentences: listSentences(frames, new Set(question.keys)) }))
    .filter(({ sentences }) => sentences.length > 0)
    .sort(
      (a, b) =>
        b.sentences.length - a.sentences.length ||
        Number(b.question.twoSided) - Number(a.question.twoSided) ||
        countStatements(b.question) - countStatements(a.question),
    );
}

/**
 * The sentence that a reader is taken to: the one after the sentence that they were last taken to, round
 * and round, else the first.
 * @returns undefined where there is none
 */
export function chooseSentence(
  { sentences }: PageQuestion,
  frames: readonly FrameMentions[],
): PageSentence | undefined {
  const last = sentences.findIndex(({ frame, id }) =>
    frames.some((each) => each.frame === frame && each.at === id),
  );
  return sentences[(last + 1) % sentences.length];
}
