import { expect, test } from 'vitest';
import { mostOfStem, PhraseIndex } from './phrase-index.ts';
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

test('of phrases that begin with one word as many are met as there may be', () => {
  const found = (count: number) => {
    const many = new PhraseIndex<number>();
    for (let value = 0; value < count; value++) many.add('ford', 'en', value);
    return many.findAt(listTokens('ford', 0, 4, 'en'), 0, 'en').length;
  };
  expect([found(mostOfStem), found(mostOfStem + 1)]).toEqual([mostOfStem, mostOfStem]);
});
