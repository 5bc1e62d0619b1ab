import { beforeAll, describe, expect, test } from 'vitest';
import { listStatements } from '../../entrypoints/sidepanel/filter-statements.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { EntityView } from '../messages/views.ts';
import { openFreshStore, serveBridge } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { type Answers, createAnswers } from './answers.ts';

const key = (id: string) => `https://corpora.example/bridge#${id}`;
const local = (key: string) => key.split('#')[1];
let answers: Answers;

beforeAll(async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(7)), store, now: 1234 });
  answers = createAnswers(store, { languages: ['de-AT', 'en'] });
});

async function view(id: string, sentence = '', nearby: string[] = []): Promise<EntityView> {
  const found = await answers.getEntityView(key(id), { sentence, nearby: nearby.map(key) });
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

const noNames = () => new Set<string>();

test('finds what repeats a quotation, a short one in quotation marks with its speaker near', async () => {
  const finder = await answers.quotationFinder();
  const texts = [
    'Nothing was said here.',
    'She said: the water stood on the deck and so we shut the gates.',
    'And “nobody may cross”, it went.',
  ];
  const [long, ...more] = await finder.find(texts, noNames);
  expect(more).toEqual([]);
  expect(long).toMatchObject({ text: 1, isExact: false });
  expect(texts[1]?.slice(long?.start, long?.end)).toBe(
    'the water stood on the deck and so we shut the gates',
  );
  const near = await finder.find(texts, () => new Set([key('parish-council')]));
  expect(near.map(({ text }) => text)).toEqual([1, 2]);
});

test('holds a quotation against the words of a page', async () => {
  const finder = await answers.quotationFinder();
  const words = 'The water stood on the old deck, so we shut the gates';
  const [found] = await finder.find([words], noNames);
  const quotation = await answers.getQuotationView(found?.key ?? '', words);
  expect(quotation).toMatchObject({
    isExact: false,
    statement: { key: key('herald-1-council-flood') },
    disputes: [{ question: { text: 'Was the Old Bridge closed because of the flood?' } }],
  });
  expect(quotation?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'added', recorded: '', onPage: 'old' },
  ]);
  expect(await answers.getQuotationView(found?.key ?? '', 'Something else altogether')).toBeNull();
  expect(await answers.getQuotationView(key('old-bridge'), words)).toBeNull();
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

test('gives the names of every entity', async () => {
  const named = await answers.namedEntities();
  expect(named).toHaveLength(6);
  expect(named.find((entity) => entity.key === key('old-bridge'))).toEqual({
    key: key('old-bridge'),
    names: ['Alte Brücke', 'Old Bridge', 'the ford bridge'],
    notNames: ['Old Bridge Inn'],
    contexts: [
      {
        names: ['Old Bridge'],
        beside: [],
        besideEntities: [],
        notBeside: ['cocktail'],
        notBesideEntities: [],
        scope: 'page',
      },
    ],
  });
});

test('marks what has both sides, what has statements, and nothing else', async () => {
  const markOf = await answers.marks();
  const entities = (await answers.namedEntities()).map((entity) => entity.key);
  const others = [key('nobody'), 'https://other.example/#old-bridge', 'no key'];
  const marks = [...entities, ...others].map((each) => [each, markOf(each)]);
  expect(Object.fromEntries(marks)).toEqual({
    'no key': null,
    'https://other.example/#old-bridge': null,
    [key('nobody')]: null,
    [key('old-bridge')]: 'two-sided',
    [key('parish-council')]: 'one-sided',
    [key('ada-stone')]: 'one-sided',
    [key('ford-herald')]: 'one-sided',
    // Its second side was withdrawn, and a withdrawn statement does not count.
    [key('millpond')]: 'one-sided',
    [key('village-fair')]: 'one-sided',
  });
});

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
    },
  ]);
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

describe('an entity that two corpora have', () => {
  const otherId = 'https://corpora.example/ford';
  const other = (id: string) => `${otherId}#${id}`;
  let both: Answers;

  beforeAll(async () => {
    const { store } = await openFreshStore();
    await importGeneration({ ...(await serveBridge(7)), store });
    // The other corpus has it by other names, and by another writing of its address.
    const files = bridgeFiles.map(({ path, text }) => ({
      path,
      text: text
        .replaceAll('https://corpora.example/bridge', otherId)
        .replaceAll('https://entities.example/old-bridge', 'http://entities.example/old-bridge/')
        .replaceAll(/(en: )Old Bridge|the ford bridge|Alte Brücke/g, (_, en) =>
          en ? `${en}Ford Crossing` : 'the crossing',
        ),
    }));
    await importGeneration({ ...(await serveBridge(3, files)), store });
    both = createAnswers(store, { languages: ['en'] });
  });

  test('is one view with the records of both, each with its corpus', async () => {
    const found = await both.getEntityView(key('old-bridge'));
    expect(found?.entity).toMatchObject({
      keys: [key('old-bridge'), other('old-bridge')],
      label: { text: 'Old Bridge' },
      disputes: 4,
      twoSided: 2,
      statements: 6,
    });
    expect(found?.corpora.map(({ id }) => id)).toEqual(['https://corpora.example/bridge', otherId]);
    expect(found?.disputes.map((dispute) => [dispute.twoSided, dispute.key])).toEqual([
      [true, key('bridge-closed-for-flood')],
      [true, other('bridge-closed-for-flood')],
      [false, key('bridge-to-be-rebuilt')],
      [false, other('bridge-to-be-rebuilt')],
    ]);
    expect(found?.total.disputes).toBe(4);
    const details = await both.getEntityDetails(key('old-bridge'));
    const questions = found?.disputes.map(({ key: each, question, twoSided }) => ({
      ...{ key: each, keys: [each], question, twoSided },
    }));
    const { entity, corpora, statements, total } = found ?? {};
    expect(details).toEqual({ entity, corpora, statements, total, disputes: questions });
    expect(await both.getEntityDetails(key('nobody'))).toBeNull();
  });

  test('stands once in a list, under the key that was asked for', async () => {
    const keys = [other('old-bridge'), key('old-bridge'), key('ada-stone'), other('ada-stone')];
    const summaries = await both.getSummaries(keys);
    // Ada Stone says nowhere who else she is, so she is two.
    expect(summaries.map((each) => each.key)).toEqual([keys[0], keys[2], keys[3]]);
    expect(summaries[0]).toMatchObject({ label: { text: 'Ford Crossing' }, statements: 6 });
    const context = { sentence: 'The gates were shut because of the flood.', nearby: [] };
    const views = await both.getEntityViews(keys, context);
    expect(views.map(({ entity }) => entity.key)).toEqual([keys[0], keys[2], keys[3]]);
    expect(views[0]?.fits).toBe(true);
    const { entities } = await both.search('bridge', 5, {
      starting: [{ key: key('old-bridge'), name: 'old bridge' }],
    });
    expect(entities.filter(({ keys: same }) => same.includes(other('old-bridge')))).toHaveLength(1);
  });
});
