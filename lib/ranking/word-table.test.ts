import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TableRow, writeTable } from '../../scripts/word-table/write-table.ts';
import { cosine, emptyWordTable, readWordTable } from './word-table.ts';
import { WordTableError } from './word-table-bytes.ts';

const row = (stem: string, rank: number, word: number[], sentence = word): TableRow => {
  return { stem, rank, word, sentence };
};
const rows = [
  row('truce', 4000, [1, 0.1, 0, 0]),
  row('ceasefir', 3000, [1, 0, 0.1, 0]),
  row('footbal', 900, [0, 0, 1, -1], [0, 0, 2, -2]),
  row('the', 0, [0, 1, 0, 1], [0, 0.01, 0, 0.01]),
];
const table = readWordTable(writeTable(rows));

test('tells which words are near each other', () => {
  expect(table.similarity('truce', 'ceasefir')).toBeGreaterThan(0.9);
  expect(table.similarity('truce', 'footbal')).toBeLessThan(0.3);
  expect(table.similarity('truce', 'truce')).toBe(1);
  expect(table.similarity('nowher', 'nowher')).toBe(1);
  expect(table.similarity('nowher', 'truce')).toBe(0);
});

test('tells how common a word is in news', () => {
  expect(table.commonness('the')).toBe(1);
  expect(table.commonness('footbal')).toBeGreaterThan(table.commonness('ceasefir'));
  expect(table.commonness('nowher')).toBe(0);
});

test('tells what a sentence is near, whatever common words it has', () => {
  const vectorOf = (...stems: string[]) => table.sentenceVector(stems) ?? new Float32Array();
  expect(cosine(vectorOf('truce'), vectorOf('the', 'ceasefir'))).toBeGreaterThan(0.9);
  expect(cosine(vectorOf('truce'), vectorOf('footbal'))).toBeLessThan(0.3);
  expect(Math.hypot(...vectorOf('truce', 'footbal', 'the'))).toBeCloseTo(1, 5);
  expect(table.sentenceVector(['nowher'])).toBeNull();
});

test('finds every word of a table of any size, and no other', () => {
  const stem = fc.stringMatching(/^[a-z]{1,9}$/);
  fc.assert(
    fc.property(fc.uniqueArray(stem, { minLength: 1, maxLength: 200 }), stem, (stems, other) => {
      const made = readWordTable(writeTable(stems.map((each, at) => row(each, at, [1, 2]))));
      for (const each of stems) expect(made.has(each)).toBe(true);
      expect(made.has(other)).toBe(stems.includes(other));
      expect(made.has('')).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test('is read from the middle of a buffer', () => {
  const bytes = writeTable(rows);
  const buffer = new Uint8Array(bytes.length + 1);
  buffer.set(bytes, 1);
  expect(readWordTable(buffer.subarray(1)).has('truce')).toBe(true);
});

test.each([
  ['nothing', new Uint8Array()],
  ['another file', new TextEncoder().encode('<!doctype html> not found')],
  ['half of it', writeTable(rows).slice(0, 40)],
])('refuses %s', (_, bytes) => {
  expect(() => readWordTable(bytes)).toThrow(WordTableError);
});

test('a table that knows no word still knows a word from another', () => {
  expect(emptyWordTable.similarity('truce', 'truce')).toBe(1);
  expect(emptyWordTable.similarity('truce', 'ceasefir')).toBe(0);
  expect(emptyWordTable.sentenceVector(['truce'])).toBeNull();
});
