import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('The extension asks for what docs/security.md lists, and for nothing else', ({
  drivenBrowser,
}) => {
  const isFirefox = drivenBrowser === 'firefox';
  const folder = isFirefox ? '.output/firefox-mv3' : '.output/chrome-mv3';
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const asked = Object.keys(manifest).filter((key) => /permissions|externally|policy/.test(key));
  expect(asked.sort()).toEqual(['optional_host_permissions', 'permissions']);
  const listed = readFileSync('docs/security.md', 'utf8').split('## Permissions')[1] ?? '';
  const names = [...listed.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  const own = names.filter((name) => !isFirefox || name !== 'sidePanel');
  expect([...manifest.permissions].sort()).toEqual(own.sort());
  expect(manifest.optional_host_permissions).toEqual([
    ...['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  ]);
});
