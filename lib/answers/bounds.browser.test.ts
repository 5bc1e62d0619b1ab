/** What a card and a search show of corpora that hold more than fits: no corpus takes it all. */
import { beforeAll, expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import { mostAnswered } from '../corpus/records/most-joined.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import { openFreshStore, serveRecords } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { type Answers, createAnswers } from './answers.ts';
import { mostPreviews } from './entity-answers.ts';

const bridge = 'https://corpora.example/bridge';
/** Before the other one in the order of ids. */
const flood = 'https://corpora.example/a-flood';
const said = 'herald-2-stone-flood';
const context = { sentence: 'The Old Bridge.', nearby: [] };
let answers: Answers;

/** The same corpus with each entity, question and statement forty times. */
function multiply(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records.flatMap((record): CorpusRecord[] => {
    if (record.type === 'corpus') return [{ ...record, id: flood }];
    if (record.type === 'source' || record.type === 'tombstone') return [record];
    const copies = Array.from({ length: 40 }, (_, at) => ({ ...record, id: `${record.id}-${at}` }));
    return [record, ...copies] as CorpusRecord[];
  });
}

/** Statements that respond to as many others as there may be, and to one more. */
function respond(records: readonly CorpusRecord[]): CorpusRecord[] {
  const answered = records.find(({ id }) => id === said);
  if (answered?.type !== 'statement') throw new Error('It is not there.');
  const others = Array.from({ length: mostAnswered + 1 }, (_, at) => ({
    ...answered,
    ...{ id: `other-${at}`, answers: [] },
  }));
  const ids = others.map(({ id }) => id);
  return [
    ...records,
    ...others,
    { ...answered, id: 'answers-most', answers: ids.slice(1) },
    { ...answered, id: 'answers-more', answers: ids },
  ];
}

beforeAll(async () => {
  const { store } = await openFreshStore();
  const { records } = parseAuthored(bridgeFiles);
  for (const each of [respond(records), multiply(records)]) {
    await importGeneration({ ...(await serveRecords(each, 1)), store });
  }
  answers = createAnswers(store, { languages: ['en'] });
});

test('a statement is told to respond to as many others as there may be, and to no more', async () => {
  const details = await answers.getDisputeDetails(`${bridge}#bridge-closed-for-flood`);
  const statements = details?.dispute.sides.flatMap((side) => side.statements);
  for (const id of ['answers-most', 'answers-more']) {
    const found = statements?.find(({ key }) => key === `${bridge}#${id}`);
    expect(found?.answers).toHaveLength(mostAnswered);
  }
});

test('a card tells as many meanings of a name as there may be, and the other corpus\u2019s among them', async () => {
  const meanings = (count: number) => [
    ...Array.from({ length: count }, (_, at) => ({ key: `${flood}#old-bridge-${at}`, mark: null })),
    { key: `${bridge}#old-bridge`, mark: null },
  ];
  for (const [count, told] of [
    [mostPreviews - 1, mostPreviews],
    [mostPreviews, mostPreviews],
    [40, mostPreviews],
  ] as const) {
    const previews = await answers.getEntityPreviews(meanings(count), context);
    expect(previews).toHaveLength(told);
    expect(previews.map(({ entity }) => entity.key)).toContain(`${bridge}#old-bridge`);
  }
});

test('of what a search finds no corpus takes more than its share', async () => {
  const found = await answers.search('the bridge was closed because of the flood', 4);
  for (const list of [found.disputes, found.statements]) {
    const corpora = list.map(({ key }) => corpusOfKey(key));
    expect(corpora).toHaveLength(4);
    const own = corpora.filter((corpus) => corpus === bridge);
    expect(own).toHaveLength(2);
  }
  const { entities } = await answers.search('bridge', 4);
  expect(entities.map(({ key }) => corpusOfKey(key))).toContain(bridge);
});
