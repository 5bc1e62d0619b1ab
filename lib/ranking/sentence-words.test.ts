import { expect, test } from 'vitest';
import { listSentenceWords } from './sentence-words.ts';

const known = new Set('water works bridge garden gard enbridge council'.split(' '));
const read = (sentence: string) => listSentenceWords(sentence, (word) => known.has(word));

test('a tag that no statement has counts by the two words that statements have', () => {
  expect(read('The #waterworks again').words).toEqual([
    { word: 'waterworks', forms: ['waterworks', 'water', 'works'] },
  ]);
});

test('a joined word is cut where its shorter part is the longest; a known word is left whole', () => {
  expect(read('gardenbridge').words[0]?.forms).toEqual(['gardenbridge', 'garden', 'bridge']);
  known.add('gardenbridge');
  expect(read('gardenbridge').words[0]?.forms).toEqual(['gardenbridge']);
});

test('parts of fewer than four letters are not looked for', () => {
  known.add('sun');
  expect(read('sunwater').words[0]?.forms).toEqual(['sunwater']);
});

test('who posted it is found by, and is no part of what is said', () => {
  const { words, body, bodyWithStopWords } = read(
    'The bridge is shut. — Ada Ford (@adaford) May 1, 2020',
  );
  expect(words.map(({ word }) => word)).toContain('ada');
  expect(body).toEqual(['bridge', 'shut']);
  expect(bodyWithStopWords).toEqual(['the', 'bridge', 'is', 'shut']);
});

test('a dash before other words ends nothing', () => {
  expect(read('The bridge — and the council — are shut.').body).toContain('council');
});
