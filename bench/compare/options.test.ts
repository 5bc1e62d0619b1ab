import { expect, test } from 'vitest';
import { readOptions, UsageError } from './options.ts';
import type { BenchPage } from './pages.ts';

const read = async () => '';
const pages: BenchPage[] = [
  { name: 'bbc-1', isSaved: true, read },
  { name: 'manual', read },
  { name: 'hello', isOursAlone: true, read },
];

test('measures what a page pays and keeps it when nothing is said', () => {
  const options = readOptions([], pages);
  expect(options).toMatchObject({ runs: 5, save: true, hasMemory: true, hasStorm: true });
  expect(options.reads).toEqual([
    { pages: ['hello'], names: [60] },
    { pages: ['bbc-1'], names: [60, 100_000] },
    { pages: ['manual'], names: [1, 60, 100_000] },
  ]);
  expect(options.contenders).toEqual(['none', 'empty', 'floor', 'ours']);
});

test('measures only some cases, and another build beside ours', () => {
  const args = ['--only', 'saved-60,manual-none', '--extension', 'built/before'];
  const options = readOptions(args, pages);
  expect(options).toMatchObject({ before: 'built/before', save: false, hasStorm: false });
  expect(options.reads).toEqual([
    { pages: ['bbc-1'], names: [60] },
    { pages: ['manual'], names: [1] },
  ]);
  expect(options.contenders).toEqual(['none', 'empty', 'floor', 'before', 'ours']);
});

test('stands beside all peers when asked to', () => {
  const { reads, contenders, save, hasStorm } = readOptions(['--peers'], pages);
  expect(reads).toEqual([{ pages: ['bbc-1', 'manual'], names: [60, 1_000, 10_000, 100_000] }]);
  expect(contenders).toContain('mark.js');
  expect({ save, hasStorm }).toEqual({ save: true, hasStorm: false });
});

test('keeps a part only when asked to, and always has the floor', () => {
  const args = ['--pages', 'manual', '--names', '100,1', '--contenders', 'ours', '--runs', '3'];
  const options = readOptions(args, pages);
  expect(options).toMatchObject({ runs: 3, save: false, hasMemory: false });
  expect(options.reads).toEqual([{ pages: ['manual'], names: [1, 100] }]);
  expect(options.contenders).toEqual(['floor', 'ours']);
  expect(readOptions([...args, '--save'], pages).save).toBe(true);
});

test.each([
  [['--pages', 'nowhere'], 'There is no page "nowhere". There are: bbc-1, manual, hello.'],
  [['--contenders', 'theirs'], 'There is no contender "theirs"'],
  [['--only', 'goodbye'], 'There is no case "goodbye". There are: hello, saved-60'],
  [['--only', 'hello', '--peers'], '--only goes with none of'],
  [['--names', 'many'], '"many" must be a whole number from 1 to 100000.'],
  [['--run'], '--run'],
])('refuses %j and says how to call it', (args, message) => {
  const call = () => readOptions(args, pages);
  expect(call).toThrow(UsageError);
  expect(call).toThrow(message);
  expect(call).toThrow('Usage: npm run bench');
});
