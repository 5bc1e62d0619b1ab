import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

test('values that are the same have one mark, others another', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other);
      if (isSame) expect(fingerprint(one)).toBe(fingerprint(other));
      expect(fingerprint(JSON.parse(JSON.stringify(one)))).toBe(
        fingerprint(JSON.parse(JSON.stringify(one))),
      );
      expect(fingerprint([one, 0])).not.toBe(fingerprint([one, 1]));
    }),
  );
});

test.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [
    [['a'], 'b'],
    ['a', ['b']],
  ],
  [{ a: 'b' }, ['a', 'b']],
  [{ a: { b: 1 } }, { a: { b: '1' } }],
  [null, 'null'],
  [[], {}],
])('%j is not %j', (one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other));
});

test('the order of keys makes no difference, that of items does', () => {
  expect(fingerprint({ a: 1, b: [2, 3] })).toBe(fingerprint({ b: [2, 3], a: 1 }));
  expect(fingerprint({ a: 1, b: [2, 3] })).not.toBe(fingerprint({ b: [3, 2], a: 1 }));
});
