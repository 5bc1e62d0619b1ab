import { expect, test } from 'vitest';
import { PhraseIndex } from './phrase-index.ts';
import { listTokens } from './tokens.ts';

const index = new PhraseIndex<string>();
index.add('but', 'fr', 'purpose');
index.add('чалма', 'ru', 'cloth');

const find = (text: string, language?: string) =>
  index
    .findAt(listTokens(text, 0, text.length, language ?? 'en'), 0, language)
    .map(({ value }) => value);

test('a phrase is met in texts of its language alone', () => {
  expect(find('But nobody came', 'en')).toEqual([]);
  expect(find('but de guerre', 'fr-CH')).toEqual(['purpose']);
  expect(find('but')).toEqual(['purpose']);
});

test('another script tells the language, whatever the page says', () => {
  expect(find('чалма', 'en')).toEqual(['cloth']);
});
