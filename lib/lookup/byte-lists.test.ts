import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteLists } from './byte-lists.ts';

const toBytes = (lists: ByteLists, list: number) =>
  [...lists.read(list)].flatMap((piece) => [...piece]);

test('every list gives back its bytes, however they came in between each other', () => {
  const pushed = fc.array(fc.tuple(fc.nat(7), fc.array(fc.nat(255), { maxLength: 200 })), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(pushed, (parts) => {
      const lists = new ByteLists();
      const expected: number[][] = Array.from({ length: 8 }, () => []);
      for (const _ of expected) lists.add();
      for (const [list, bytes] of parts) {
        for (const byte of bytes) lists.push(list, byte);
        expected[list]?.push(...bytes);
      }
      expect(expected.map((_, list) => toBytes(lists, list))).toEqual(expected);
    }),
  );
});

test('lists that fill many chunks keep apart', () => {
  const lists = new ByteLists();
  const [one, other] = [lists.add(), lists.add()];
  for (let at = 0; at < 200_000; at++) {
    lists.push(one, at % 251);
    if (at % 3 === 0) lists.push(other, at % 241);
  }
  expect(toBytes(lists, one)).toEqual(Array.from({ length: 200_000 }, (_, at) => at % 251));
  const thirds = Array.from({ length: 66_667 }, (_, at) => (3 * at) % 241);
  expect(toBytes(lists, other)).toEqual(thirds);
});

test('a number takes as few bytes as it needs', () => {
  const lists = new ByteLists();
  const list = lists.add();
  for (const value of [0, 127, 128, 2 ** 32 - 1]) lists.pushVarInt(list, value);
  expect(toBytes(lists, list)).toEqual([0, 127, 128, 1, 255, 255, 255, 255, 15]);
});
