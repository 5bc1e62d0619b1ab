import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { arbitraryCorpus } from '../fixtures/arbitrary-corpus.ts';
import { bridgeFiles } from '../fixtures/bridge.ts';
import { type CorpusRecord, recordSchema } from '../records/records.ts';
import { parseAuthored } from './parse-authored.ts';
import { printAuthored } from './print-authored.ts';

const sorted = (records: readonly CorpusRecord[]) =>
  [...records].sort((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1));

test('what is printed as YAML is read back the same', () => {
  fc.assert(
    fc.property(arbitraryCorpus, (records) => {
      const whole = records.map((record) => v.parse(recordSchema, record));
      const { records: read, problems } = parseAuthored(printAuthored(whole));
      expect(problems).toEqual([]);
      expect(sorted(read)).toEqual(sorted(whole));
    }),
    { numRuns: 50 },
  );
});

test('prints what an author would write', () => {
  const { records } = parseAuthored(bridgeFiles);
  const files = printAuthored(records);
  expect(files.map((file) => file.path)).toEqual([
    'corpus.yaml',
    'entities.yaml',
    'disputes.yaml',
    'tombstones.yaml',
    'sources/herald-1.yaml',
    'sources/herald-2.yaml',
  ]);
  expect(files[1]?.text.split('\n').slice(0, 12)).toEqual([
    '- id: old-bridge',
    '  kind: place',
    '  label: { en: Old Bridge, de: Alte Brücke }',
    '  description: { en: "Stone bridge over the Lower Ford, built in 1811." }',
    '  sameAs: [ https://entities.example/old-bridge ]',
    '  names:',
    '    en: [ Old Bridge, the ford bridge ]',
    '    de: [ Alte Brücke ]',
    '  notNames: [ Old Bridge Inn ]',
    '  contexts:',
    '    - names: [ Old Bridge ]',
    '      notBeside: [ cocktail ]',
  ]);
});

test('refuses what an authored corpus has no place for', () => {
  const { records } = parseAuthored(bridgeFiles);
  const orphans = records.filter((record) => record.id !== 'herald-1');
  expect(() => printAuthored(orphans)).toThrow(/there is no source "herald-1"/);
  const twice = [...records, ...records.filter((record) => record.type === 'corpus')];
  expect(() => printAuthored(twice)).toThrow(/second corpus record/);
});
