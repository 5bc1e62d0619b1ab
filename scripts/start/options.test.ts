import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parseOptions } from './options.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-options-'));
  for (const name of ['a.txt', 'b.HTML', 'c.pdf']) writeFileSync(join(folder, name), 'x');
  vi.stubEnv('INIT_CWD', folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

test('nothing given is the demonstration page', () => {
  expect(parseOptions([]).target).toEqual({ kind: 'demo' });
});

test('an address, an HTML file and a text file are told apart', () => {
  expect(parseOptions(['https://example.org/a']).target).toEqual({
    kind: 'url',
    url: 'https://example.org/a',
  });
  expect(parseOptions(['a.txt']).target).toEqual({ kind: 'text', path: join(folder, 'a.txt') });
  expect(parseOptions(['b.HTML']).target).toEqual({ kind: 'html', path: join(folder, 'b.HTML') });
});

test.each([
  [['missing.txt'], 1, 'There is no file "missing.txt"'],
  [['c.pdf'], 2, 'not an .html or .txt file'],
  [['ftp://example.org/'], 2, 'http:// or https://'],
  [['a.txt', 'b.HTML'], 2, 'One page at a time'],
  [['--wrong'], 2, "Unknown option '--wrong'."],
])('%j says what is wrong, with exit code %i', (args, exitCode, words) => {
  const thrown = (() => {
    try {
      return parseOptions(args);
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toMatchObject({ exitCode, message: expect.stringContaining(words) });
});

test('everything is printed only where it is asked for', () => {
  expect(parseOptions([]).printsAll).toBe(false);
  expect(parseOptions(['--all']).printsAll).toBe(true);
});

test('without a display it is headless', () => {
  vi.stubEnv('CI', 'true');
  expect(parseOptions([]).headless).toBe(true);
});
