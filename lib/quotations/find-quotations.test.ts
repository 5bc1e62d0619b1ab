import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignWords } from './align-words.ts';
import { indexQuotations } from './find-quotations.ts';
import { placeWords } from './quoted-words.ts';

const flood = 'The river rose so fast that nobody on the bridge could be warned in time';
const index = indexQuotations([
  { text: flood, speaker: 'ada' },
  { text: 'the whole bridge', speaker: 'ada' },
  { text: 'It will be rebuilt in stone and it will stand for three hundred years', speaker: null },
]);
const find = (sentence: string, nearby: string[] = []) =>
  index.find(sentence, nearby).map(({ quotation }) => quotation);

test('finds a quotation whatever its case and punctuation, without an entity near', () => {
  const sentence = `“The river rose so FAST, that nobody on the bridge could be warned in time,” she said.`;
  const [found] = index.find(sentence);
  expect(found).toMatchObject({ quotation: 0, isExact: true });
  expect(sentence.slice(found?.start, found?.end)).toMatch(/^The river .* time$/);
});

test('says which words were omitted, added and changed', () => {
  const sentence =
    'She said the river rose fast, that nobody on the old bridge could be told in time.';
  const [found] = index.find(sentence);
  expect(found?.isExact).toBe(false);
  expect(found?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'omitted', recorded: 'so', onPage: '' },
    { kind: 'added', recorded: '', onPage: 'old' },
    { kind: 'changed', recorded: 'warned', onPage: 'told' },
  ]);
});

test('words that changed places are a change', () => {
  const sentence = flood.replace('rose so', 'so rose');
  const differing = index.find(sentence)[0]?.parts.filter(({ kind }) => kind !== 'same');
  expect(differing).toEqual([{ kind: 'changed', recorded: 'rose so', onPage: 'so rose' }]);
});

test('a sentence that shares only some of its words is not the quotation', () => {
  expect(find('The river rose so fast that the mill had to be closed for a week.')).toEqual([]);
  expect(find('')).toEqual([]);
});

test('a short quotation needs quotation marks and its speaker', () => {
  for (const sentence of ['He closed “the whole bridge”.', "He closed 'The whole bridge' today."]) {
    expect(find(sentence, ['ada'])).toEqual([1]);
    expect(find(sentence, ['ben'])).toEqual([]);
  }
  expect(find('He closed the whole bridge.', ['ada'])).toEqual([]);
  expect(find('He closed “nearly the whole bridge”.', ['ada'])).toEqual([]);
  const sentence = 'Ada’s “the whole bridge” it was';
  const [found] = index.find(sentence, ['ada']);
  expect(sentence.slice(found?.start, found?.end)).toBe('the whole bridge');
});

const word = fc.constantFrom('river', 'bridge', 'stone', 'mill', 'gate', 'pond', 'so', 'the');
const row = fc.array(word, { maxLength: 12 });

test('an alignment covers all of the first row, in order, and every run holds what it says', () => {
  fc.assert(
    fc.property(row, row, (first, second) => {
      const { runs, edits, within } = alignWords(first, second);
      expect(runs.flatMap((run) => first.slice(...run.first))).toEqual(first);
      expect(runs.flatMap((run) => second.slice(...run.second))).toEqual(second.slice(...within));
      for (const run of runs) {
        const [one, other] = [first.slice(...run.first), second.slice(...run.second)];
        if (run.kind === 'same') expect(other).toEqual(one);
        if (run.kind === 'omitted') expect(other).toEqual([]);
        if (run.kind === 'added') expect(one).toEqual([]);
      }
      expect(edits === 0).toBe(runs.every(({ kind }) => kind === 'same'));
      expect(edits).toBeLessThanOrEqual(first.length);
    }),
  );
});

test('a row inside of another is found without an edit', () => {
  fc.assert(
    fc.property(row, row, row, (before, own, after) => {
      expect(alignWords(own, [...before, ...own, ...after]).edits).toBe(0);
    }),
  );
});

test('a quotation of eight words or more is found in any sentence, and its place is told', () => {
  const long = fc.array(word, { minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(row, long, row, (before, own, after) => {
      const text = own.join(' ');
      const sentence = [...before, text, ...after].join(' ');
      const [found] = indexQuotations([{ text, speaker: null }]).find(sentence);
      expect(found?.isExact).toBe(true);
      expect(sentence.slice(found?.start, found?.end)).toBe(text);
    }),
  );
});

test('words are placed where they stand', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { word: own, start, end } of placeWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(own.length).toBeGreaterThan(0);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
