import { describe, expect, it } from 'vitest';
import {
  corpus,
  inferredDate,
  makeStatement,
  reported,
  source,
  speakerUnclear,
  toLocal,
} from '../../components/fixtures.ts';
import { readDate } from '../../lib/corpus/records/dates.ts';
import {
  choicesOf,
  listStatements,
  noFilter,
  type PlacedStatement,
  passes,
  type StatementFilter,
} from './filter-statements.ts';

const quoted = makeStatement('mayor', { said: readDate('2019-05-03') });
const relayed = makeStatement('relayed', {
  said: readDate('2021/2022'),
  source: { ...source, publisher: toLocal('Other Paper') },
});
const all: PlacedStatement[] = [
  { statement: quoted, stance: 'affirms' },
  { statement: reported, stance: 'denies' },
  { statement: relayed, stance: 'denies' },
  { statement: speakerUnclear, stance: 'qualifies' },
];
const other = { ...corpus, id: 'https://corpora.example/ford', title: toLocal('The ford') };

function keysBy(filter: Partial<StatementFilter>): string[] {
  return all
    .filter((placed) => passes(placed, { ...noFilter, ...filter }))
    .map(({ statement }) => statement.key.split('#')[1] ?? '');
}

describe('a filter', () => {
  it('lets everything through when nothing is chosen', () => {
    expect(keysBy({})).toHaveLength(4);
  });

  it.each<[Partial<StatementFilter>, string[]]>([
    [{ stances: new Set(['affirms']) }, ['mayor']],
    [{ stances: new Set(['affirms', 'qualifies']) }, ['mayor', 'unclear']],
    [{ speaker: reported.speaker?.key ?? '' }, ['council-reported']],
    [{ publisher: 'Other Paper' }, ['relayed']],
    [{ speech: 'reported' }, ['council-reported']],
    [{ words: 'LORRY  bridge' }, ['mayor', 'relayed']],
    [{ words: 'áda' }, ['mayor', 'relayed']],
    [{ words: 'zeppelin' }, []],
    [{ words: ' ' }, ['mayor', 'council-reported', 'relayed', 'unclear']],
    [{ fromYear: 2020 }, ['relayed']],
    [{ fromYear: 2022, toYear: 2023 }, ['relayed']],
    [{ toYear: 2019 }, ['mayor', 'council-reported']],
    [{ fromYear: 2023 }, []],
    [{ corpus: other.id }, []],
    [{ corpus: corpus.id, stances: new Set(['denies']) }, ['council-reported', 'relayed']],
  ])('%j', (filter, keys) => {
    expect(keysBy(filter)).toEqual(keys);
  });
});

it('lists the statements of a dispute, the earliest first and the undated last', () => {
  const listed = listStatements({
    key: 'd',
    question: toLocal('?'),
    note: null,
    twoSided: true,
    sides: [
      { stance: 'affirms', statements: [quoted, speakerUnclear] },
      { stance: 'denies', statements: [reported] },
    ],
    qualifying: [inferredDate],
    joined: null,
  });
  expect(listed.map(({ statement }) => statement)).toEqual([
    reported,
    inferredDate,
    quoted,
    speakerUnclear,
  ]);
});

it('offers what the statements have, with counts', () => {
  expect(choicesOf(all, [corpus, other])).toMatchObject({
    corpora: [
      { label: corpus.title.text, count: 4 },
      { label: 'The ford', count: 0 },
    ],
    speakers: [
      { label: 'Ada Fenn', count: 2 },
      { label: 'County Council', count: 1 },
    ],
    publishers: [
      { label: 'Lindow Herald', count: 3 },
      { label: 'Other Paper', count: 1 },
    ],
    years: [2019, 2021, 2022],
  });
});

it('counts those in force alone, and leaves nobody out who is listed', () => {
  const withdrawn = { ...relayed, status: 'withdrawn' as const };
  const placed = all.map(({ statement, stance }) => ({
    statement: statement === relayed ? withdrawn : statement,
    stance,
  }));
  const { corpora, publishers } = choicesOf(placed, [corpus]);
  expect(publishers).toContainEqual({ label: 'Other Paper', count: 0 });
  expect(corpora).toMatchObject([{ id: corpus.id, count: all.length - 1 }]);
  expect(choicesOf(all, [corpus]).publishers).toContainEqual({ label: 'Other Paper', count: 1 });
});
