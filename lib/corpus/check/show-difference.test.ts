import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearest } from './find-nearest.ts';
import { foldQuote } from './fold-quote.ts';
import { showDifference } from './show-difference.ts';

const text =
  'The mill burned on Sunday. "Nobody was in the mill when the fire began," said the miller. The inn stood far from the mill, and nobody in the inn saw how the fire began.';

const show = (quoted: string) => {
  const nearest = findNearest(text, quoted);
  return nearest && showDifference(quoted, text.slice(...nearest));
};

test.each([
  [
    'a word',
    'Nobody was in the barn when the fire began',
    '"Nobody was in the [-barn-]{+mill+} when the fire began".',
  ],
  [
    'a letter at the start',
    'Mobody was in the mill when the fire began',
    '"[-Mobody-]{+Nobody+} was in the mill when the fire…".',
  ],
  [
    'a word left out',
    'Nobody was in the mill when fire began',
    '"Nobody was in the mill when {+the +}fire began".',
  ],
  [
    'a letter of another script',
    'Nobody was in the mіll when the fire began',
    '"Nobody was in the [-mіll-]{+mill+} when the fire began". The quotation has U+0456 where the document has U+0069.',
  ],
])('shows %s', (_, quoted, shown) => {
  expect(show(quoted)).toBe(shown);
});

test('finds no place for what is nowhere', () => {
  expect(show('A wholly different sentence about ships')).toBeNull();
});

test('leaves out what agrees at length, and what differs at every turn', () => {
  const long = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
  const shown = showDifference(long, long.replace('word100', 'other'));
  expect(shown).toContain('[-word100-]{+other+}');
  expect(shown.length).toBeLessThan(200);
  const reversed = long.split(' ').reverse().join(' ');
  expect(showDifference(long, reversed).length).toBeLessThan(200);
});

test('one changed character leads back to its place', () => {
  const words = fc.array(fc.constantFrom('mill', 'fire', 'river', 'nobody', 'dry'), {
    minLength: 12,
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, fc.nat(), (list, at) => {
      const quoted = list.map((word, index) => `${word}${index}`).join(' ');
      const index = 6 + (at % (quoted.length - 12));
      const changed = `${quoted.slice(0, index)}#${quoted.slice(index + 1)}`;
      const before = 'Before it stood something else. ';
      const document = `${before}${quoted} And after it too.`;
      expect(findNearest(document, changed)).toEqual([
        before.length,
        before.length + quoted.length,
      ]);
    }),
    { numRuns: 100 },
  );
});

test('folds typographic marks and white space, and nothing else', () => {
  expect(foldQuote('“It’s\u00a0\n  so”, «она»')).toBe('"It\'s so", "она"');
  expect(foldQuote('naïve — Ünder')).toBe('naïve — Ünder');
});
