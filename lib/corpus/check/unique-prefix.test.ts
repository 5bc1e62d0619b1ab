import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growPrefix } from './unique-prefix.ts';

const quote = (exact: string, prefix = '', suffix = '') => ({
  exact,
  prefix,
  suffix,
  context: null,
  language: 'en',
});

test('is the shortest run of whole words that tells a place from the others', () => {
  const text = 'He said it was so. She said it was so.';
  expect(growPrefix(text, text.indexOf('it'), quote('it was so'))).toBe('He said ');
  expect(growPrefix(text, text.lastIndexOf('it'), quote('it was so'))).toBe('She said ');
  expect(growPrefix(text, text.lastIndexOf('so'), quote('so', 'was '))).toBe('She said it was ');
});

test('is none where the same words come before for too long', () => {
  const text = `${'la '.repeat(300)}`;
  expect(growPrefix(text, 600, quote('la'))).toBeNull();
});

test('makes every place that it is given the only one', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'it was'), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(texts, (words) => {
      const text = words.join(' ');
      const start = text.indexOf('it was');
      const prefix = start === -1 ? null : growPrefix(text, start, quote('it was'));
      if (prefix === null) return;
      expect(text.split(`${prefix}it was`)).toHaveLength(2);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
    }),
  );
});
