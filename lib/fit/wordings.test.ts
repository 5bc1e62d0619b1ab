import { expect, it } from 'vitest';
import { runSteps } from '../algorithms/run-steps.ts';
import { emptyWordTable } from '../ranking/word-table.ts';
import { likenText } from './likeness.ts';
import { mostWithStem, Wordings } from './wordings.ts';

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
  expect([0, 1, 2].map((at) => rare.to(at) > 0)).toEqual([true, false, false]);
  expect([0, 1, 2].map((at) => shared.to(at) > 0)).toEqual([true, true, true]);
  expect(rare.to(0)).toBeGreaterThan(shared.to(0));
});

it('tells the likest of all others from a question itself', () => {
  const alike = readAll(ferry, pier, tolls).compare(liken('The ferry in the bay'));
  expect(alike.to(0)).toBeGreaterThan(Math.max(alike.to(1), alike.to(2)));
  expect(alike.toOthers(0)).toBe(Math.max(alike.to(1), alike.to(2)));
  expect(alike.toOthers(1)).toBe(alike.to(0));
  expect(readAll(ferry).compare(liken('ferry')).toOthers(0)).toBe(0);
});

it('takes a text for as like as the nearest wording, 1 at most', () => {
  const wordings = readAll(question('Did it sink?', 'The ferry sank.', 'Tolls went up.'), pier);
  const same = wordings.compare(liken('The ferry sank.')).to(0);
  expect(same).toBeGreaterThan(wordings.compare(liken('The ferry burnt.')).to(0));
  expect(same).toBeLessThanOrEqual(1);
  const others = [liken('Tolls went up.'), liken('The ferry sank.')];
  expect(wordings.compareTo(liken('The ferry sank.'), others)).toBe(same);
});

it('does not mix languages', () => {
  const wordings = readAll(ferry, pier);
  expect(wordings.compare(liken('ferry', 'fr')).to(0)).toBe(0);
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

it('compares meanings as the middle of all texts sees them, and none without texts', () => {
  const at = (values: number[]) => ({
    language: 'en',
    weights: new Map<string, number>(),
    weight: 0,
    vector: Float32Array.from(values),
  });
  const [one, other] = [at([1, 0]), at([0, 1])];
  expect(readAll().nearest(one, [one])).toBe(0);
  const wordings = new Wordings(
    [{ questions: () => [one, other], wordings: () => [] }],
    emptyWordTable,
  );
  runSteps(wordings.prepare());
  expect(wordings.nearest(one, [other, one])).toBeCloseTo(1);
  // What stands at a right angle is on the other side of the middle; nothing is nearer than not at all.
  expect(wordings.nearest(one, [other])).toBe(0);
  expect(wordings.nearest(one, [{ ...one, language: 'fr' }])).toBe(0);
});

it('looks at as many wordings with one word as there may be, the first of them', () => {
  const isFound = (before: number) => {
    const many = question('Did the ferry sink?', ...Array(before).fill('The ferry went down.'));
    const wordings = readAll(many, question('Was the pier burnt?', 'The ferry was at the pier.'));
    return wordings.compare(liken('ferry')).to(1) > 0;
  };
  expect([isFound(mostWithStem - 1), isFound(mostWithStem)]).toEqual([true, false]);
});
