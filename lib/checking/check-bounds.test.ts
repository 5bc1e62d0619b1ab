import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { createReport } from '../corpus/check/report.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import {
  mostAddresses,
  mostAnswered,
  mostNamed,
  mostOfAddress,
} from '../corpus/records/most-joined.ts';
import type { Problem } from '../corpus/records/problem.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { mostMarks } from '../corpus/records/shown-text.ts';
import { mostNamesakes, mostRules, mostRuleWords } from '../matching/bounds.ts';
import { checkBounds } from './check-bounds.ts';

const { records } = parseAuthored(bridgeFiles);

function check(all: readonly CorpusRecord[]): string[] {
  const problems: Problem[] = [];
  checkBounds(all, createReport(problems));
  return problems.map(({ code, severity, path }) => `${severity} ${code} ${path}`);
}

function find<Type extends CorpusRecord['type']>(type: Type) {
  const record = records.find((each) => each.type === type);
  if (!record) throw new Error(`The fixture has no ${type}.`);
  return record as Extract<CorpusRecord, { type: Type }>;
}
const entity = { ...find('entity'), names: {}, notNames: [], sameAs: [], contexts: [] };
const many = <Value>(count: number, make: (at: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at));
const rule = {
  ...{ names: ['x'], beside: ['y'], besideEntities: [], notBeside: [], notBesideEntities: [] },
  scope: 'block' as const,
};

const quote = { exact: 'Same', prefix: '', suffix: '', context: null, language: 'en' };

test('a corpus within all bounds is let be', () => {
  expect(check(records)).toEqual([]);
});

test.each([
  [
    'name-shared names.en.0',
    mostNamesakes,
    (count: number) => many(count, (at) => ({ ...entity, id: `e${at}`, names: { en: ['Mill'] } })),
  ],
  [
    'same-as-shared sameAs.0',
    mostOfAddress,
    (count: number) =>
      many(count, (at) => ({ ...entity, id: `e${at}`, sameAs: ['https://one.example/'] })),
  ],
  [
    `same-as-many sameAs.${mostAddresses}`,
    mostAddresses,
    (count: number) => [{ ...entity, sameAs: many(count, (at) => `https://one.example/${at}`) }],
  ],
  [
    `contexts-many contexts.${mostRules}`,
    mostRules,
    (count: number) => [{ ...entity, contexts: many(count, () => rule) }],
  ],
  [
    'contexts-many contexts.0',
    mostRuleWords,
    (count: number) => [{ ...entity, contexts: [{ ...rule, beside: many(count, String) }] }],
  ],
  [
    'name-shared notNames.0',
    mostNamesakes,
    (count: number) => many(count, (at) => ({ ...entity, id: `e${at}`, notNames: ['Mill pond'] })),
  ],
  [
    `answers-many answers.${mostAnswered}`,
    mostAnswered,
    (count: number) => [{ ...find('statement'), answers: many(count, String) }],
  ],
  [
    `same-as-many sameAs.${mostNamed}`,
    mostNamed,
    (count: number) => [
      {
        ...find('dispute'),
        sameAs: many(count, (at) => ({ id: `https://one.example/#q${at}`, inverted: false })),
      },
    ],
  ],
  [
    'text-stacked claim.en',
    mostMarks,
    (count: number) => [{ ...find('statement'), claim: { en: `a${'\u0301'.repeat(count)}` } }],
  ],
  [
    'quote-shared quotes.0.exact',
    64,
    (count: number) =>
      many(count, (at) => ({
        ...find('statement'),
        ...{ id: `s${at}`, quotes: [quote] },
      })),
  ],
])('%s is told one beyond its bound, and not at it', (told, most, make) => {
  expect(check(make(most))).toEqual([]);
  expect(check(make(most + 1))).toEqual([`warning ${told}`]);
});

test('what turns the direction round is told with its place', () => {
  expect(check([{ ...find('statement'), claim: { en: 'It was \u202eton' } }])).toEqual([
    'warning text-turns claim.en',
  ]);
});
