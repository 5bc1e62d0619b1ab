import { expect, test } from 'vitest';
import { key, openBridgeAnswers } from './fixtures/bridge-answers.ts';

const answers = await openBridgeAnswers();

test('a claim comes with who made it, what answers it and how much is on its question', async () => {
  const claim = await answers.getClaimView(key('herald-1-council-flood'));
  expect(claim).toMatchObject({
    key: key('herald-1-council-flood'),
    statement: { claim: { language: 'en' }, source: { key: key('herald-1') } },
    answers: [{ key: key('herald-2-stone-flood') }],
    answerCount: 1,
    dispute: { key: key('bridge-closed-for-flood'), statements: 2 },
  });
});

test('where nothing says that it answers, the other side of the question does', async () => {
  const claim = await answers.getClaimView(key('herald-2-stone-flood'));
  expect(claim?.answers.map((answer) => answer.key).sort()).toEqual([
    key('herald-1-council-flood'),
    key('herald-1-stone-rebuild'),
  ]);
});

test('a withdrawn answer is none, and a withdrawn claim and another record are no claims', async () => {
  const pond = await answers.getClaimView(key('herald-2-pond'));
  expect([pond?.answerCount, pond?.dispute?.statements]).toEqual([0, 2]);
  expect(await answers.getClaimView(key('herald-2-withdrawn'))).toBeNull();
  expect(await answers.getClaimView(key('old-bridge'))).toBeNull();
});
