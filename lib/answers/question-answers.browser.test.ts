import { beforeAll, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { key, local, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;

beforeAll(async () => {
  answers = await openBridgeAnswers();
});

test('tells both sides of a question, the side first heard first, with who leads each', async () => {
  const [question, ...more] = await answers.getQuestions([key('bridge-closed-for-flood')]);
  expect(more).toEqual([]);
  expect(question).toMatchObject({
    key: key('bridge-closed-for-flood'),
    keys: [key('bridge-closed-for-flood')],
    question: { text: 'Was the Old Bridge closed because of the flood?' },
    twoSided: true,
    sides: [
      {
        ...{ stance: 'affirms', count: 1 },
        voice: { speaker: { text: 'Parish Council' }, said: { edtf: '2001-11-01' } },
      },
      { stance: 'denies', count: 1, voice: { speaker: { text: 'Ada Stone' }, isQuoted: true } },
    ],
    qualifying: 0,
  });
});

test('says nobody leads a side that nobody in force is on', async () => {
  const asked = ['bridge-to-be-rebuilt', 'gone', 'pond-drained-in-secret'].map(key);
  const questions = await answers.getQuestions(asked);
  const told = questions.map((question) => [
    local(question.key),
    question.twoSided,
    ...question.sides.map(({ stance, voice }) => `${stance} ${voice?.speaker?.text}`),
  ]);
  expect(told).toEqual([
    ['bridge-to-be-rebuilt', false, 'denies Ada Stone', 'affirms undefined'],
    ['pond-drained-in-secret', false, 'affirms Ada Stone', 'denies undefined'],
  ]);
});

test('those that a search finds tell the same', async () => {
  const [question] = await answers.getQuestions([key('bridge-closed-for-flood')]);
  const { disputes } = await answers.search('closed flood', 5);
  expect(disputes.find((each) => each.key === question?.key)).toMatchObject({
    ...{ sides: question?.sides, qualifying: question?.qualifying },
  });
});
