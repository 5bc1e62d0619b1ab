import { expect, it } from 'vitest';
import { formatBytes } from './format-amount.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [1_440, '1.4 kB'],
  [25_300_000, '25 MB'],
  [7_200_000_000_000, '7,200 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
