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

/** Of this folder and of `judge`, what errors are looked at; of `judge-2`, what judges. */
const folders = ['.', 'judge', 'judge-2'];
const sets = folders.flatMap((folder) => languages.map((language) => ({ folder, language })));

function readSet({ folder, language }: { folder: string; language: string }): Labelled[] {
  const file = join(import.meta.dirname, folder, `${language}.jsonl`);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Labelled);
}

const corpus = join(import.meta.dirname, '../../../corpora/aleppo/disputes.yaml');
const disputes = parse(readFileSync(corpus, 'utf8')) as { id: string }[];
const questions = new Set(disputes.map(({ id }) => id));
const all = sets.flatMap(readSet);

test.each(sets)(
  '$folder/$language has twenty sentences, of which fourteen are about a question',
  (one) => {
    const set = readSet(one);
    expect(set).toHaveLength(20);
    expect(set.filter(({ right }) => right.length > 0)).toHaveLength(14);
  },
);

test('no sentence and no id is there twice', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(360);
  expect(new Set(all.map(({ text }) => text)).size).toBe(360);
});

test.each(all)('$id is labelled consistently', ({ right, acceptable, dangerous }) => {
  const labels = [...right, ...acceptable, ...dangerous];
  expect(labels.filter((label) => !questions.has(label))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
});

test.each(folders)('every question is right in two languages of %s at least', (folder) => {
  for (const question of questions) {
    const told = languages.filter((language) =>
      readSet({ folder, language }).some(({ right }) => right.includes(question)),
    );
    expect(told.length, question).toBeGreaterThanOrEqual(2);
  }
});
