/** docs/bounds.md says what the code has, and names a test that tries it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

const rows = read('docs/bounds.md')
  .split('\n')
  .filter((line) => /^\| [\d,]+ \|/.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );

test('it lists bounds, each with six cells', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter(({ length }) => length !== 6)).toEqual([]);
});

test.each(rows)('%s %s: %s', (most = '', _, constant = '', ...[, told, tried = '']) => {
  const [, name = '', file = ''] = /^`([\w.]+)` in (\S+)$/.exec(constant) ?? [];
  const own = name.split('.').at(-1);
  const value = new RegExp(`\\b${own}(?: =|:) ([\\d_* ]+)[;,]`).exec(read(file))?.[1] ?? '';
  const product = value.split('*').reduce((all, each) => all * Number(each.replaceAll('_', '')), 1);
  expect(product.toLocaleString('en-US')).toBe(most);
  expect(told).not.toBe('');
  // `archiveBounds.globalBytes` is tried by what is true of it.
  expect(read(tried)).toMatch(name === 'archiveBounds.globalBytes' ? /\b1025\b/ : name);
});
