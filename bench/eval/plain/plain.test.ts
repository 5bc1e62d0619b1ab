/** The plain corpus is whole without the fields that came with format 1.1, and its sentences are labelled consistently. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runMain } from '../../../cli/shared/fixtures/run-main.ts';

const folder = import.meta.dirname;

interface Labelled {
  id: string;
  text: string;
  part: 'fits' | 'none';
  right: string[];
  acceptable: string[];
  dangerous: string[];
}

function readAuthored(name: string): Record<string, unknown>[] {
  return parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>[];
}

const lines = readFileSync(join(folder, 'plain-judge.jsonl'), 'utf8').trimEnd().split('\n');
const labelled = lines.map((line) => JSON.parse(line) as Labelled);
const disputes = readAuthored('disputes.yaml');
const questions = new Set(disputes.map(({ id }) => id));

test('checks without a problem, every quotation proved in its document', async () => {
  const sources = join(folder, 'documents');
  const { code, stdout } = await runMain('check', folder, '--sources', sources, '--format', 'json');
  expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({
    code: 0,
    errors: 0,
    problems: [],
  });
});

test('gives its questions and entities none of the newer fields', () => {
  for (const dispute of disputes) expect(Object.keys(dispute)).toEqual(['id', 'question', 'about']);
  const entities = readAuthored('entities.yaml');
  expect([disputes.length, entities.length]).toEqual([10, 8]);
  for (const entity of entities) {
    expect(entity).not.toHaveProperty('adjectives');
    expect(entity).not.toHaveProperty('standing');
  }
});

test('has 50 sentences, and every question is right for two of them', () => {
  expect(new Set(labelled.map(({ text }) => text)).size).toBe(50);
  expect(new Set(labelled.map(({ id }) => id)).size).toBe(50);
  for (const question of questions) {
    const fits = labelled.filter(({ right }) => right.some((one) => one === question));
    expect(fits.length, String(question)).toBeGreaterThanOrEqual(2);
  }
});

test.each(labelled)('$id is labelled consistently', ({ part, right, acceptable, dangerous }) => {
  const labels = [...right, ...acceptable, ...dangerous];
  expect(labels.filter((label) => !questions.has(label))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
  expect(part).toBe(right.length > 0 ? 'fits' : 'none');
});
