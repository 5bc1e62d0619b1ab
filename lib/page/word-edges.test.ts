import { expect, test } from 'vitest';
import { beginsWord, endsWord } from './word-edges.ts';

const ends = (sign: string) => /[\p{L}\p{M}\p{N}.!?:;…»”)\]،؟]/u.test(sign);
const begins = (sign: string) => /[\p{L}\p{N}“«"']/u.test(sign);

/** All characters of the first plane but halves of others, and some of the second. */
function* characters(): Generator<string> {
  for (let code = 0; code < 0x1_1000; code++) {
    if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code);
  }
}

test('tells every character as one pattern of all letters would', () => {
  const wrong = [...characters()].filter((sign) => {
    const isRight =
      endsWord(`a ${sign}`) === ends(sign) && beginsWord(`${sign} a`) === begins(sign);
    return !isRight;
  });
  expect(wrong).toEqual([]);
});

test('a text without a character has no word', () => {
  expect([endsWord(''), beginsWord('')]).toEqual([false, false]);
});
