import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowerBound } from './lower-bound.ts';

test('is what a walk from the beginning finds', () => {
  const sorted = fc.array(fc.integer({ min: 0, max: 20 })).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(sorted, fc.integer({ min: -1, max: 21 }), (numbers, sought) => {
      const walked = numbers.findIndex((number) => number >= sought);
      const found = lowerBound(numbers.length, (index) => (numbers[index] ?? 0) < sought);
      expect(found).toBe(walked === -1 ? numbers.length : walked);
    }),
  );
});

test('asks no more often than a bisection needs', () => {
  let asked = 0;
  lowerBound(1_000_000, (index) => {
    asked++;
    return index < 777_777;
  });
  expect(asked).toBeLessThanOrEqual(20);
});
