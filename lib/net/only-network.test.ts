/** The extension has one way to the network, and nothing goes around it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mayFetch = ['lib/net/network.ts', 'lib/net/local-file.ts'];
/** What asks the network by itself; the last opens a page when the extension is removed. */
const ways = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon'],
  'setUninstallURL',
];

/** Names of ways to the network that a file's code uses, comments and strings aside. */
function findWays(text: string, file = 'a.tsx'): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && ways.includes(node.text)) found.push(node.text);
    const isText = ts.isStringLiteral(node) && ts.isElementAccessExpression(node.parent);
    if (isText && ways.includes(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = ['entrypoints', 'components', 'lib']
  .flatMap((area) =>
    readdirSync(join(root, area), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(area, path).replaceAll('\\', '/'),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/fixtures\//.test(file));

test('only lib/net asks for anything', () => {
  expect(files).toEqual(expect.arrayContaining(mayFetch));
  const users = files.filter((file) => findWays(readFileSync(join(root, file), 'utf8')).length > 0);
  expect(users.sort()).toEqual([...mayFetch].sort());
});

test.each([
  "fetch('x')",
  "globalThis.fetch('x')",
  "self['fetch']('x')",
  'const ask = fetch;',
  "new XMLHttpRequest().open('GET', 'x')",
  "new WebSocket('wss://x')",
  "navigator.sendBeacon('x')",
  "browser.runtime.setUninstallURL('x')",
])('%s is seen', (text) => {
  expect(findWays(text)).not.toEqual([]);
});

test('words in comments and strings are none', () => {
  expect(findWays("// fetch\nconst a = 'fetch';")).toEqual([]);
});
