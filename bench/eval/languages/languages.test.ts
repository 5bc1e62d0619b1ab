/** The sentences in six languages name questions that there are, and none right and wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Labelled {
  id: string;
  text: string;
  right: string[];
  acceptable: string[];
  dangerous: string[];
}

const languages = ['ar', 'en', 'es', 'fr', 'ru', 'tr'];

function readSet(language: string): Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, `${language}.jsonl`), 'utf8').trimEnd();
  return lines.split('\n').map((line) => JSON.parse(line) as Labelled);
}

const corpus = join(import.meta.dirname, '../../../corpora/aleppo/disputes.yaml');
const disputes = parse(readFileSync(corpus, 'utf8')) as { id: string }[];
const questions = new Set(disputes.map(({ id }) => id));
const all = languages.flatMap(readSet);

test.each(languages)(
  '%s has twenty sentences, of which fourteen are about a question',
  (language) => {
    const set = readSet(language);
    expect(set).toHaveLength(20);
    expect(set.filter(({ right }) => right.length > 0)).toHaveLength(14);
  },
);

test('no sentence and no id is there twice', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(120);
  expect(new Set(all.map(({ text }) => text)).size).toBe(120);
});

test.each(all)('$id is labelled consistently', ({ right, acceptable, dangerous }) => {
  const labels = [...right, ...acceptable, ...dangerous];
  expect(labels.filter((label) => !questions.has(label))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
});

test('every question is right in two languages at least', () => {
  for (const question of questions) {
    const told = languages.filter((language) =>
      readSet(language).some(({ right }) => right.includes(question)),
    );
    expect(told.length, question).toBeGreaterThanOrEqual(2);
  }
});
