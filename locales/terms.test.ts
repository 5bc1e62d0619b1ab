/** The texts keep to the terms of docs/terms.md: its words are there, and those not to use are not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLocale } from '../lib/i18n/fixtures/read-locale.ts';

const page = readFileSync(new URL('../docs/terms.md', import.meta.url), 'utf8');
const [, terms = '', avoided = ''] = page.split(/^## .*$/m);

const cells = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const [head = [], , ...rows] = terms
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map(cells);
const languages = head.slice(1);

/** "* fr: one, two (why); three (why)": the words, without the reasons. */
function listAvoided(language: string): string[] {
  const items = avoided.split(/^\* /m).slice(1);
  const item = items.find((each) => each.startsWith(`${language}: `)) ?? '';
  return item
    .slice(language.length + 2)
    .replace(/\([^)]*\)/g, '')
    .split(/[;,]/)
    .map((word) => word.replace(/\s+/g, ' ').trim())
    .filter((word) => word !== '');
}

/** What a reader sees of a text, in small letters: no places and no addresses. */
const seen = (text: string, language: string) =>
  text
    .replace(/\{\w+\}|https?:\/\/\S+/g, '')
    .toLocaleLowerCase(language)
    .replaceAll('\u202f', ' ');

/** The texts with a word that begins so; Arabic writes articles and prepositions before it. */
function findWord(texts: Iterable<[string, string]>, word: string, language: string): string[] {
  const escaped = word.toLocaleLowerCase(language).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const begins = new RegExp(language === 'ar' ? escaped : `(?<!\\p{L})${escaped}`, 'u');
  return [...texts].filter(([, text]) => begins.test(seen(text, language))).map(([key]) => key);
}

it('is read whole', () => {
  expect([...languages].sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'tr']);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row.filter((cell) => cell !== '')).toHaveLength(head.length);
});

it('finds a word in a text, and not inside another or in a place', () => {
  const texts: [string, string][] = [
    ['a', 'Your Corpora hold it.'],
    ['b', '{corpora} and https://example.org/corpora/'],
    ['c', 'incorpora'],
  ];
  expect(findWord(texts, 'corpora', 'en')).toEqual(['a']);
  expect(findWord([['d', 'والمجموعة']], 'مجموعة', 'ar')).toEqual(['d']);
});

describe.each(languages)('The terms in %s', (language) => {
  const texts = readLocale(language);

  it('are the words of the interface', () => {
    const words = rows.map((row) => row[head.indexOf(language)] ?? '');
    expect(words.filter((word) => findWord(texts, word, language).length === 0)).toEqual([]);
  });

  it('have none of the words not to use', () => {
    const words = listAvoided(language);
    expect(words.length).toBeGreaterThan(4);
    const found = words.flatMap((word) =>
      findWord(texts, word, language).map((key) => `${key}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
