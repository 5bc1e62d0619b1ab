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

/** Pieces that mean something to YAML, and every kind of white space and line end there is. */
const oddPieces = [
  ...[' ', '  ', '\t', '\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u00a0', '\u2028', '\u2029'],
  ...['\u200b', '\u3000', '\ufeff', '\u061c', '\u0000', '\u007f', '\ufffe', '\u{10ffff}', '-', ':'],
  ...['#', '"', "'", '|', '>', '%', '&', '*', '!', '?', '{', '}', '[', ']', ',', '`', '@', '\\'],
  ...['---', '...', '- ', ': ', ' #', 'null', '~', 'true', '0x1', '2016-06-09', 'é', 'ي', '🌉'],
  'a line that is as long as the printer lets one be, and then some more words, so that it is folded ',
];
const oddText = fc
  .oneof(
    fc
      .array(fc.constantFrom(...oddPieces), { minLength: 1, maxLength: 12 })
      .map((all) => all.join('')),
    fc
      .array(fc.constantFrom(' ', '\n', '\t', 'word'), { minLength: 1, maxLength: 30 })
      .map((all) => all.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  )
  .filter((text) => text.isWellFormed());

test('every text of Unicode is read back as it was, on one line and on many', () => {
  const { records } = parseAuthored(bridgeFiles);
  const [statement] = records.filter((record) => record.type === 'statement');
  const source = records.find(({ id }) => id === statement?.source);
  fc.assert(
    fc.property(oddText, oddText, (one, other) => {
      const odd = { ...statement, claim: { en: one, fr: other }, note: { en: other.repeat(40) } };
      const printed = printAuthored([{ ...source, title: one }, odd] as CorpusRecord[]);
      const { records: read, problems } = parseAuthored(printed);
      expect(problems).toEqual([]);
      expect(read).toEqual([{ ...source, title: one }, odd]);
    }),
    { numRuns: 300 },
  );
});

test.each([' \n', 'one\n \ntwo', 'one\n \n', '\n \none', 'one \n two', `${'x'.repeat(120)}\n \ny`])(
  'a line of white space in %j does not make it another text',
  (text) => {
    const { records } = parseAuthored(bridgeFiles);
    const [dispute] = records.filter((record) => record.type === 'dispute');
    const odd = { ...dispute, question: { en: text } } as CorpusRecord;
    expect(parseAuthored(printAuthored([odd])).records).toEqual([odd]);
  },
);

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
