import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['ada-stone', 'eda-stone', 1],
  ['abc', 'abc', 0],
])('from "%s" to "%s" are %d steps', (one, other, steps) => {
  expect(editDistance(one, other)).toBe(steps);
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

test('is the same both ways, and no way round is shorter', () => {
  fc.assert(
    fc.property(words, words, words, (one, other, third) => {
      const direct = editDistance(one, other);
      expect(editDistance(other, one)).toBe(direct);
      expect(direct).toBeLessThanOrEqual(editDistance(one, third) + editDistance(third, other));
      expect(direct === 0).toBe(one === other);
    }),
  );
});
