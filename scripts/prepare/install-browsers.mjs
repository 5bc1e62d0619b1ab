import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Where browsers go that no package manager keeps. */
export const browserCache = join(homedir(), '.cache', 'gainsay-browsers');

/** @returns {string} the distribution's id and the ids of those it derives from */
function distribution() {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)/gm)].map((match) => match[1]).join(' ');
  } catch {
    return '';
  }
}

/** @returns {boolean} whether apt-get can be used without asking anyone */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && /\b(debian|ubuntu)\b/.test(distribution());
}

/** Installs packages of Debian or Ubuntu. @param {string[]} packages */
export async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update'], { env, quiet: true })) !== 0) return;
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  await run('apt-get', args, { env, quiet: true });
}

/** @type {Record<'chromium' | 'firefox', (() => Promise<unknown>)[]>} */
const fromDistribution = {
  chromium: [() => aptInstall(['chromium'])],
  firefox: [() => aptInstall(['firefox-esr'])],
};

/**
 * Ubuntu's packages of both browsers only point to snap, which containers do not have.
 * @type {Record<'chromium' | 'firefox', (() => Promise<unknown>)[]>}
 */
const fromMakers = {
  chromium: [() => run('npx', ['playwright', 'install', '--with-deps', 'chromium'])],
  firefox: [
    // Playwright's list of the libraries that a Firefox needs; the browser itself is Mozilla's.
    () => run('npx', ['playwright', 'install-deps', 'firefox'], { quiet: true }),
    () =>
      run('npx', ['browsers', 'install', 'firefox@stable', '--path', browserCache], {
        quiet: true,
      }),
  ],
};

/**
 * Tries the ways to install a browser until one has worked.
 * @param {'chromium' | 'firefox'} browser
 * @param {() => Promise<boolean>} isThere asked after each way
 */
export async function tryInstallers(browser, isThere) {
  const ways = [fromDistribution[browser], fromMakers[browser]];
  if (/\bubuntu\b/.test(distribution())) ways.reverse();
  for (const steps of ways) {
    for (const step of steps) await step();
    if (await isThere()) return;
  }
}
