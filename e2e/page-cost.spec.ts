import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

/** Bytes, of all files that the manifest loads into every page. */
const limit = 15_000;

test('What every page pays: the content scripts are at most 15 kB, compressed', ({
  drivenBrowser,
}) => {
  const folder = drivenBrowser === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3';
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    content_scripts: { js?: string[]; css?: string[] }[];
    web_accessible_resources: { resources: string[] }[];
  };
  const files = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const sizes = files.map(sizeOf);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const parts = files.map((file, index) => `${file} ${sizes[index]}`).join(' + ');
  // Loaded by a content script where the pointer comes to a mark.
  const late = manifest.web_accessible_resources
    .flatMap(({ resources }) => resources)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${file} ${sizeOf(file)}`);
  process.stdout.write(
    `${drivenBrowser}: ${parts} = ${total} of ${limit} bytes; when needed ${late.join(' + ')}\n`,
  );
  expect(files.length).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(limit);
});
