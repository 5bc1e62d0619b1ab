import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../prepare/browsers.mjs';
import { ensureFonts } from '../prepare/fonts.mjs';
import { PlainError } from '../prepare/plain-error.mjs';
import { run } from '../prepare/run.mjs';

/** @typedef {import('./tally.ts').Tally} Tally */
/** @typedef {{ name: string, run: () => Promise<Tally> }} Step */
/**
 * Steps one after the other; the lanes of a list run at the same time.
 * @typedef {Step[]} Lane
 */

/** Of lanes that run at the same time none may break into another's output. */
const whole = { whole: true };

/** @param {number} exitCode @param {string} name @returns {Tally} of what is one test by itself */
function toTally(exitCode, name) {
  const isGood = exitCode === 0;
  return { passed: isGood ? 1 : 0, failures: isGood ? [] : [name], flaky: [], skipped: [] };
}

/**
 * Runs a test runner with its reporter of this folder.
 * @param {string[]} args for npx
 * @param {Record<string, string>} env
 * @returns {Promise<Tally>} one more failure when it crashed, or ran no test
 */
async function runTests(args, env) {
  // Profiles, folders of tests, the server's: all is in here and goes with the run, also after a
  // crash. The name is short, since browsers put sockets inside, whose paths are bounded.
  const folder = mkdtempSync(join(tmpdir(), 'gs-'));
  const path = join(folder, 'tally.json');
  const temporary = { TMPDIR: folder, TEMP: folder, TMP: folder };
  const exitCode = await run('npx', args, { env: { ...env, ...temporary, GAINSAY_TALLY: path } });
  /** @type {Tally} */
  let tally = { passed: 0, failures: [], flaky: [], skipped: [] };
  try {
    tally = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    process.stdout.write('The runner ended without counting its tests.\n');
  }
  // A browser that is still ending may write meanwhile.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const ranNothing = tally.passed + tally.failures.length + tally.skipped.length === 0;
  if (ranNothing) tally.failures.push('it ran no test');
  else if (exitCode !== 0 && tally.failures.length === 0) {
    tally.failures.push(`it ended with ${exitCode} though no test failed`);
  }
  return tally;
}

/**
 * @param {string[]} args for Vitest: files of a filter, a project; none for all
 * @param {Record<string, string>} env
 * @returns {Step}
 */
function units(args, env) {
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-tally.ts'];
  return {
    name: 'Units (Vitest)',
    run: () => runTests(['vitest', 'run', ...reporters, ...args], env),
  };
}

/** Browsers whose build failed: testing an older build would say nothing. @type {Set<string>} */
const unbuilt = new Set();

/** @param {'chromium' | 'firefox'} browser @returns {Step} */
function build(browser) {
  return {
    name: `Build for ${browser}`,
    run: async () => {
      const args = browser === 'firefox' ? ['-b', 'firefox'] : [];
      const exitCode = await run('npx', ['wxt', 'build', ...args], whole);
      if (exitCode !== 0) unbuilt.add(browser);
      return toTally(exitCode, 'the build');
    },
  };
}

/**
 * Both browsers' tests in one run, so that neither waits for the last file of the other.
 * @param {Record<string, string>} env
 * @param {string[]} args for Playwright: files of a filter; none for all
 * @returns {Step}
 */
function endToEnd(env, args = []) {
  const reporters = '--reporter=list,./scripts/test/playwright-tally.ts';
  return {
    name: 'End-to-end in Chromium and Firefox',
    run: async () => {
      if (unbuilt.size > 0) throw new PlainError('Not run: a build failed.');
      return runTests(['playwright', 'test', reporters, ...args], env);
    },
  };
}

/** @type {Step} */
const lint = {
  name: 'Lint (Biome)',
  run: async () => {
    // Biome colours every character of a log that no terminal shows.
    const colors = process.stdout.isTTY ? [] : ['--colors=off'];
    return toTally(await run('npx', ['biome', 'ci', ...colors, '.'], whole), 'Biome');
  },
};

/** Files, exports and packages that nothing uses. @type {Step} */
const unused = {
  name: 'Unused (Knip)',
  run: async () => toTally(await run('npx', ['knip', '--no-progress'], whole), 'Knip'),
};

/** What it found before is kept, so that the next run looks at what has changed. @type {Step} */
const types = {
  name: 'Types (tsc)',
  run: async () => {
    const kept = ['--incremental', '--tsBuildInfoFile', 'node_modules/.cache/gainsay.tsbuildinfo'];
    return toTally(await run('npx', ['tsc', '--noEmit', ...kept], whole), 'the types');
  },
};

/**
 * What all steps need, where nothing was built yet: browsers, the fonts of pictures, and the types
 * that WXT makes.
 */
export async function prepare() {
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
  await ensureFonts();
  await run('npx', ['wxt', 'prepare'], { quiet: true });
}

/** What `npm test` runs. @type {Lane[][]} */
export const shortSteps = [
  [
    [build('chromium'), build('firefox')],
    [types, lint, unused],
  ],
  [[units([], {})]],
  [[endToEnd({})]],
];

/** What `npm run test:quick` runs: what a small change is likely to break. @type {Lane[][]} */
export const quickSteps = [
  [
    [build('chromium'), build('firefox')],
    [types, lint, unused],
  ],
  [[units(['--project=unit'], {})]],
  [[endToEnd({}, ['e2e/smoke.spec.ts'])]],
];

const long = { GAINSAY_LONG: '1' };

/**
 * What `npm run test:long` runs: files named `*.long.test.ts`, specs tagged `@long`, and the
 * matcher's property test on as many pages as take a few minutes, the fuzz on a million inputs and
 * 200 kills of the whole browser, unless FUZZ_INPUTS and GAINSAY_KILLS ask for fewer: hours.
 * @type {Lane[][]}
 */
export const longSteps = [
  [
    [
      units(
        [
          ...['.long.test.', 'lib/matching/matcher.property.test.', 'lib/sync/fuzz.test.'],
          'entrypoints/background/mutations.browser.test.',
        ],
        { ...long, FUZZ_RUNS: '200000' },
      ),
    ],
  ],
  [[build('chromium'), build('firefox')]],
  [[endToEnd(long)]],
];
