import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTurns } from './in-turns.ts';

const byLetter = (word: string) => word[0];

test('groups take turns, each in its order', () => {
  expect(inTurns(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'], byLetter)).toEqual([
    ...['a1', 'b1', 'c1', 'a2', 'b2', 'a3'],
  ]);
});

test('one group is left as it is', () => {
  expect(inTurns(['a2', 'a1'], byLetter)).toEqual(['a2', 'a1']);
});

test('nothing is lost, and of a beginning no group has more than its share', () => {
  const words = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9)), { maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(40), (pairs, length) => {
      const items = pairs.map((pair) => pair.join(''));
      const turned = inTurns(items, byLetter);
      expect(turned.toSorted()).toEqual(items.toSorted());
      const first = turned.slice(0, length);
      const rest = turned.slice(length);
      const count = (letter: string) => first.filter((word) => word[0] === letter).length;
      for (const letter of ['a', 'b', 'c']) {
        // One that still has items waiting was passed by nobody by more than a turn.
        if (!rest.some((word) => word[0] === letter)) continue;
        for (const other of ['a', 'b', 'c']) {
          expect(count(other)).toBeLessThanOrEqual(count(letter) + 1);
        }
      }
    }),
  );
});
