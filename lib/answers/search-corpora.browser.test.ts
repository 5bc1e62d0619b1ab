import { beforeAll, expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { key, local, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;

beforeAll(async () => {
  answers = await openBridgeAnswers();
});

test('finds statements, disputes and entities by their words, the best first', async () => {
  const found = await answers.search('shut the gates when water stood on the deck', 2);
  expect(local(found.statements[0]?.key ?? '')).toBe('herald-1-council-flood');
  expect(found.statements.length).toBeLessThanOrEqual(2);
  const { disputes } = await answers.search('rebuilt in stone', 5);
  expect(disputes.map(({ key: each }) => local(each))).toContain('bridge-to-be-rebuilt');
  const { entities } = await answers.search('Ada Stone', 5);
  expect(entities[0]).toMatchObject({ key: key('ada-stone'), statements: 3 });
  expect(found.statements[0]?.matched).toContain('gates');
  expect(found.statements[0]?.dispute?.question.text).toContain('Was the Old Bridge closed');
  expect(await answers.search('the zeppelins', 5)).toEqual({
    entities: [],
    disputes: [],
    statements: [],
  });
});

test('the questions about who is named come in the order of the card, with the evidence', async () => {
  const within = [{ key: key('old-bridge'), name: 'old bridge' }];
  const idsFor = async (query: string) => {
    const { disputes } = await answers.search(query, 5, { within });
    return disputes.map((each) => local(each.key));
  };
  const told = 'Stonemasons will put the Old Bridge up again as it was.';
  const { disputes } = await answers.search(told, 5, { within });
  expect(disputes.every(({ matched }) => matched.includes('old bridge'))).toBe(true);
  // By names alone in the order that needs no sentence; by other words as they bear on them.
  const shown = await answers.getEntityView(key('old-bridge'));
  const inOrder = shown?.disputes.map((each) => local(each.key)) ?? [];
  expect((await idsFor('the Old Bridge')).slice(0, inOrder.length)).toEqual(inOrder);
  expect((await idsFor('Will the Old Bridge be rebuilt in stone?'))[0]).toBe(
    'bridge-to-be-rebuilt',
  );
});

test('a question is near that is about who is named', async () => {
  const within = [{ key: key('old-bridge'), name: 'old bridge' }];
  const nearFor = async (query: string, names = within) => {
    const { disputes } = await answers.search(query, 5, { within: names });
    return disputes.filter(({ isNear }) => isNear).map((each) => local(each.key));
  };
  const told = 'The Old Bridge will be rebuilt in stone, the mayor said.';
  expect(await nearFor(told)).toContain('bridge-to-be-rebuilt');
  expect(await nearFor(told, [])).toEqual([]);
});

test('what a name begins with is found before it is typed out, each entity once', async () => {
  const starting = [{ key: key('old-bridge'), name: 'alte brucke' }];
  const { entities } = await answers.search('bridge', 5, { starting });
  expect(entities[0]).toMatchObject({ key: key('old-bridge'), matched: ['alte brucke'] });
  expect(entities.filter((each) => each.key === key('old-bridge'))).toHaveLength(1);
  const { statements } = await answers.search('coun', 5, {
    starting: [{ key: key('parish-council'), name: 'parish council' }],
  });
  expect(statements[0]?.matched).toEqual(['council']);
});
