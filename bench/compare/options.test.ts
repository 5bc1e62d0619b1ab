import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';

const pages = ['manual', 'bbc-1'];

test('measures everything and keeps it when nothing is said', () => {
  expect(readOptions([], pages)).toMatchObject({ pages, runs: 3, save: true });
  expect(readOptions([], pages).names).toEqual([60, 1_000, 10_000, 100_000]);
});

test('keeps a part only when asked to, and always has the floor', () => {
  const args = ['--pages', 'manual', '--names', '1', '--contenders', 'ours', '--runs', '5'];
  const options = readOptions(args, pages);
  expect(options).toMatchObject({ pages: ['manual'], names: [1], runs: 5, save: false });
  expect(options.contenders).toEqual(['floor', 'ours']);
  expect(readOptions([...args, '--save'], pages).save).toBe(true);
});

test.each([
  [['--pages', 'nowhere'], 'There is no page "nowhere". There are: manual, bbc-1.'],
  [['--contenders', 'theirs'], 'There is no contender "theirs"'],
  [['--names', 'many'], '"many" must be a whole number from 1 to 100000.'],
  [['--run'], '--run'],
])('refuses %j and says how to call it', (args, message) => {
  const read = () => readOptions(args, pages);
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
  expect(read).toThrow('Usage: npm run bench');
});
