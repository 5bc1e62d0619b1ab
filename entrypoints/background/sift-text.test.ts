import { expect, test } from 'vitest';
import type { Sieve } from '../../lib/matching/sieve.ts';
import { siftText } from './sift-text.ts';

const finding = (word: string): Sieve => ({
  sift(text, places) {
    for (const { index } of text.matchAll(new RegExp(word, 'g'))) {
      places.push(index, index + word.length, 0);
    }
    return true;
  },
});
const blind: Sieve = { sift: () => false };

test('what any sieve lets through is told', () => {
  const sieves = [finding('mill'), finding('bridge')];
  expect(siftText('bridge and mill', sieves)).toEqual([11, 15, 0, 0, 6, 0]);
  expect(siftText('nothing', sieves)).toEqual([]);
  expect(siftText('nothing', [])).toEqual([]);
});

test('all is to be read where one of them cannot tell', () => {
  expect(siftText('bridge', [finding('bridge'), blind])).toBeNull();
});
