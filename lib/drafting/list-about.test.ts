import { describe, expect, test } from 'vitest';
import { listAbout, listNewNames } from './list-about.ts';

const text =
  'In Lindow Ada Fenn spoke. “Shut is the bridge at Marsh End, and Tom Ashby knows it,” she said.\nElsewhere it rained.';
const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return [start, start + words.length] as const;
};
const named = (words: string) => {
  const [start, end] = spanOf(words);
  return { entity: words, start, end };
};
const said = [spanOf('Shut is the bridge at Marsh End, and Tom Ashby knows it')];

describe('what a statement is about', () => {
  test('is who and what its words name, and not who speaks', () => {
    const known = ['Lindow', 'Ada Fenn', 'Tom Ashby'].map(named);
    expect(listAbout(text, said, known, 'Ada Fenn')).toEqual(['Tom Ashby']);
    expect(listAbout(text, said, known, 'Tom Ashby')).toEqual(['Lindow', 'Ada Fenn']);
  });

  test('is what its paragraph names where the words name nothing', () => {
    expect(listAbout(text, said, [named('Lindow'), named('Elsewhere')], null)).toEqual(['Lindow']);
  });
});

test('a name is told by its fullest form, also one that a sentence begins with', () => {
  const whole =
    'Rosa Hale left Norland for South Norland. “Norland forgets Hale. Nobody forgets,” Fenn said.';
  const start = whole.indexOf('Norland forgets');
  const end = whole.indexOf(',”');
  expect(listNewNames(whole, [[start, end]], []).map(({ name }) => name)).toEqual([
    'Norland',
    'Rosa Hale',
  ]);
  const page = `Mayor Leaves Norland\n${whole}`;
  const shifted = [[start + 21, end + 21]] as const;
  expect(listNewNames(page, shifted, [])[0]?.name).toBe('Norland');
});

test('names that no corpus knows are told, without the capital of a sentence’s start', () => {
  expect(listNewNames(text, said, [named('Tom Ashby')]).map(({ name }) => name)).toEqual([
    'Marsh End',
  ]);
});
