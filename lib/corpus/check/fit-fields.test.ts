import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { printAuthored } from '../authored/print-authored.ts';
import { buildCorpus } from '../built/build-corpus.ts';
import { canonicalLine } from '../built/canonical-line.ts';
import { bridgeFiles, bridgeWith } from '../fixtures/bridge.ts';
import {
  type Dispute,
  disputeSchema,
  maxListItems,
  maxListLanguages,
  maxNamedIds,
  maxPhraseUnits,
  maxWordingUnits,
} from '../records/records.ts';
import { checkCorpus } from './check-corpus.ts';

const asked = `- id: bridge-closed-for-flood
  actors: [parish-council]
  deed: { en: [close, shut off], de: [sperren] }
  object: { en: [bridge] }
  places: [old-bridge]
  when: 2015-09/2016-06
  alsoAsked: { en: [Did the flood shut the bridge?] }
  examples: { en: [The council shut the bridge when the ford rose.] }`;
const files = bridgeWith('disputes.yaml', '- id: bridge-closed-for-flood', asked);

function disputeOf(from: string, to: string): string[] {
  const changed = files.map(({ path, text }) => ({ path, text: text.replace(from, to) }));
  const { records, problems } = parseAuthored(changed);
  const found = [...problems, ...checkCorpus(records)];
  return found.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test('a dispute says whose deed it is about, what was done, where and when', async () => {
  const { records, problems } = parseAuthored(files);
  expect(problems).toEqual([]);
  expect(checkCorpus(records).filter(({ severity }) => severity === 'error')).toEqual([]);
  await buildCorpus(records, { version: 1 });
  const dispute = records.find(({ id }) => id === 'bridge-closed-for-flood') as Dispute;
  expect(dispute).toMatchObject({
    actors: ['parish-council'],
    deed: { en: ['close', 'shut off'], de: ['sperren'] },
    places: ['old-bridge'],
    when: '2015-09/2016-06',
  });
  const printed = printAuthored(records).find(({ path }) => path === 'disputes.yaml')?.text;
  expect(printed).toContain('    en: [ close, shut off ]');
});

test('what is not said is not in a line, so that no hash of an older corpus changes', () => {
  const { records } = parseAuthored(bridgeFiles);
  const dispute = records.find((record) => record.type === 'dispute') as Dispute;
  expect(dispute).toMatchObject({ actors: [], deed: {}, when: null, examples: {} });
  const fields = Object.keys(JSON.parse(canonicalLine(dispute)));
  expect(fields).toEqual(['about', 'id', 'question', 'type']);
});

test.each([
  ['an actor that is not there', 'actors: [parish-council]', 'actors: [mayor]', 'id-dangling'],
  ['a place that is not there', 'places: [old-bridge]', 'places: [weir]', 'id-dangling'],
  ['a place that is none', 'places: [old-bridge]', 'places: [ada-stone]', 'id-dangling'],
  ['no date', 'when: 2015-09/2016-06', 'when: last spring', 'record-invalid'],
  ['an empty phrase', 'object: { en: [bridge] }', 'object: { en: [" – "] }', 'record-invalid'],
  ['an empty list', 'object: { en: [bridge] }', 'object: { en: [] }', 'record-invalid'],
  ['text for a list', 'object: { en: [bridge] }', 'object: { en: bridge }', 'record-invalid'],
])('refuses %s', (_, from, to, code) => {
  expect(disputeOf(from, from)).toEqual([]);
  expect(disputeOf(from, to)).toContain(code);
});

describe('bounds', () => {
  const dispute = { type: 'dispute', id: 'd', question: { en: 'Is it?' }, about: ['a'] };
  const accepts = (fields: object) => v.is(disputeSchema, { ...dispute, ...fields });
  const languages = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `x${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`,
        ['word'],
      ]),
    );
  test.each<[string, number, (count: number) => object]>([
    ['characters of a phrase', maxPhraseUnits, (count) => ({ deed: { en: ['a'.repeat(count)] } })],
    [
      'characters of an example',
      maxWordingUnits,
      (count) => ({ examples: { en: ['a'.repeat(count)] } }),
    ],
    ['phrases', maxListItems, (count) => ({ deed: { en: new Array(count).fill('close') } })],
    ['languages', maxListLanguages, (count) => ({ object: languages(count) })],
    ['actors', maxNamedIds, (count) => ({ actors: new Array(count).fill('a') })],
  ])('%s', (_, most, make) => {
    expect(accepts(make(most))).toBe(true);
    expect(accepts(make(most + 1))).toBe(false);
  });
});
