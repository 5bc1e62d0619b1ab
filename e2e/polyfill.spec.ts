/** Where webextension-polyfill is in the build, and where no page should pay for it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

/** A word that stands in the polyfill's code, and that no minifier changes. */
const sign = '__mozWebExtensionPolyfillReject__';

function scriptsWithPolyfill(folder: string): { all: string[]; having: string[] } {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const having = all.filter((name) => readFileSync(join(folder, name), 'utf8').includes(sign));
  return { all, having };
}

test('The polyfill is in the background and the pages of Chromium’s build alone', ({
  drivenBrowser,
}) => {
  const isFirefox = drivenBrowser === 'firefox';
  const folder = isFirefox ? '.output/firefox-mv3' : '.output/chrome-mv3';
  const { all, having } = scriptsWithPolyfill(folder);
  expect(all).toEqual(expect.arrayContaining(['background.js', 'content.js', 'content-card.js']));
  if (isFirefox) {
    expect(having).toEqual([]);
    return;
  }
  expect(having).toContain('background.js');
  expect(having.filter((name) => name.startsWith('chunks/'))).toHaveLength(1);
  expect(having.filter((name) => name.startsWith('content'))).toEqual([]);
});
