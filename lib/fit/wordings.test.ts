import { expect, it } from 'vitest';
import { runSteps } from '../algorithms/run-steps.ts';
import { emptyWordTable } from '../ranking/word-table.ts';
import { likenText } from './likeness.ts';
import { Wordings } from './wordings.ts';

const liken = (text: string, language = 'en') => likenText({ text, language }, emptyWordTable);
const question = (asked: string, ...wordings: string[]) => ({
  questions: () => [liken(asked)],
  wordings: () => wordings.map((text) => liken(text)),
});

function readAll(...questions: ReturnType<typeof question>[]): Wordings {
  const wordings = new Wordings(questions, emptyWordTable);
  runSteps(wordings.prepare());
  return wordings;
}

const ferry = question('Did the ferry sink?', 'The ferry went down in the bay.');
const pier = question('Was the pier burnt?', 'Smoke rose over the bay from the pier.');
const tolls = question('Were tolls raised?', 'Tolls in the bay went up.');

it('counts a word the more, the fewer questions have it', () => {
  const wordings = readAll(ferry, pier, tolls);
  const rare = wordings.compare(liken('ferry'));
  const shared = wordings.compare(liken('bay'));
  expect([...rare.keys()]).toEqual([0]);
  expect([...shared.keys()].sort()).toEqual([0, 1, 2]);
  expect(rare.get(0)).toBeGreaterThan(shared.get(0) ?? 1);
});

it('takes a text for as like as the nearest wording, 1 at most', () => {
  const wordings = readAll(question('Did it sink?', 'The ferry sank.', 'Tolls went up.'), pier);
  const same = wordings.compare(liken('The ferry sank.')).get(0) ?? 0;
  expect(same).toBeGreaterThan(wordings.compare(liken('The ferry burnt.')).get(0) ?? 1);
  expect(same).toBeLessThanOrEqual(1);
  const others = [liken('Tolls went up.'), liken('The ferry sank.')];
  expect(wordings.compareTo(liken('The ferry sank.'), others)).toBe(same);
});

it('does not mix languages', () => {
  const wordings = readAll(ferry, pier);
  expect(wordings.compare(liken('ferry', 'fr')).size).toBe(0);
  expect(wordings.compareTo(liken('ferry', 'fr'), [liken('ferry')])).toBe(0);
});

it('reads each question once, whoever asks for it', () => {
  let read = 0;
  const counted = { ...ferry, wordings: () => [liken(`ferry ${read++}`)] };
  const wordings = new Wordings([counted, pier], emptyWordTable);
  const one = wordings.prepare();
  one.next();
  runSteps(wordings.prepare());
  runSteps(one);
  expect(read).toBe(1);
});

it('leaves a vector as it is told by the middle of all texts, and nothing without texts', () => {
  const vector = Float32Array.of(1, 0);
  expect(readAll().center(vector)).toBeNull();
  const at = (values: number[]) => ({
    language: 'en',
    weights: new Map<string, number>(),
    weight: 0,
    vector: Float32Array.from(values),
  });
  const wordings = new Wordings(
    [{ questions: () => [at([1, 0]), at([0, 1])], wordings: () => [] }],
    emptyWordTable,
  );
  runSteps(wordings.prepare());
  const centred = wordings.center(vector);
  expect(centred?.[0]).toBeCloseTo(Math.SQRT1_2);
  expect(centred?.[1]).toBeCloseTo(-Math.SQRT1_2);
});
