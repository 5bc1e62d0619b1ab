import { expect, test } from 'vitest';
import { decodeText, mostTextBytes, splitParagraphs } from './read-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('UTF-8 is read, and UTF-16 with its mark', () => {
  expect(decodeText(new TextEncoder().encode('حلب'), 'a.txt')).toBe('حلب');
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61), 'a.txt')).toBe('a');
  expect(decodeText(bytes(0xff, 0xfe, 0x61, 0), 'a.txt')).toBe('a');
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x61), 'a.txt')).toBe('a');
});

test('what is no text is refused by name', () => {
  expect(() => decodeText(bytes(0xc0, 0x20), 'a.txt')).toThrow(/a\.txt is no text in UTF-8/);
  expect(() => decodeText(bytes(0x61, 0), 'a.txt')).toThrow(/NUL/);
  expect(decodeText(new Uint8Array(mostTextBytes).fill(0x61), 'a.txt')).toHaveLength(mostTextBytes);
  expect(() => decodeText(new Uint8Array(mostTextBytes + 1), 'a.txt')).toThrow(/may have/);
});

test('blank lines part paragraphs, other line breaks stay, broken words are joined', () => {
  expect(splitParagraphs('\r\nOne\r\ntwo\r\n \r\n\r\nAlep-\r\npo\n')).toEqual([
    'One\ntwo',
    'Aleppo',
  ]);
  expect(splitParagraphs(' \n ')).toEqual([]);
});
