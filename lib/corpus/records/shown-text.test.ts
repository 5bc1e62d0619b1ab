import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findUnshown, mostMarks, toShown } from './shown-text.ts';

const nothing = { turns: false, controls: false, stacks: false };

test.each([
  'The Old Bridge\nwas closed.\t“Nobody may cross.”',
  'جبهة النصرة لأهل الشام، ٢٠١٦',
  'כָּל־הָעָם עָנָה',
  'می\u200cخواهم — नक्\u200dशा — \u200eA\u200f',
  'Việt Nam, Ångström, g̃',
  '👩\u200d🚒🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  `a${'\u0301'.repeat(mostMarks)}b`,
])('%j is shown as it is', (text) => {
  expect(toShown(text)).toBe(text);
  expect(findUnshown(text)).toEqual(nothing);
});

test.each([
  ['\u202eegdirB dlO\u202c', 'egdirB dlO', { turns: true }],
  ['a\u2067b\u2069c\u202d', 'abc', { turns: true }],
  ['a\u0000b\u001bc\u0085', 'abc', { controls: true }],
  [`a${'\u0301'.repeat(mostMarks + 1)}b`, `a${'\u0301'.repeat(mostMarks)}b`, { stacks: true }],
  [`x${'\u0e49'.repeat(4_000)}`, `x${'\u0e49'.repeat(mostMarks)}`, { stacks: true }],
])('%j is shown as %j', (text, shown, found) => {
  expect(toShown(text)).toBe(shown);
  expect(findUnshown(text)).toEqual({ ...nothing, ...found });
});

test('what is shown has nothing more to take away, and all letters', () => {
  const unit = fc.constantFrom('a', 'ب', '\u0301', '\u202e', '\u2066', '\u0007', ' ', 'é');
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
      const text = units.join('');
      const shown = toShown(text);
      expect(toShown(shown)).toBe(shown);
      expect(findUnshown(shown)).toEqual(nothing);
      const letters = (of: string) => of.replaceAll(/[^abبé ]/gu, '');
      expect(letters(shown)).toBe(letters(text));
    }),
  );
});
