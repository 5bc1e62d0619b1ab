import { beforeAll, expect, test } from 'vitest';
import { listStatements } from '../../entrypoints/sidepanel/filter-statements.ts';
import type { Answers } from './answers.ts';
import { key, local, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;

beforeAll(async () => {
  answers = await openBridgeAnswers();
});

test('gives the first statements of a dispute as the whole list has them', async () => {
  const asked = key('bridge-closed-for-flood');
  const whole = await answers.getDisputeDetails(asked);
  if (!whole) throw new Error('There is no such dispute.');
  const listed = listStatements(whole.dispute).map(({ statement }) => statement.key);
  expect(listed).toHaveLength(2);
  const { affirms, denies, qualifies } = whole.total.stances;
  expect(affirms + denies + qualifies).toBe(listed.length);
  for (let limit = 1; limit <= listed.length; limit++) {
    const first = await answers.getDisputeDetails(asked, limit);
    if (!first) throw new Error('There is no such dispute.');
    const keys = listStatements(first.dispute).map(({ statement }) => statement.key);
    expect(keys).toEqual(listed.slice(0, limit));
    expect(first.total).toEqual(whole.total);
    expect(first.dispute.twoSided).toBe(true);
  }
});

test('summaries come in the order asked for, without unknown ones', async () => {
  const keys = [
    key('millpond'),
    key('nobody'),
    'https://elsewhere.example/#millpond',
    'no key',
    key('ada-stone'),
  ];
  const summaries = await answers.getSummaries(keys);
  expect(summaries.map((summary) => summary.key)).toEqual([key('millpond'), key('ada-stone')]);
  expect(await answers.getEntityView(key('nobody'))).toBeNull();
});

test('says what each corpus is', async () => {
  expect(await answers.getCorpora()).toMatchObject([
    {
      id: 'https://corpora.example/bridge',
      title: { text: 'Die Brücke von Unterfurt', language: 'de' },
      version: 7,
      importedAt: 1234,
      statements: 6,
      disputes: 3,
      entities: 6,
      documents: 2,
    },
  ]);
});

test('a source comes with its addresses, the original first, and every statement it carries', async () => {
  const details = await answers.getSourceDetails(key('herald-1'));
  expect(details?.links.map(({ kind }) => kind)).toEqual(['original', 'archived']);
  expect(details?.source.title?.text).toBe('Bridge shut after high water');
  const found = details?.statements.map(({ statement, stances }) => [
    local(statement.key),
    ...stances.map(({ question, stance }) => `${stance}: ${question.text}`),
  ]);
  expect(found).toContainEqual([
    'herald-1-council-flood',
    'affirms: Was the Old Bridge closed because of the flood?',
  ]);
  expect(await answers.getSourceDetails(key('herald-9'))).toBeNull();
  expect(await answers.getSourceDetails('nowhere')).toBeNull();
});
