import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageFolder, writeNotices } from './notices.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gainsay-notices-'));
  const add = (name: string, manifest: object, licence?: string) => {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name, version: '1.0.0', ...manifest }),
    );
    if (licence) writeFileSync(join(folder, 'LICENSE.md'), licence);
  };
  add('with-text', { license: 'MIT' }, 'Copyright Ada Stone');
  add('by-name', { license: 'ISC', author: { name: 'Ben Marsh' } });
  add('without', {});
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data/table.txt'), 'The table is made from others’ weights.\n');
});
afterAll(() => rmSync(root, { recursive: true }));

test.each([
  ['/a/node_modules/valibot/dist/index.js', '/a/node_modules/valibot'],
  ['/a/node_modules/@x/y/z.js?commonjs', '/a/node_modules/@x/y'],
  ['/a/node_modules/one/node_modules/two/i.js', '/a/node_modules/one/node_modules/two'],
  ['\0/a/node_modules/one/i.js?commonjs-proxy', '/a/node_modules/one'],
  ['/a/lib/page/marks.ts', null],
])('%s is of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('each package has its licence’s text, or its authors and the licence’s name; data first', () => {
  const folders = ['with-text', 'by-name'].map((name) => join(root, 'node_modules', name));
  const text = writeNotices(folders, join(root, 'data'));
  expect(text).toMatch(
    /others’ weights[\s\S]*by-name 1\.0\.0 \(ISC\)\s+By Ben Marsh, under the licence ISC\.[\s\S]*with-text 1\.0\.0 \(MIT\)\s+Copyright Ada Stone/,
  );
});

test('a package without any licence ends the build', () => {
  const folder = join(root, 'node_modules/without');
  expect(() => writeNotices([folder], join(root, 'data'))).toThrow(
    /without is bundled and names no/,
  );
});
