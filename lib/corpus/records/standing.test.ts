import { describe, expect, test } from 'vitest';
import { isCountry } from './countries.ts';
import { standingOf } from './standing.ts';

test.each([
  [{ en: 'Norway' }, true],
  [{ en: 'Turkey' }, true],
  [{ en: 'Türkiye' }, true],
  [{ tr: 'Türkiye' }, true],
  [{ ru: 'Норвегия' }, true],
  [{ ar: 'النرويج' }, true],
  [{ de: 'Norwegen' }, true],
  [{ en: 'United States' }, true],
  [{ en: 'the Old Bridge', fr: 'Norvège' }, true],
  [{ en: 'Norvège' }, false],
  [{ en: 'Lower Ford' }, false],
  [{ xx: 'Norway', abcd: 'Norway', 'en-a': 'Norway' }, false],
])('tells by its labels whether %o is a country', (label, is) => {
  expect(isCountry({ kind: 'place', label })).toBe(is);
});

test('a person is no country, whatever the name', () => {
  expect(isCountry({ kind: 'person', label: { en: 'Chad' } })).toBe(false);
});

describe('standing', () => {
  const left = { standing: null, isCountry: false };
  const beside = { isAbout: true, isAboutAlone: false };
  test.each([
    ['somebody who only speaks', left, { isAbout: false, isAboutAlone: false }, 'background'],
    ['what something is about', left, beside, 'subject'],
    ['a country beside others', { ...left, isCountry: true }, beside, 'background'],
    [
      'a country that something is about alone',
      { ...left, isCountry: true },
      { isAbout: true, isAboutAlone: true },
      'subject',
    ],
    ['what its publisher says', { ...left, standing: 'background' as const }, beside, 'background'],
  ])('%s', (_, entity, facts, standing) => {
    expect(standingOf(entity, facts)).toBe(standing);
  });
});
