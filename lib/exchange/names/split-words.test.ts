import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from './split-words.ts';

const show = (text: string) =>
  splitWords(text).map(
    ({ text, isFirst, isCapital, isJoined }) =>
      `${isFirst ? '^' : ''}${isJoined ? '_' : ''}${isCapital ? text.toUpperCase() : text}`,
  );

test('words with what their place says of their capitals', () => {
  expect(show('The mayor, Ada Fenn, met George W. Ashby. He left.')).toEqual([
    ...['^THE', '_mayor', 'ADA', '_FENN', 'met', '_GEORGE', '_W', '_ASHBY', '^HE', '_left'],
  ]);
});

test('suffixes behind an apostrophe are cut, names with one inside are whole', () => {
  expect(show("Fenn's toll angers Tom O'Rourke, and Ankara'da too")).toEqual([
    ...['^FENN', 'toll', '_angers', '_TOM', "_O'ROURKE", 'and', '_ANKARA', 'too'],
  ]);
});

test('a title, in which nearly every word has a capital, is told', () => {
  const titled = (text: string) => splitWords(text).some(({ isTitled }) => isTitled);
  expect(titled('Mayor Closes Bridge After Lorry Breaks Arch')).toBe(true);
  expect(titled('The mayor of Lindow closed the bridge after a lorry broke an arch')).toBe(false);
});

test('of any text, each word stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      let last = 0;
      for (const word of splitWords(text)) {
        expect(text.slice(word.start, word.start + word.text.length)).toBe(word.text);
        expect(word.start).toBeGreaterThanOrEqual(last);
        last = word.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 200 },
  );
});
