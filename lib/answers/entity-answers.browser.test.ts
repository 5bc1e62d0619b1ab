import { beforeAll, expect, test } from 'vitest';
import type { EntityView } from '../messages/views.ts';
import type { Answers } from './answers.ts';
import { key, local, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;

beforeAll(async () => {
  answers = await openBridgeAnswers();
});

async function view(id: string, sentence = '', nearby: string[] = []): Promise<EntityView> {
  const found = await answers.getEntityView(key(id), { sentence, nearby: nearby.map(key) });
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

test('shows both sides of a dispute, the side first heard first', async () => {
  const { disputes, entity } = await view('old-bridge');
  expect(entity).toEqual({
    key: key('old-bridge'),
    keys: [key('old-bridge')],
    kind: 'place',
    label: { text: 'Alte Brücke', language: 'de' },
    description: { text: 'Stone bridge over the Lower Ford, built in 1811.', language: 'en' },
    mark: 'two-sided',
    disputes: 2,
    twoSided: 1,
    statements: 3,
  });
  const [closed, rebuilt] = disputes;
  expect(closed).toMatchObject({
    question: { text: 'Was the Old Bridge closed because of the flood?' },
    twoSided: true,
    sides: [
      { stance: 'denies', statements: [{ key: key('herald-2-stone-flood') }] },
      { stance: 'affirms', statements: [{ key: key('herald-1-council-flood') }] },
    ],
    qualifying: [],
  });
  expect(rebuilt).toMatchObject({
    twoSided: false,
    sides: [
      { stance: 'denies', statements: [{ key: key('herald-2-stone-flood') }] },
      { stance: 'affirms', statements: [] },
    ],
    qualifying: [{ key: key('herald-1-stone-rebuild'), said: null }],
  });
});

test('a statement comes with its speaker, role, date, words, source and what it answers', async () => {
  const { disputes } = await view('old-bridge');
  const [denies, affirms] = disputes[0]?.sides ?? [];
  expect(denies?.statements[0]).toMatchObject({
    speaker: { key: key('ada-stone'), label: { text: 'Ada Stone' } },
    role: { text: 'ferrywoman' },
    said: { edtf: '2001-10-30' },
    quotes: [{ text: 'I rowed past shut gates on a dry deck', language: 'en' }],
    source: {
      title: null,
      publisher: { text: 'The Ford Herald' },
      via: [{ text: 'Parish Council' }],
      url: null,
      published: { edtf: '2001-11?', uncertain: true },
    },
    answers: [{ key: key('herald-1-council-flood'), speaker: { text: 'Parish Council' } }],
    status: 'current',
  });
  // The original address outranks the archived one that stands before it.
  expect(affirms?.statements[0]?.source).toMatchObject({
    title: { text: 'Bridge shut after high water', language: 'en' },
    url: 'https://herald.example/1',
  });
});

test('the dispute nearest the sentence comes first, and says by which words', async () => {
  const near = await view(
    'old-bridge',
    'They spoke of rebuilding, and who would have it rebuilt in stone.',
  );
  expect(near.disputes.map((dispute) => local(dispute.key))).toEqual([
    'bridge-to-be-rebuilt',
    'bridge-closed-for-flood',
  ]);
  expect(near.matchedWords).toContain('rebuilt');
  expect(near.fits).toBe(true);
  const far = await view('old-bridge', 'They closed it when the flood came.');
  expect(local(far.disputes[0]?.key ?? '')).toBe('bridge-closed-for-flood');
});

test('tells the names and the dates that a sentence has in common with the first dispute', async () => {
  const sentence = 'On 1 November 2001 the council closed it because of the flood.';
  const near = await view('old-bridge', sentence, ['parish-council']);
  expect(near.fits).toBe(true);
  expect(near.matchedEntities.map(({ key }) => local(key))).toEqual(['parish-council']);
  expect(near.matchedDates).toMatchObject([{ min: Date.UTC(2001, 10, 1) }]);
});

test('says when no dispute is what a sentence is about, and gives no reason then', async () => {
  expect(await view('old-bridge', 'A cyclist won the race on Sunday.')).toMatchObject({
    ...{ fits: false, matchedWords: [], matchedEntities: [], matchedDates: [] },
  });
  expect(await view('old-bridge')).toMatchObject({ fits: null });
});

test('a nearby entity that speaks in a dispute brings it nearer', async () => {
  const { disputes } = await view('old-bridge', 'Nothing of it.', ['parish-council']);
  expect(local(disputes[0]?.key ?? '')).toBe('bridge-closed-for-flood');
});

test('a speaker comes with what others said on the same questions', async () => {
  const { disputes, statements, entity, total } = await view('ada-stone');
  expect(disputes.map((dispute) => local(dispute.key))).toEqual([
    'bridge-closed-for-flood',
    'bridge-to-be-rebuilt',
    'pond-drained-in-secret',
  ]);
  expect(statements).toEqual([]);
  expect(entity).toMatchObject({ mark: 'one-sided', disputes: 0, statements: 3 });
  expect(total).toEqual({ disputes: 3, statements: 0 });
});

test('statements outside the disputes stand apart, the undated last', async () => {
  const { disputes, statements, total } = await view('parish-council');
  expect(disputes.map((dispute) => local(dispute.key))).toEqual(['bridge-closed-for-flood']);
  expect(statements.map((statement) => local(statement.key))).toEqual([
    'herald-2-unknown',
    'herald-1-stone-rebuild',
  ]);
  expect(statements[0]).toMatchObject({
    speaker: null,
    note: { text: expect.stringContaining('back row') },
  });
  expect(total).toEqual({ disputes: 1, statements: 2 });
});

test('a withdrawn statement is shown as withdrawn and makes no side', async () => {
  const { disputes, entity } = await view('millpond');
  expect(entity).toMatchObject({ mark: 'one-sided', twoSided: 0, statements: 1 });
  const denies = disputes[0]?.sides.find((side) => side.stance === 'denies');
  expect(denies?.statements).toMatchObject([
    { status: 'withdrawn', statusReason: { text: 'The paper mixed up two ponds.' } },
  ]);
  expect(disputes[0]?.twoSided).toBe(false);
});
