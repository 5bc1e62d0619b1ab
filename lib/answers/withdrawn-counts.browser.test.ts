/** Withdrawn statements are shown, and count for nothing: in every answer that has a number. */
import { beforeAll, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { key, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;
beforeAll(async () => {
  answers = await openBridgeAnswers();
});

/** Of the fixture: affirmed once, and denied by a statement that was withdrawn. */
const pond = key('pond-drained-in-secret');

test('a question in a list', async () => {
  const [question] = await answers.getQuestions([pond]);
  expect(question?.sides.map(({ stance, count }) => `${stance} ${count}`)).toEqual([
    'affirms 1',
    'denies 0',
  ]);
});

test('a whole question, which tells how many are withdrawn', async () => {
  const details = await answers.getDisputeDetails(pond);
  expect(details?.total).toEqual({
    stances: { affirms: 1, denies: 0, qualifies: 0 },
    ...{ withdrawn: 1, speakers: 1, documents: 1 },
  });
  const shown = details?.dispute.sides.flatMap(({ statements }) => statements) ?? [];
  expect(shown.map(({ status }) => status).sort()).toEqual(['current', 'withdrawn']);
});

test('a summary of what it is about', async () => {
  const [summary] = await answers.getSummaries([key('millpond')]);
  expect(summary).toMatchObject({ statements: 1 });
});
