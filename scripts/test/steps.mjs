import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../prepare/browsers.mjs';
import { PlainError } from '../prepare/plain-error.mjs';
import { run } from '../prepare/run.mjs';

/** @typedef {import('./tally.ts').Tally} Tally */
/** @typedef {{ name: string, run: () => Promise<Tally> }} Step */

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

/** @param {string[]} files of a filter; none for all @param {Record<string, string>} env @returns {Step} */
function units(files, env) {
  const reporters = ['--reporter=default', '--reporter=./scripts/test/vitest-tally.ts'];
  return {
    name: 'Units (Vitest)',
    run: async () => {
      await ensureBrowser('chromium');
      // What the types and the tests' own settings are read from, where nothing was built yet.
      await run('npx', ['wxt', 'prepare'], { quiet: true });
      return runTests(['vitest', 'run', ...reporters, ...files], env);
    },
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
      const exitCode = await run('npx', ['wxt', 'build', ...args]);
      if (exitCode !== 0) unbuilt.add(browser);
      return toTally(exitCode, 'the build');
    },
  };
}

/** @param {'chromium' | 'firefox'} browser @param {Record<string, string>} env @returns {Step} */
function endToEnd(browser, env) {
  const reporters = '--reporter=list,./scripts/test/playwright-tally.ts';
  return {
    name: `End-to-end in ${browser}`,
    run: async () => {
      if (unbuilt.has(browser)) throw new PlainError('Not run: the build failed.');
      await ensureBrowser(browser);
      return runTests(['playwright', 'test', `--project=${browser}`, reporters], env);
    },
  };
}

/** @type {Step} */
const lint = {
  name: 'Lint (Biome)',
  run: async () => {
    // Biome colours every character of a log that no terminal shows.
    const colors = process.stdout.isTTY ? [] : ['--colors=off'];
    return toTally(await run('npx', ['biome', 'ci', ...colors, '.']), 'Biome');
  },
};

/** Files, exports and packages that nothing uses. @type {Step} */
const unused = {
  name: 'Unused (Knip)',
  run: async () => toTally(await run('npx', ['knip', '--no-progress']), 'Knip'),
};

/** @type {Step} */
const types = {
  name: 'Types (tsc)',
  run: async () => {
    const prepared = await run('npx', ['wxt', 'prepare'], { quiet: true });
    return toTally(prepared || (await run('npx', ['tsc', '--noEmit'])), 'the types');
  },
};

/** What `npm test` runs. @type {Step[]} */
export const shortSteps = [
  lint,
  unused,
  types,
  units([], {}),
  build('chromium'),
  build('firefox'),
  endToEnd('chromium', {}),
  endToEnd('firefox', {}),
];

const long = { GAINSAY_LONG: '1' };

/**
 * What `npm run test:long` runs: files named `*.long.test.ts`, specs tagged `@long`, and the
 * matcher's property test on as many pages as take a few minutes.
 * @type {Step[]}
 */
export const longSteps = [
  units(['.long.test.', 'lib/matching/matcher.property.test.'], { ...long, FUZZ_RUNS: '200000' }),
  build('chromium'),
  build('firefox'),
  endToEnd('chromium', long),
  endToEnd('firefox', long),
];
