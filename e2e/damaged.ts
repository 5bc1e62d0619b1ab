import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './driver/driver.ts';

/** A copy of the built extension in which something is broken, for tests of what is said then. */
export interface Damaged {
  folder: string;
  remove(): Promise<void>;
}

const builds: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** A copy of the build, as it is. */
export async function copyBuild(browser: BrowserName): Promise<Damaged> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-'));
  await cp(builds[browser], folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The largest of the bundled segments has one byte changed in its middle. */
export async function withCorruptSegment(browser: BrowserName): Promise<Damaged> {
  const damaged = await copyBuild(browser);
  const segments = join(damaged.folder, 'corpora/aleppo/segments');
  const files = await Promise.all(
    (await readdir(segments)).map(async (name) => {
      const path = join(segments, name);
      return { path, bytes: await readFile(path) };
    }),
  );
  files.sort((one, other) => other.bytes.length - one.bytes.length);
  const [largest] = files;
  if (!largest) throw new Error('The build has no segments');
  const middle = largest.bytes.length >> 1;
  largest.bytes[middle] = (largest.bytes[middle] ?? 0) ^ 0x55;
  await writeFile(largest.path, largest.bytes);
  return damaged;
}

/** The background begins with these lines. */
async function withBackgroundLines(browser: BrowserName, lines: string): Promise<Damaged> {
  const damaged = await copyBuild(browser);
  const background = join(damaged.folder, 'background.js');
  await writeFile(background, `${lines}\n${await readFile(background, 'utf8')}`);
  return damaged;
}

/** IndexedDB refuses to open, as it does when a browser forbids storage. */
export function withRefusedDatabase(browser: BrowserName): Promise<Damaged> {
  return withBackgroundLines(
    browser,
    `indexedDB.open = () => { throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError'); };`,
  );
}

/** The background asks a stranger for something as soon as it starts. */
export function withStray(browser: BrowserName, address: string): Promise<Damaged> {
  return withBackgroundLines(browser, `fetch('${address}').catch(() => {});`);
}

/** `storage.sync` is off, which neither browser can be told by a switch that a test reaches. */
export function withoutStorageSync(browser: BrowserName): Promise<Damaged> {
  return withBackgroundLines(
    browser,
    `(globalThis.browser ?? chrome).storage.sync.get = () => Promise.reject(new Error('storage.sync is disabled'));`,
  );
}

/**
 * Chromium as it was before version 148, without a `browser` of its own. What is read of it is
 * kept in `readBrowsers`: true where there was one.
 */
export async function withoutBrowserNamespace(): Promise<Damaged> {
  const damaged = await copyBuild('chromium');
  const lines = `{
    let given;
    globalThis.readBrowsers = [];
    Object.defineProperty(globalThis, 'browser', {
      configurable: true,
      get: () => { readBrowsers.push(given !== undefined); return given; },
      set: (value) => { given = value; },
    });
  }`;
  const prepend = async (file: string, text: string) => {
    const path = join(damaged.folder, file);
    await writeFile(path, `${text}\n${await readFile(path, 'utf8')}`);
  };
  for (const script of ['background.js', 'content.js']) await prepend(script, lines);
  await writeFile(join(damaged.folder, 'older.js'), lines);
  for (const page of (await readdir(damaged.folder)).filter((name) => name.endsWith('.html'))) {
    const path = join(damaged.folder, page);
    const html = await readFile(path, 'utf8');
    await writeFile(path, html.replace('<head>', '<head><script src="/older.js"></script>'));
  }
  return damaged;
}
