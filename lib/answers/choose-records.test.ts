import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord, Dispute, Statement } from '../corpus/records/records.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { chooseNear, readTold } from './choose-near.ts';
import { chooseRecords, readDisputesOf } from './choose-records.ts';
import { RecordReader } from './record-reader.ts';

const { records: bridge } = parseAuthored(bridgeFiles);

/** The bridge's quarrel, and a question about the ferrywoman on which nobody contradicts. */
function makeRecords(): CorpusRecord[] {
  const model = bridge.find((record): record is Dispute => record.type === 'dispute');
  const said = bridge.find((record): record is Statement => record.id === 'herald-1-fair');
  if (!model || !said) throw new Error('The bridge lacks what the test is made of.');
  return [
    ...bridge,
    {
      ...model,
      id: 'ferry-leaks',
      question: { en: 'Does the ferry of Ada Stone leak?' },
      about: ['ada-stone'],
    },
    {
      ...said,
      id: 'herald-1-ferry',
      about: ['ada-stone'],
      stances: [{ dispute: 'ferry-leaks', stance: 'affirms' }],
    },
  ];
}

const reader = () => new RecordReader(createMemoryReader('urn:made', makeRecords()), ['en']);

/** @param dispute id of the question that the mark was told to fit */
async function choose(sentence: string, dispute: string): Promise<string[]> {
  const occasion = {
    context: { sentence, nearby: [] },
    fit: { dispute: `urn:made#${dispute}`, words: [] },
  };
  const told = await readTold(reader(), occasion.fit);
  if (!told) throw new Error(`There is no question ${dispute}.`);
  const others = await readDisputesOf(reader(), 'ada-stone');
  const near = await chooseNear(reader(), 'ada-stone', occasion, told, others.disputes);
  return near.disputes.map(({ id }) => id);
}

test('what an entity says comes before what is said about it, where its question is two-sided', async () => {
  const { disputes } = await chooseRecords(reader(), 'ada-stone');
  const ids = disputes.map(({ dispute }) => dispute.id);
  expect(ids[0]).toBe('bridge-closed-for-flood');
  expect(ids).toContain('ferry-leaks');
});

test('the question that fits comes first, said of the entity or by it', async () => {
  const accusation = 'The gates were shut before the flood, so the bridge was not closed for it.';
  for (const each of ['bridge-closed-for-flood', 'ferry-leaks']) {
    expect((await choose(accusation, each))[0]).toBe(each);
  }
});

test('the others follow by how near they are to the sentence', async () => {
  const sentence = 'Everybody knows that the ferry leaks.';
  expect((await choose(sentence, 'bridge-to-be-rebuilt')).slice(0, 2)).toEqual([
    'bridge-to-be-rebuilt',
    'ferry-leaks',
  ]);
});
