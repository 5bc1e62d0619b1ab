import { expect, test } from 'vitest';
import { addToFnv, fnvStart } from './fnv.ts';

const hash = (text: string) => [...Buffer.from(text)].reduce(addToFnv, fnvStart) >>> 0;

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('of the bytes of "%s" is what the reference gives', (text, expected) => {
  expect(hash(text)).toBe(expected);
});
