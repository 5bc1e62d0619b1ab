import { expect, test } from 'vitest';
import { completeQuery } from './complete-query.ts';

const names = ['Aleppo', 'Aleppo Governorate', 'Alexandria', 'Alevi', 'Albab'];

test.each([
  ['strikes alep', names, ['strikes', 'alep', 'aleppo']],
  ['al', names, ['al', 'aleppo', 'alexandria', 'alevi']],
  ['aleppo', names, ['aleppo']],
  ['alep ', names, ['alep']],
  ['alep', [], ['alep']],
  ['the', names, []],
])('the words of “%s”', (query, known, words) => {
  expect(completeQuery(query, known)).toEqual(words);
});
