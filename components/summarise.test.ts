import { expect, it } from 'vitest';
import { view } from './fixtures.ts';
import { summarise } from './summarise.ts';

it.each([
  [6, 4, '6 questions, 4 with both sides'],
  [1, 0, '1 question, one side only in your collections'],
  [1, 1, '1 question, with both sides'],
  [0, 0, '5 statements'],
])('says %i questions of which %i are two-sided', (disputes, twoSided, words) => {
  expect(summarise({ ...view.entity, disputes, twoSided, statements: 5 })).toBe(words);
});
