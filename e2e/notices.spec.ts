/** The build carries the notices of what is in it: looked for in another way than the build does. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from './fixtures.ts';

const starts = ['card', 'options', 'popup', 'reading', 'sidepanel', 'welcome'].map(
  (page) => `entrypoints/${page}/main.tsx`,
);

/** What a file imports when it runs: not types alone. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/^(import|export) type [^;]*;/gm, '');
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The packages that the background and the pages reach from file to file. */
function reachedPackages(): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) return;
    seen.add(file);
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) visit(join(dirname(file), specifier));
      else if (!specifier.startsWith('#'))
        packages.add(specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  for (const file of [...starts, 'entrypoints/background/index.ts']) visit(file);
  return [...packages].sort();
}

test('NOTICES.txt names every package that the code reaches, and the data of others', ({
  drivenBrowser,
}) => {
  const isFirefox = drivenBrowser === 'firefox';
  const folder = isFirefox ? '.output/firefox-mv3' : '.output/chrome-mv3';
  const notices = readFileSync(join(folder, 'NOTICES.txt'), 'utf8');
  const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name);
  const reached = reachedPackages().filter(
    (name) => !(isFirefox && name === 'webextension-polyfill'),
  );
  expect(reached.length).toBeGreaterThan(8);
  expect(reached.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.includes('webextension-polyfill')).toBe(!isFirefox);
  // Made from other people's weights and word lists.
  expect(existsSync(join(folder, 'word-table.bin'))).toBe(notices.includes('word-table.bin'));
  expect(existsSync(join(folder, 'schema'))).toBe(false);
});
