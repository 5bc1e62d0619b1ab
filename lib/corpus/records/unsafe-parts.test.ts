import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnsafeParts, mayHoldUnsafeParts } from './unsafe-parts.ts';

test('whatever is unsafe shows in the text already', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype', 'a'));
  const { value: values } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.constant('\ud800'),
      fc.array(tie('value')),
      fc.dictionary(key, tie('value'), { noNullPrototype: true }),
    ),
  }));
  let unsafe = 0;
  fc.assert(
    fc.property(values, (value) => {
      const json = JSON.stringify(value);
      if (findUnsafeParts(JSON.parse(json)).length === 0) return;
      unsafe++;
      expect(mayHoldUnsafeParts(json)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(unsafe).toBeGreaterThan(0);
});

test('tells fifty levels from fifty-one', () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  expect(findUnsafeParts(JSON.parse(nested(50)))).toEqual([]);
  expect(findUnsafeParts(JSON.parse(nested(51)))).toMatchObject([
    { code: 'nesting-too-deep', path: [0, 0] },
  ]);
  expect(mayHoldUnsafeParts(nested(51))).toBe(true);
});
