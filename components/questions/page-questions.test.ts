import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostQuestions } from '../../lib/messages/limits.ts';
import type { QuestionView } from '../../lib/messages/views.ts';
import { sides, toLocal } from '../fixtures.ts';
import { makeFrame } from '../mention-list/fixtures.ts';
import { chooseSentence, listDisputes, listPageQuestions, takeDisputes } from './page-questions.ts';

const makeQuestion = (key: string, twoSided = true, keys = [key]): QuestionView => ({
  ...{ key, keys, twoSided, question: toLocal(`Is ${key} so?`) },
  ...sides,
});

/** A frame whose sentences, numbered from 0, are fitted by disputes; the mention is ten times that. */
function makeTouched(frame: number, ...sentences: string[][]) {
  const disputes = [...new Set(sentences.flat())];
  const touches = sentences.flatMap((keys, at) =>
    keys.flatMap((key) => [at, disputes.indexOf(key), 10 * at]),
  );
  return makeFrame({ frame, isTop: frame === 0, disputes, touches });
}

const keysOf = (list: ReturnType<typeof listPageQuestions>) =>
  list.map(({ question }) => question.key);

describe('the questions of a page', () => {
  it('are those that fit most sentences first, over all frames', () => {
    const frames = [makeTouched(7, ['b']), makeTouched(0, ['a'], ['b'], ['c', 'b'])];
    const questions = ['a', 'b', 'c'].map((key) => makeQuestion(key));
    const listed = listPageQuestions(frames, questions);
    expect(keysOf(listed)).toEqual(['b', 'a', 'c']);
    expect(listed[0]?.sentences).toEqual([
      { frame: 0, id: 10 },
      { frame: 0, id: 20 },
      { frame: 7, id: 0 },
    ]);
    expect(listDisputes(frames)).toEqual(['a', 'b', 'c']);
  });

  it('of as many sentences are those with both sides first, and only such as fit', () => {
    const questions = [makeQuestion('one', false), makeQuestion('both'), makeQuestion('gone')];
    const listed = listPageQuestions([makeTouched(0, ['one'], ['both'])], questions);
    expect(keysOf(listed)).toEqual(['both', 'one']);
  });

  it('count a sentence once that two corpora have a question for', () => {
    const both = makeQuestion('a', true, ['a', 'b']);
    const [listed] = listPageQuestions([makeTouched(0, ['a', 'b'], ['b'])], [both]);
    expect(listed?.sentences.map(({ id }) => id)).toEqual([0, 10]);
  });

  it('never have more sentences than the page, nor one with none', () => {
    const sentences = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), { maxLength: 8 });
    fc.assert(
      fc.property(sentences, (made) => {
        const questions = ['a', 'b', 'c'].map((key) => makeQuestion(key));
        for (const { question, sentences } of listPageQuestions(
          [makeTouched(0, ...made)],
          questions,
        )) {
          const due = made.filter((keys: string[]) => keys.includes(question.key));
          expect(sentences).toHaveLength(due.length);
          expect(due.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

it('goes to the next sentence of a question, round and round', () => {
  const frame = makeTouched(0, ['a'], ['b'], ['a']);
  const [asked] = listPageQuestions([frame], [makeQuestion('a')]);
  if (!asked) throw new Error('The question is not listed.');
  const next = (at: number | null) => chooseSentence(asked, [{ ...frame, at }])?.id;
  expect([next(null), next(0), next(20), next(10)]).toEqual([0, 20, 0, 0]);
});

describe('the questions that are asked about', () => {
  const asked = (count: number, more = {}) => {
    const sentences = Array.from({ length: count }, (_, at) => [`q${at}`]);
    const { disputes, hasMore } = takeDisputes([{ ...makeTouched(0, ...sentences), ...more }]);
    return [disputes.length, hasMore];
  };

  it('are as many as one message has, and it is known that there are more', () => {
    expect(asked(mostQuestions)).toEqual([mostQuestions, false]);
    expect(asked(mostQuestions + 1)).toEqual([mostQuestions, true]);
    expect(asked(1, { hasMoreTouches: true })).toEqual([1, true]);
  });
});
