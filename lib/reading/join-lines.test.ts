import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinBrokenWords, joinLines } from './join-lines.ts';

test.each([
  ['Alep-\npo', 'Aleppo'],
  ['Secu\u2010\nrity Council', 'Security Council'],
  ['Secu\u00AD\nrity', 'Security'],
  ['Хале-\nбе', 'Халебе'],
  ['Alep-\n   po', 'Aleppo'],
])('%j is one word', (broken, whole) => {
  expect(joinBrokenWords(broken)).toBe(whole);
});

test.each([
  ['Jabhat al-\nNusra', 'Jabhat al-Nusra'],
  ['the so-\ncalled plan, and so-called again', 'the so-called plan, and so-called again'],
])('%j keeps its own hyphen', (broken, whole) => {
  expect(joinBrokenWords(broken)).toBe(whole);
});

test.each(['one -\ntwo', 'a list:\n- Aleppo\n- Moscow', 'in 2015-\n2016', 'no hyphen\nhere'])(
  '%j stays as it is',
  (text) => {
    expect(joinBrokenWords(text)).toBe(text);
  },
);

test('lines become running text, without spaces where a script has none', () => {
  expect(joinLines(['Security ', ' Council'])).toBe('Security Council');
  expect(joinLines(['阿勒', '颇'])).toBe('阿勒颇');
});

test('no letter is lost or made up', () => {
  const letters = (text: string) => text.replace(/[^a-z]/gi, '');
  const line = fc.string({ unit: fc.constantFrom(...'abAB- ') });
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(letters(joinLines(lines))).toBe(letters(lines.join('')));
    }),
  );
});
