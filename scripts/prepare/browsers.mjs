import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { browserCache, isRootOnDebian, tryInstallers } from './install-browsers.mjs';
import { PlainError } from './plain-error.mjs';

/**
 * @typedef {object} BrowserKind
 * @property {string} name
 * @property {number} oldest the oldest major version that Gainsay's manifest accepts
 * @property {() => Promise<string[]>} candidates paths that may exist, the preferred first
 * @property {string} hint how to get one where we cannot install it
 */

/** @param {string[]} names of commands @returns {string[]} every path they could be at */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

/** @returns {Promise<string[]>} the Firefoxes that install-browsers.mjs put into our cache */
async function cachedFirefoxes() {
  const { getInstalledBrowsers } = await import('@puppeteer/browsers');
  const installed = await getInstalledBrowsers({ cacheDir: browserCache });
  return installed.filter((one) => one.browser === 'firefox').map((one) => one.executablePath);
}

/** @type {Record<'chromium' | 'firefox', BrowserKind>} */
const kinds = {
  chromium: {
    name: 'Chromium',
    oldest: 140,
    candidates: async () => {
      const { chromium } = await import('playwright-core');
      return [
        chromium.executablePath(),
        ...onPath(['chromium', 'chromium-browser', 'google-chrome-for-testing']),
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ];
    },
    hint: 'Run "npx playwright install --with-deps chromium", or install your system\'s package "chromium" (Google\'s own Chrome does not do: it ignores --load-extension).',
  },
  firefox: {
    name: 'Firefox',
    oldest: 150,
    candidates: async () => [
      ...onPath(['firefox', 'firefox-esr']),
      ...(await cachedFirefoxes()),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    hint: 'Install it from https://www.mozilla.org/firefox or as your system\'s package "firefox-esr" or "firefox".',
  },
};

/** @param {string} path @returns {number | null} its major version; null when it does not start */
function majorVersion(path) {
  try {
    const text = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
    return Number(/(\d+)\.\d/.exec(text)?.[1] ?? 0) || null;
  } catch {
    return null;
  }
}

/**
 * What was found: tests ask at every start of a browser, and each answer starts a program.
 * @type {Map<BrowserKind, string>}
 */
const found = new Map();

/** @param {BrowserKind} kind @returns {Promise<{ path: string | null, tooOld: string[] }>} */
async function look(kind) {
  const before = found.get(kind);
  if (before && existsSync(before)) return { path: before, tooOld: [] };
  /** @type {string[]} */
  const tooOld = [];
  for (const path of await kind.candidates()) {
    if (!existsSync(path)) continue;
    const major = majorVersion(path);
    if (major !== null && major >= kind.oldest) {
      found.set(kind, path);
      return { path, tooOld };
    }
    if (major !== null) tooOld.push(`${path} is version ${major}`);
  }
  return { path: null, tooOld };
}

/**
 * Finds a browser that can run Gainsay, without installing one.
 * @param {'chromium' | 'firefox'} browser
 * @returns {Promise<string>} the path of its executable
 * @throws {PlainError} naming what is missing and how to get it
 */
export async function findBrowser(browser) {
  const kind = kinds[browser];
  const { path, tooOld } = await look(kind);
  if (path) return path;
  const others = tooOld.length > 0 ? ` (${tooOld.join(', ')})` : '';
  throw new PlainError(`Gainsay needs ${kind.name} ${kind.oldest} or newer${others}. ${kind.hint}`);
}

/**
 * Finds a browser, installing it first where that needs no question: as root on Debian or Ubuntu.
 * @param {'chromium' | 'firefox'} browser
 * @returns {Promise<string>} the path of its executable
 * @throws {PlainError} naming what is missing and how to get it
 */
export async function ensureBrowser(browser) {
  const { path } = await look(kinds[browser]);
  if (path) return path;
  if (isRootOnDebian()) {
    process.stdout.write(
      `Installing ${kinds[browser].name}: a minute or two, most of it without a word …\n`,
    );
    await tryInstallers(browser, async () => (await look(kinds[browser])).path !== null);
  }
  return findBrowser(browser);
}
