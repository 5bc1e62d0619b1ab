/** The labelled sentences name questions that there are, and no question both right and wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFolder } from '../../../cli/shared/authored/folder.ts';

interface Labelled {
  id: string;
  text: string;
  date?: string;
  part: 'fits' | 'none';
  right: string[];
  acceptable: string[];
  dangerous: string[];
}

function readSet(name: string): Labelled[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Labelled);
}

const dev = readSet('water-dev.jsonl');
const unseen = readSet('water-test.jsonl');
const judging = readSet('water-judge.jsonl');
const judgingNext = readSet('water-judge-2.jsonl');
const judgingLast = readSet('water-judge-3.jsonl');
const sets = [dev, unseen, judging, judgingNext, judgingLast];
const { records } = await parseFolder(import.meta.dirname);
const questions = new Set(
  records.flatMap((record) => (record.type === 'dispute' ? [record.id] : [])),
);

test('the sets have 90, 90 and three times 110 sentences, and none in common', () => {
  expect(sets.map((set) => set.length)).toEqual([90, 90, 110, 110, 110]);
  const all = sets.flat();
  expect(new Set(all.map((line) => line.text)).size).toBe(510);
  expect(new Set(all.map((line) => line.id)).size).toBe(510);
});

test.each(sets.flat())('$id is labelled consistently', (line) => {
  const labels = [...line.right, ...line.acceptable, ...line.dangerous];
  expect(labels.filter((label) => !questions.has(label))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
  expect(line.part).toBe(line.right.length > 0 ? 'fits' : 'none');
});

test('every question is right for a sentence of each set', () => {
  for (const set of sets) {
    expect(new Set(set.flatMap((line) => line.right))).toEqual(questions);
  }
});
