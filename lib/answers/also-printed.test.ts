import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { createMemoryReader } from '../lookup/memory-reader.ts';
import { readWhole } from './dispute-details.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import { RecordReader } from './record-reader.ts';

const exact = 'The water stood on the deck, so we shut the gates';

/** The council's notice as another paper prints it. */
const printedAgain = (words: string, speaker = 'parish-council', stance = 'affirms') =>
  parseAuthored([
    ...bridgeFiles,
    {
      path: 'sources/post-1.yaml',
      text: `id: post-1
title: Gates shut
publisher: ford-herald
published: 2001-11-05
language: en
statements:
  - id: post-1-council
    speaker: ${speaker}
    said: 2001-11-01
    speech: direct
    claim: { en: The council shut the gates. }
    quotes: [{ exact: ${JSON.stringify(words)}, language: en }, { exact: nobody may cross, language: en }]
    about: [old-bridge]
    stances: [{ dispute: bridge-closed-for-flood, stance: ${stance} }]
`,
    },
  ]).records;

async function read(records: readonly CorpusRecord[]) {
  const reader = new RecordReader(createMemoryReader('https://bridge.example', records), ['en']);
  const dispute = await reader.findOne('dispute', 'bridge-closed-for-flood');
  if (!dispute) throw new Error('The question is gone.');
  const { overview } = await readWhole(reader, dispute);
  const view = await toDisputeView(reader, await readStatements(reader, dispute));
  const affirming = view.sides.find(({ stance }) => stance === 'affirms')?.statements ?? [];
  const of = affirming.find(({ key }) => key.endsWith('#herald-1-council-flood'));
  return { overview, count: affirming.length, alsoIn: of?.alsoIn?.map(({ key }) => key) ?? [] };
}

test('what several documents print is one statement with several sources', async () => {
  const alone = await read(parseAuthored(bridgeFiles).records);
  expect(alone.alsoIn).toEqual([]);
  const again = await read(printedAgain(`  ${exact.replace('stood', 'sto\u00adod')}`));
  expect(again.count).toBe(alone.count);
  expect(again.overview.stances).toEqual(alone.overview.stances);
  expect(again.overview.documents).toBe(alone.overview.documents + 1);
  expect(again.alsoIn).toEqual([expect.stringMatching(/#post-1$/)]);
});

test.each([
  ['other words', printedAgain(exact.replace('stood', 'stands'))],
  ['another speaker', printedAgain(exact, 'ada-stone')],
  ['another stance', printedAgain(exact, 'parish-council', 'qualifies')],
])('%s make another statement', async (_, records) => {
  const alone = await read(parseAuthored(bridgeFiles).records);
  const { overview, alsoIn } = await read(records);
  const sum = (stances: typeof overview.stances) =>
    Object.values(stances).reduce((all, each) => all + each, 0);
  expect(alsoIn).toEqual([]);
  expect(sum(overview.stances)).toBe(sum(alone.overview.stances) + 1);
});
