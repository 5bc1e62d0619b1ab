import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

/** Bytes, of the content script and its sheet, which come when a page has been parsed. */
const limit = 4_500;
/** Bytes, of these and of what reads a page that is not small, or may mention something. */
const readLimit = 15_000;
/** Bytes, of what runs before a page's own scripts, and so keeps the page waiting. */
const earlyLimit = 750;

test('What every page pays: at most 4.5 kB, compressed, 15 kB where it is read, and .75 kB before its own scripts', ({
  drivenBrowser,
}) => {
  const folder = drivenBrowser === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3';
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    content_scripts: { js?: string[]; css?: string[]; run_at: string }[];
    web_accessible_resources: { resources: string[] }[];
  };
  const sizeOf = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const isEarly = ({ run_at }: { run_at: string }) => run_at === 'document_start';
  const add = (scripts: typeof manifest.content_scripts) => {
    const files = scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
    const parts = files.map((file) => `${file} ${sizeOf(file)}`).join(' + ');
    return { files, parts, total: files.reduce((sum, file) => sum + sizeOf(file), 0) };
  };
  const early = add(manifest.content_scripts.filter(isEarly));
  const own = add(manifest.content_scripts.filter((script) => !isEarly(script)));
  // Loaded by a content script where the pointer comes to a mark.
  const late = manifest.web_accessible_resources
    .flatMap(({ resources }) => resources)
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${file} ${sizeOf(file)}`);
  const read = own.total + sizeOf('content-reader.js');
  process.stdout.write(
    `${drivenBrowser}: early ${early.parts}; ${own.parts} = ${own.total} of ${limit} bytes, ${read} of ${readLimit} where it is read; when needed ${late.join(' + ')}\n`,
  );
  expect(early.files.length).toBeGreaterThan(0);
  expect(early.total).toBeLessThanOrEqual(earlyLimit);
  expect(own.files.length).toBeGreaterThan(0);
  expect(own.total).toBeLessThanOrEqual(limit);
  expect(read).toBeLessThanOrEqual(readLimit);
});
