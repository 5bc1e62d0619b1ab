import { afterEach, beforeEach, expect, test } from 'vitest';
import { listStatements } from '../../entrypoints/sidepanel/filter-statements.ts';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord, Statement } from '../corpus/records/records.ts';
import { longDispute, overviewEdition, overviewStatements } from '../lookup/overview.ts';
import type { Store } from '../store/store.ts';
import { openFreshStore, serveRecords } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { createAnswers } from './answers.ts';

const { records: bridge } = parseAuthored(bridgeFiles);
const corpus = 'https://corpora.example/bridge';
const asked = `${corpus}#bridge-closed-for-flood`;
const count = longDispute + 50;
let store: Store;
let name: string;

beforeEach(async () => {
  ({ store, name } = await openFreshStore());
});
afterEach(async () => {
  await store.close();
  indexedDB.deleteDatabase(name);
});

/** Many statements on one question, the last by their ids the earliest. */
function listMany(): Statement[] {
  const model = bridge.find((record) => record.type === 'statement');
  if (!model) throw new Error('The bridge has no statement.');
  const stances = ['affirms', 'denies', 'qualifies'] as const;
  return Array.from({ length: count }, (_, at) => ({
    ...model,
    id: `many-${String(at).padStart(4, '0')}`,
    said: `${2000 - Math.floor(at / 40)}-01-${10 + (at % 7)}`,
    stances: [{ dispute: 'bridge-closed-for-flood', stance: stances[at % 3] ?? 'affirms' }],
    answers: [],
    retracts: null,
  }));
}

const load = async (records: readonly CorpusRecord[], version: number) =>
  importGeneration({ ...(await serveRecords(records, version)), store });

const answers = () => createAnswers(store, { languages: ['en'] });

async function readActive() {
  const generation = await store.activeGeneration(corpus);
  if (!generation) throw new Error('Nothing is active.');
  return generation;
}

async function readFirst(limit = overviewStatements) {
  const details = await answers().getDisputeDetails(asked, limit);
  if (!details) throw new Error('There is no such question.');
  const keys = listStatements(details.dispute).map(({ statement }) => statement.key);
  return { keys, total: details.total, twoSided: details.dispute.twoSided };
}

test('what is long is worked out once for a version, and answers as all of it does', async () => {
  await load([...bridge, ...listMany()], 1);
  const generation = await readActive();
  expect((await store.readSummary(generation)).longDisputes).toEqual(['bridge-closed-for-flood']);
  const whole = await readFirst(Number.POSITIVE_INFINITY);
  expect(whole.keys.length).toBeGreaterThan(count);
  await answers().makeOverviews();
  expect(await store.readOverview(generation, 'all', overviewEdition)).not.toBeNull();
  const kept = await store.readOverview(generation, 'dispute', 'bridge-closed-for-flood');
  expect(kept?.statements).toHaveLength(overviewStatements);
  expect(await store.readOverview(generation, 'dispute', 'bridge-to-be-rebuilt')).toBeNull();
  for (const limit of [1, overviewStatements, overviewStatements + 1]) {
    expect(await readFirst(limit)).toEqual({ ...whole, keys: whole.keys.slice(0, limit) });
  }
  const entity = `${corpus}#old-bridge`;
  const overview = await store.readOverview(generation, 'entity', 'old-bridge');
  const view = await answers().getEntityView(entity);
  expect(overview?.disputes.map(({ id }) => `${corpus}#${id}`)).toEqual(
    view?.disputes.map(({ key }) => key),
  );
  const details = await answers().getEntityDetails(entity);
  expect(details).toMatchObject({ statements: view?.statements, total: view?.total });
  expect(details?.disputes.map(({ key }) => key)).toEqual(view?.disputes.map(({ key }) => key));
});

test('who asks first is answered all the same, and it is kept for the next', async () => {
  await load([...bridge, ...listMany()], 1);
  const whole = await readFirst(Number.POSITIVE_INFINITY);
  const generation = await readActive();
  const read = () => store.readOverview(generation, 'dispute', 'bridge-closed-for-flood');
  expect(await read()).toBeNull();
  expect((await readFirst()).keys).toEqual(whole.keys.slice(0, overviewStatements));
  await expect.poll(read).not.toBeNull();
  expect((await readFirst()).total).toEqual(whole.total);
});

test('another version has its own, without what was withdrawn, and undo has those of before', async () => {
  const many = listMany();
  await load([...bridge, ...many], 1);
  await answers().makeOverviews();
  const [first] = (await readFirst()).keys;
  const gone = many.find(({ id }) => `${corpus}#${id}` === first);
  if (!gone) throw new Error('The first statement is none of the many.');
  const tombstone: CorpusRecord = {
    ...{ type: 'tombstone', id: gone.id, of: 'statement' },
    ...{ date: '2020-01-01', reason: { en: 'Never said.' }, replacedBy: null },
  };
  const before = await readActive();
  await load([...bridge, ...many.filter((each) => each !== gone), tombstone], 2);
  expect((await readFirst()).keys).not.toContain(first);
  await answers().makeOverviews();
  const now = await readFirst();
  expect(now.keys).not.toContain(first);
  expect(now.keys).toHaveLength(overviewStatements);
  // What is kept of a version for undo holds nothing that was withdrawn since.
  await store.collectGarbage();
  expect(await store.readOverview(before, 'dispute', 'bridge-closed-for-flood')).toBeNull();
  await store.undoGeneration(corpus);
  await answers().makeOverviews();
  expect((await readFirst()).keys).not.toContain(first);
});

test('nothing is kept of a version that is not active, and nothing stays of one that is gone', async () => {
  await load([...bridge, ...listMany()], 1);
  const first = await readActive();
  await answers().makeOverviews();
  for (const version of [2, 3]) await load([...bridge, ...listMany()], version);
  await store.collectGarbage();
  expect(await store.readOverview(first, 'all', overviewEdition)).toBeNull();
  await store.saveOverview(first, { of: 'all', id: overviewEdition });
  expect(await store.readOverview(first, 'all', overviewEdition)).toBeNull();
  await answers().makeOverviews();
  const last = await readActive();
  await store.forgetCorpus(corpus);
  expect(await store.readOverview(last, 'all', overviewEdition)).toBeNull();
});
