import { beforeEach, expect, test } from 'vitest';
import { listStatements } from '../../entrypoints/sidepanel/filter-statements.ts';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord, Dispute } from '../corpus/records/records.ts';
import type { DisputeDetails } from '../messages/views.ts';
import type { Store } from '../store/store.ts';
import { openFreshStore, serveRecords } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { type Answers, createAnswers } from './answers.ts';

const corpora = ['bridge', 'ford', 'mill'] as const;
type Name = (typeof corpora)[number];
const idOf = (name: Name) => `https://corpora.example/${name}`;
/** The reader wants all of them shown together. */
const together = corpora.flatMap((one) =>
  corpora.map((other): [string, string] => [idOf(one), idOf(other)]),
);
const key = (name: Name, id: string) => `${idOf(name)}#${id}`;
const flood = 'bridge-closed-for-flood';
const pond = 'pond-drained-in-secret';

let store: Store;
let answers: Answers;

/**
 * The corpus about the bridge as one of these, with its disputes changed. The bridge has an address
 * elsewhere, so it is the same in all of them; the millpond and the others have none.
 */
function recordsOf(name: Name, change: (dispute: Dispute) => Partial<Dispute>): CorpusRecord[] {
  return parseAuthored(bridgeFiles).records.map((record) => {
    if (record.type === 'corpus') return { ...record, id: idOf(name) };
    return record.type === 'dispute' ? { ...record, ...change(record) } : record;
  });
}

const load = async (records: CorpusRecord[], version = 1) =>
  importGeneration({ ...(await serveRecords(records, version)), store });

const sameAs = (name: Name, id: string, inverted = false) => ({
  sameAs: [{ id: key(name, id), inverted }],
});

/** The bridge, and the ford, which asks of the flood the other way round and says so. */
async function loadBoth() {
  await load(recordsOf('bridge', () => ({})));
  await load(
    recordsOf('ford', ({ id }) =>
      id === flood
        ? { question: { en: 'Did the bridge stay open?' }, ...sameAs('bridge', flood, true) }
        : {},
    ),
  );
}

beforeEach(async () => {
  ({ store } = await openFreshStore());
  answers = createAnswers(store, { languages: ['en'], together });
});

async function details(name: Name, id: string, limit?: number): Promise<DisputeDetails> {
  const found = await answers.getDisputeDetails(key(name, id), limit);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
}

const listed = ({ dispute }: DisputeDetails) =>
  listStatements(dispute).map(({ statement, stance }) => `${stance} ${statement.key}`);

test('a list has the joined question once, with the sides of both', async () => {
  await loadBoth();
  const asked = [key('bridge', flood), key('ford', flood), key('bridge', pond)];
  const questions = await answers.getQuestions(asked);
  const [first, second, ...more] = questions;
  expect(first).toMatchObject({ keys: asked.slice(0, 2), twoSided: true, qualifying: 0 });
  // The denial of the ford's question affirms this one; the question's own corpus speaks first.
  expect(first?.sides).toMatchObject([
    { stance: 'affirms', count: 2, voice: { statement: key('bridge', 'herald-1-council-flood') } },
    { stance: 'denies', count: 2, voice: { statement: key('bridge', 'herald-2-stone-flood') } },
  ]);
  expect(second?.key).toBe(key('bridge', pond));
  expect(more).toEqual([]);
});

test('the question of either corpus shows both, the opposite one turned round', async () => {
  await loadBoth();
  const own = await details('bridge', flood);
  expect(own.dispute).toMatchObject({
    key: key('bridge', flood),
    question: { text: 'Was the Old Bridge closed because of the flood?' },
    twoSided: true,
    joined: {
      questions: [
        {
          key: key('ford', flood),
          question: { text: 'Did the bridge stay open?' },
          inverted: true,
        },
      ],
      claims: [{ corpus: idOf('ford'), other: idOf('bridge'), inverted: true }],
    },
  });
  // Either side was first heard on one day, so that the affirming one stands first.
  expect(own.dispute.sides.map(({ stance }) => stance)).toEqual(['affirms', 'denies']);
  expect(listed(own).sort()).toEqual([
    `affirms ${key('bridge', 'herald-1-council-flood')}`,
    `affirms ${key('ford', 'herald-2-stone-flood')}`,
    `denies ${key('bridge', 'herald-2-stone-flood')}`,
    `denies ${key('ford', 'herald-1-council-flood')}`,
  ]);
  expect(own.total).toEqual({
    stances: { affirms: 2, denies: 2, qualifies: 0 },
    withdrawn: 0,
    speakers: 4,
    documents: 4,
  });
  expect(own.corpora.map(({ id }) => id)).toEqual([idOf('bridge'), idOf('ford')]);
  // The bridge is one entity in both.
  expect(own.about.map((entity) => entity.key)).toEqual([key('bridge', 'old-bridge')]);

  const other = await details('ford', flood);
  expect(other.dispute.question.text).toBe('Did the bridge stay open?');
  expect(other.corpora.map(({ id }) => id)).toEqual([idOf('ford'), idOf('bridge')]);
  const turned = listed(own).map((each) =>
    each.replace(/^affirms|^denies/, (stance) => (stance === 'affirms' ? 'denies' : 'affirms')),
  );
  expect(listed(other).sort()).toEqual(turned.sort());
});

test('its first statements are the earliest of both, with the counts of all', async () => {
  await loadBoth();
  const whole = await details('bridge', flood);
  for (const limit of [1, 2, 3, 4, 60]) {
    const first = await details('bridge', flood, limit);
    const dates = (each: DisputeDetails) =>
      listStatements(each.dispute).map(({ statement }) => statement.said?.edtf);
    expect(dates(first)).toEqual(dates(whole).slice(0, limit));
    expect(first.total).toEqual(whole.total);
    expect(first.dispute.twoSided).toBe(true);
  }
});

test('is one entry in the view, the questions and the counts of an entity, and in a search', async () => {
  await loadBoth();
  const entity = key('bridge', 'old-bridge');
  const view = await answers.getEntityView(entity);
  const rebuilt = 'bridge-to-be-rebuilt';
  expect(view?.disputes.map((dispute) => dispute.key)).toEqual([
    // The corpora in turn.
    key('bridge', flood),
    key('ford', rebuilt),
    key('bridge', rebuilt),
  ]);
  expect(view?.disputes[0]?.sides.map(({ statements }) => statements.length)).toEqual([2, 2]);
  expect(view?.total.disputes).toBe(3);
  const counts = { disputes: 3, twoSided: 1, statements: 6, mark: 'two-sided' };
  expect(view?.entity).toMatchObject(counts);
  const questions = await answers.getEntityDetails(entity);
  expect(questions?.disputes.map(({ keys }) => keys)).toEqual([
    [key('bridge', flood), key('ford', flood)],
    [key('ford', rebuilt)],
    [key('bridge', rebuilt)],
  ]);
  expect(questions).toMatchObject({
    entity: view?.entity,
    statements: view?.statements,
    total: view?.total,
  });
  expect(await answers.getSummaries([entity])).toMatchObject([counts]);
  const found = await answers.search('closed because of the flood', 9);
  expect(found.disputes.map(({ keys }) => keys.length).toSorted()).toContain(2);
  const keys = found.disputes.flatMap((dispute) => dispute.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('one side here and the other there make it two-sided, also where the entity is of one corpus', async () => {
  // Of the pond each corpus has one side: the other was withdrawn.
  await load(recordsOf('bridge', () => ({})));
  const pondOf = key('bridge', 'millpond');
  expect((await answers.createFits()).joinedSides.size).toBe(0);
  await load(recordsOf('mill', ({ id }) => (id === pond ? sameAs('bridge', pond, true) : {})));
  const { joinedSides } = await answers.createFits();
  expect([...joinedSides].toSorted()).toEqual([key('bridge', pond), key('mill', pond)]);
  // The millpond says nowhere what else it is, so each corpus has its own.
  const view = await answers.getEntityView(pondOf);
  expect(view?.entity).toMatchObject({
    keys: [pondOf],
    mark: 'two-sided',
    twoSided: 1,
    disputes: 1,
  });
  expect(view?.corpora.map(({ id }) => id)).toEqual([idOf('bridge'), idOf('mill')]);
  expect(view?.disputes).toMatchObject([{ key: key('bridge', pond), twoSided: true }]);
  const keys = [
    ...(view?.disputes ?? []).flatMap(({ sides }) => sides.flatMap((side) => side.statements)),
    ...(view?.statements ?? []),
  ].map((statement) => statement.key);
  expect(new Set(keys).size).toBe(keys.length);
  expect((await answers.getEntityDetails(pondOf))?.disputes[0]?.twoSided).toBe(true);
  expect((await details('mill', pond)).dispute.twoSided).toBe(true);
});

test('what another corpus’s question brings along does not stand apart as well', async () => {
  await load(recordsOf('bridge', () => ({})));
  // At the ford one statement on the pond is about the bridge too, whose view has no such question.
  const ford = recordsOf('ford', ({ id }) => (id === pond ? sameAs('bridge', flood) : {}));
  const statement = 'herald-2-pond';
  const withBridge = ford.map((record) =>
    record.type === 'statement' && record.id === statement
      ? { ...record, about: ['old-bridge', 'millpond'] }
      : record,
  );
  await load(withBridge);
  const view = await answers.getEntityView(key('bridge', 'old-bridge'));
  const [first] = view?.disputes ?? [];
  expect(first?.joined?.questions.map((question) => question.key)).toEqual([key('ford', pond)]);
  const affirming = first?.sides.find(({ stance }) => stance === 'affirms')?.statements ?? [];
  expect(affirming.map((each) => each.key)).toContain(key('ford', statement));
  expect(view?.statements).toEqual([]);
  expect(view?.total).toEqual({ disputes: 4, statements: 0 });
  const questions = await answers.getEntityDetails(key('bridge', 'old-bridge'));
  expect(questions).toMatchObject({ statements: [], total: view?.total, entity: view?.entity });
});

test('a question stands with what it is joined with, and a third corpus parts nothing', async () => {
  await loadBoth();
  const before = listed(await details('bridge', flood));
  await load(recordsOf('mill', ({ id }) => (id === flood ? sameAs('ford', flood, true) : {})));
  expect(listed(await details('bridge', flood))).toEqual(before);
  expect(listed(await details('ford', flood))).toHaveLength(6);
  expect(listed(await details('mill', flood))).toHaveLength(4);
  // The mill now also says the opposite of what the two others agree on.
  const both = [
    { id: key('ford', flood), inverted: true },
    { id: key('bridge', flood), inverted: true },
  ];
  await load(
    recordsOf('mill', ({ id }) => (id === flood ? { sameAs: both } : {})),
    2,
  );
  const ofTwo = listed(await details('bridge', flood)).filter((each) => !each.includes('/mill#'));
  expect(ofTwo).toEqual(before);
  const view = await answers.getEntityView(key('ford', 'old-bridge'));
  expect(view?.disputes.filter(({ key: each }) => each.endsWith(flood))).toHaveLength(1);
});

test('without the reader’s yes nothing of another stands there, and it is offered', async () => {
  await loadBoth();
  answers = createAnswers(store, { languages: ['en'] });
  for (const [own, other] of [
    ['bridge', 'ford'],
    ['ford', 'bridge'],
  ] as const) {
    const alone = await details(own, flood);
    expect(alone.dispute.joined).toBeNull();
    expect(listed(alone).every((each) => each.includes(idOf(own)))).toBe(true);
    expect(alone.offers).toMatchObject([
      { corpus: { id: idOf(other) }, claim: { corpus: idOf('ford'), other: idOf('bridge') } },
    ]);
    const entity = await answers.getEntityDetails(key(own, 'old-bridge'));
    expect(entity?.corpora.map(({ id }) => id)).toEqual([idOf(own)]);
    expect(entity?.offers.map(({ corpus }) => corpus.id)).toEqual([idOf(other)]);
  }
  expect((await answers.createFits()).joinedSides.size).toBe(0);
});

test('a join does nothing without the other corpus, and ends when that goes', async () => {
  await load(recordsOf('ford', ({ id }) => (id === flood ? sameAs('bridge', flood) : {})));
  expect((await details('ford', flood)).dispute.joined).toBeNull();
  expect((await answers.getEntityView(key('ford', 'old-bridge')))?.disputes).toHaveLength(2);
  await load(recordsOf('bridge', () => ({})));
  expect(listed(await details('ford', flood))).toHaveLength(4);
  await store.forgetCorpus(idOf('bridge'));
  const alone = await details('ford', flood);
  expect(alone.dispute.joined).toBeNull();
  expect(listed(alone)).toHaveLength(2);
  expect(await answers.getDisputeDetails(key('bridge', flood))).toBeNull();
});
