import { expect, test } from 'vitest';
import { createFeedback } from './measure-feedback.ts';

const set = (...stems: number[]) => new Set(stems);
const found = [
  { score: 9, stems: set(1, 2, 3) },
  { score: 9, stems: set(1, 2, 4) },
  { score: 1, stems: set(1, 5) },
];
const feedback = createFeedback(
  found,
  (stem) => stem === 1,
  () => 1,
);

test('a statement comes nearer by what the first found share beyond the sentence', () => {
  expect(feedback(set(2, 6))).toBeGreaterThan(feedback(set(4, 6)));
  expect(feedback(set(4, 6))).toBeGreaterThan(feedback(set(5, 6)));
  expect(feedback(set(1))).toBe(0);
  expect(feedback(set())).toBe(0);
});

test('it is a share: what else a statement tells makes it less', () => {
  expect(feedback(set(2))).toBeGreaterThan(feedback(set(2, 7, 8)));
  expect(feedback(set(2))).toBeLessThanOrEqual(1);
});
