import { expect, test } from 'vitest';
import { findCountry } from './country-index.ts';
import { listTokens } from './tokens.ts';

const countryOf = (word: string, language: string) =>
  findCountry(listTokens(word, 0, word.length, language), 0, language)?.country ?? null;

test.each([
  ['ar', 'السوري', 'SY'],
  ['ar', 'السورية', 'SY'],
  ['ar', 'الروسية', 'RU'],
  ['ar', 'المصرية', 'EG'],
  ['ar', 'الإسبانية', 'ES'],
  ['es', 'siria', 'SY'],
  ['es', 'jordana', 'JO'],
  ['es', 'libanesa', 'LB'],
  ['fr', 'iranienne', 'IR'],
  ['fr', 'américaine', 'US'],
  ['ru', 'британского', 'GB'],
  ['ru', 'украинской', 'UA'],
  ['tr', 'pakistanlı', 'PK'],
  ['tr', 'yunan', 'GR'],
])('%s: %s is an adjective of %s', (language, word, country) => {
  expect(countryOf(word, language)).toBe(country);
});

test.each([
  ['es', 'París', 'FR'],
  ['es', 'Para', null],
  ['fr', 'Paris', 'FR'],
  ['ar', 'أمريكا', 'US'],
  ['ar', 'أمر', null],
])('%s: %s names %s', (language, word, country) => {
  expect(countryOf(word, language)).toBe(country);
});
