import { beforeAll, describe, expect, test } from 'vitest';
import type { Meaning } from '../messages/messages.ts';
import type { EntityPreview } from '../messages/preview-views.ts';
import type { EntityView } from '../messages/views.ts';
import type { Answers } from './answers.ts';
import { key, local, openBridgeAnswers } from './fixtures/bridge-answers.ts';

let answers: Answers;

beforeAll(async () => {
  answers = await openBridgeAnswers();
});

async function view(id: string): Promise<EntityView> {
  const found = await answers.getEntityView(key(id));
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

/** @param fit id of the question that the mark was told to fit, with the words of it */
async function preview(
  id: string,
  sentence = '',
  fit: { dispute: string; words?: string[] } | null = null,
  nearby: string[] = [],
): Promise<EntityPreview> {
  const { dispute = '', words = [] } = fit ?? {};
  const meaning: Meaning = fit
    ? { key: key(id), mark: 'two-sided', fit: { dispute: key(dispute), words } }
    : { key: key(id), mark: 'on-record' };
  const context = { sentence, nearby: nearby.map(key) };
  const [found] = await answers.getEntityPreviews([meaning], context);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

test('shows both sides of a dispute, the side first heard first, and no answer in front', async () => {
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
    // By its date the denial is older; but it answers the other.
    sides: [
      { stance: 'affirms', statements: [{ key: key('herald-1-council-flood') }] },
      { stance: 'denies', statements: [{ key: key('herald-2-stone-flood') }] },
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
  const [affirms, denies] = disputes[0]?.sides ?? [];
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

test('the dispute that was told to fit comes first, whichever it is, with its words', async () => {
  const sentence = 'They spoke of rebuilding, and who would have it rebuilt in stone.';
  for (const dispute of ['bridge-to-be-rebuilt', 'bridge-closed-for-flood']) {
    const near = await preview('old-bridge', sentence, { dispute, words: ['rebuilt'] });
    expect(near.disputes.map((each) => local(each.key))[0]).toBe(dispute);
    expect(near.disputes).toHaveLength(2);
    expect(near).toMatchObject({ fits: true, matchedWords: ['rebuilt'] });
  }
});

test('the dispute that was told to fit comes first also where it is not about the entity', async () => {
  const near = await preview('village-fair', 'A flood closed it.', {
    dispute: 'bridge-closed-for-flood',
  });
  expect(local(near.disputes[0]?.key ?? '')).toBe('bridge-closed-for-flood');
  expect(near.fits).toBe(true);
});

test('tells the names and the dates that a sentence has in common with the first dispute', async () => {
  const sentence = 'On 1 November 2001 the council closed it because of the flood.';
  const fit = { dispute: 'bridge-closed-for-flood' };
  const near = await preview('old-bridge', sentence, fit, ['parish-council']);
  expect(near.fits).toBe(true);
  expect(near.matchedEntities.map(({ key }) => local(key))).toEqual(['parish-council']);
  expect(near.matchedDates).toMatchObject([{ min: Date.UTC(2001, 10, 1) }]);
});

test('where no dispute was told to fit none does, however near one is, or gone', async () => {
  const sentence = 'They closed it when the flood came.';
  const nothing = { fits: false, matchedWords: [], matchedEntities: [], matchedDates: [] };
  expect(await preview('old-bridge', sentence)).toMatchObject(nothing);
  expect(await preview('old-bridge', sentence, { dispute: 'gone' })).toMatchObject(nothing);
});

describe('a sentence in a language that no question has a word in', () => {
  const other = async (sentence: string, language: string, id = 'old-bridge') => {
    const context = { sentence, language, nearby: [], names: ['Old Bridge'] };
    const [found] = await answers.getEntityPreviews([{ key: key(id), mark: 'on-record' }], context);
    return found?.otherLanguage;
  };

  test.each([
    ['fr', 'Le Old Bridge a été fermé.'],
    ['tr-TR', 'Old Bridge kapatıldı.'],
    ['nl', 'De Old Bridge is gesloten.'],
  ])('is told so: %s', async (language, sentence) => {
    expect(await other(sentence, language)).toBe(language);
  });

  test('is told by its words where the page does not say it', async () => {
    expect(
      await other('Le conseil a fermé le Old Bridge pour les travaux qui ont été faits.', ''),
    ).toBe('fr');
  });

  test.each(['en', 'en-GB', 'EN', ''])(
    'is not one that they have words in: %j',
    async (language) => {
      expect(await other('They closed the Old Bridge for the winter.', language)).toBeNull();
    },
  );

  test('is told of questions alone', async () => {
    expect(await other('Old Bridge kapatıldı.', 'tr', 'village-fair')).toBeNull();
  });

  test('is told of no question that fits', async () => {
    const fit = { dispute: key('bridge-closed-for-flood'), words: [] };
    const [found] = await answers.getEntityPreviews(
      [{ key: key('old-bridge'), mark: 'two-sided', fit }],
      { sentence: 'Old Bridge kapatıldı.', language: 'tr', nearby: [] },
    );
    expect(found).toMatchObject({ fits: true, otherLanguage: null });
  });
});

test('the candidate of the strongest mark comes first', async () => {
  const fit = { dispute: key('bridge-closed-for-flood'), words: [] };
  const keys = [key('millpond'), key('ada-stone'), key('old-bridge')];
  const views = await answers.getEntityPreviews(
    [
      { key: keys[0] ?? '', mark: null },
      { key: keys[1] ?? '', mark: 'on-record' },
      { key: keys[2] ?? '', mark: 'two-sided', fit },
    ],
    { sentence: 'A flood closed it.', nearby: [] },
  );
  expect(views.map(({ entity, fits }) => [entity.key, fits])).toEqual([
    [keys[2], true],
    [keys[1], false],
    [keys[0], false],
  ]);
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
  const { disputes, elsewhere, statements, total } = await view('parish-council');
  expect(disputes.map((dispute) => local(dispute.key))).toEqual(['bridge-closed-for-flood']);
  expect(statements.map((statement) => local(statement.key))).toEqual(['herald-2-unknown']);
  // It answers a question that is not about the council, and says so.
  expect(elsewhere).toMatchObject([
    {
      statement: { key: key('herald-1-stone-rebuild') },
      stances: [{ key: key('bridge-to-be-rebuilt'), stance: 'qualifies' }],
    },
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

test('a preview holds how many take each stance, and one of them', async () => {
  const { disputes, others, total } = await preview('old-bridge');
  expect(disputes).toMatchObject([
    {
      key: key('bridge-closed-for-flood'),
      twoSided: true,
      sides: [
        { stance: 'affirms', count: 1, voice: { key: key('herald-1-council-flood') } },
        { stance: 'denies', count: 1, voice: { key: key('herald-2-stone-flood') } },
      ],
      qualifying: { count: 0, voice: null },
      onlyVoices: null,
    },
    {
      twoSided: false,
      sides: [
        { stance: 'denies', voice: { key: key('herald-2-stone-flood') } },
        { stance: 'affirms', count: 0, voice: null },
      ],
      qualifying: { count: 1, voice: { key: key('herald-1-stone-rebuild') } },
      onlyVoices: { named: [{ text: 'Ada Stone' }], count: 1 },
    },
  ]);
  expect([others.voice, total]).toEqual([null, { disputes: 2 }]);
});
