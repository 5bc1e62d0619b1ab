import { expect, test } from 'vitest';
import { parseAuthored } from '../authored/parse-authored.ts';
import { bridgeFiles } from '../fixtures/bridge.ts';
import type { Problem } from '../records/problem.ts';
import type { Statement } from '../records/records.ts';
import { checkAnswers } from './check-answers.ts';
import { createReport } from './report.ts';

const template = parseAuthored(bridgeFiles).records.find(
  (record): record is Statement => record.type === 'statement',
);

/** @param answers what each statement answers, by id */
function check(answers: Record<string, string[]>): Problem[] {
  if (!template) throw new Error('The bridge has no statement.');
  const problems: Problem[] = [];
  const statements = Object.entries(answers).map(([id, list]) => {
    return { ...template, id, answers: list };
  });
  checkAnswers(statements, createReport(problems));
  return problems;
}

test.each([
  ['none where two answer one', { a: [], b: ['a'], c: ['a', 'b'], d: ['b', 'c', 'nobody'] }, []],
  ['an answer to itself', { a: ['a'] }, ['a → a']],
  ['two', { a: ['b'], b: ['a'] }, ['a → b → a']],
  [
    'those in a circle alone',
    { x: ['a'], a: ['b'], b: ['c'], c: ['a', 'x'] },
    ['a → b → c → a', 'x → a → b → c → x'],
  ],
  ['each of two circles', { a: ['b'], b: ['a'], c: ['c'] }, ['a → b → a', 'c → c']],
])('finds %s', (_, answers, circles) => {
  const problems = check(answers);
  expect(problems.map((problem) => problem.code)).toEqual(circles.map(() => 'answers-cycle'));
  const messages = problems.map((problem) => problem.message).sort();
  for (const [index, circle] of [...circles].sort().entries()) {
    expect(messages[index]).toContain(circle);
  }
});

test('follows a circle of 100,000 without a stack, and does not print it whole', () => {
  const count = 100_000;
  const ring = Array.from({ length: count }, (_, at) => [`s${at}`, [`s${(at + 1) % count}`]]);
  const [problem, ...more] = check(Object.fromEntries(ring));
  expect(more).toEqual([]);
  expect(problem?.message).toContain('s0 → s1 → s2 → s3 → … → s99998 → s99999 → s0');
});
