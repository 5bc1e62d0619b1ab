import { expect, test } from 'vitest';
import { parseSettings } from './settings.ts';
import { partFromAll, switchTogether } from './together.ts';

const none = parseSettings(null);

test('a pair is one in either order, and is parted again', () => {
  expect(none.together).toEqual([]);
  const pair = switchTogether(switchTogether(none, ['a', 'b'], true), ['b', 'a'], true);
  expect(pair.together).toEqual([['b', 'a']]);
  expect(switchTogether(pair, ['a', 'b'], false).together).toEqual([]);
});

test('a corpus that goes takes its pairs along', () => {
  const all = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
  ] as const;
  const settings = all.reduce((made, pair) => switchTogether(made, pair, true), none);
  expect(partFromAll(settings, 'a').together).toEqual([['b', 'c']]);
});
