import { expect, test } from 'vitest';
import { stanceOfRating } from './stance-of-rating.ts';

test.each([
  ['False', 'denies'],
  ['“FALSE!”', 'denies'],
  ['Fausse', 'denies'],
  ['not true.', 'denies'],
  ['True', 'affirms'],
  ['vrai', 'affirms'],
  ['Mostly false', 'qualifies'],
  ['Half true', 'qualifies'],
  ['Pants on fire', 'qualifies'],
  ['1', 'qualifies'],
  ['__proto__', 'qualifies'],
  [null, 'qualifies'],
])('%s %s the claim', (words, stance) => {
  expect(stanceOfRating(words)).toBe(stance);
});
