import { expect, test } from 'vitest';
import { findStarting } from './find-starting.ts';
import { buildMatcher } from './matcher.ts';

const entity = (id: string, names: string[], notNames: string[] = []) => ({
  ...{ key: `c#${id}`, names, notNames, contexts: [] },
});

const { index, keyOf } = buildMatcher([
  entity('aleppo', ['Aleppo', 'حلب', 'Alep'], ['Alepine pepper']),
  entity('council', ['Security Council', 'Conseil de sécurité']),
  entity('al-qaida', ['Al-Qaida']),
  entity('aleppo-province', ['Aleppo Governorate', 'Aleppo']),
]);

const find = (typed: string) =>
  findStarting(index, typed).map(({ entity, name }) => `${keyOf(entity)} ${name}`);

test.each([
  ['alep', ['c#aleppo alep', 'c#aleppo-province aleppo']],
  ['ALEPPO ', ['c#aleppo aleppo', 'c#aleppo-province aleppo']],
  ['aleppo g', ['c#aleppo-province aleppo governorate']],
  ['coun', ['c#council security council']],
  ['securite', ['c#council conseil de securite']],
  ['حل', ['c#aleppo حلب']],
  ['alepine', []],
  ['lepp', []],
  ['…', []],
])('what starts with “%s”', (typed, found) => {
  expect(find(typed)).toEqual(found);
});

test('a whole name that starts so stands before one with such a word', () => {
  const { index: own, keyOf: nameOf } = buildMatcher([
    entity('later', ['The Bridge']),
    entity('whole', ['Bridge of the Lower Ford']),
  ]);
  expect(findStarting(own, 'bri').map((each) => nameOf(each.entity))).toEqual([
    'c#whole',
    'c#later',
  ]);
});
