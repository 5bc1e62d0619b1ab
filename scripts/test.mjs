/**
 * `npm test`, and with `--long` `npm run test:long`: runs every check, each with its own output,
 * and ends with the names of what failed, was skipped or passed only when tried again, and with
 * `N passed, M failed` over all of them. With CI=true a skipped test is a failure, and an
 * end-to-end test that fails is tried once more.
 */
import { parseArgs } from 'node:util';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { installPackages } from './prepare/packages.mjs';
import { PlainError, runMain } from './prepare/plain-error.mjs';

/** @typedef {import('./test/tally.ts').Tally} Tally */

/** @returns {boolean} whether the long tests are asked for */
function readOptions() {
  try {
    return parseArgs({ options: { long: { type: 'boolean' } } }).values.long === true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`${reason}\nUsage: npm test, or npm run test:long`, 2);
  }
}

/**
 * @param {import('./test/steps.mjs').Step} step
 * @returns {Promise<Tally>} what cannot even start is one failure
 */
async function runStep(step) {
  const start = performance.now();
  process.stdout.write(`\n── ${step.name}\n`);
  let tally;
  try {
    tally = await step.run();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stdout.write(`${error.message}\n`);
    tally = { passed: 0, failures: ['it could not start'], flaky: [], skipped: [] };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${step.name}: ${tally.passed} passed, ${tally.failures.length} failed, ${tally.skipped.length} skipped, ${seconds} s\n`,
  );
  return tally;
}

/** @param {import('./test/steps.mjs').Step} step @param {Tally} tally @returns {string[]} lines */
function listWhatStandsOut(step, { failures, flaky, skipped }) {
  return [
    ...skipped.map(({ name, reason }) => `Skipped in ${step.name}: ${name}: ${reason}`),
    ...flaky.map((name) => `Passed only when tried again in ${step.name}: ${name}`),
    ...failures.map((name) => `Failed in ${step.name}: ${name}`),
  ];
}

await runMain(async () => {
  const isLong = readOptions();
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const lines = [];
  try {
    checkNodeVersion();
    await installPackages();
    const { longSteps, shortSteps } = await import('./test/steps.mjs');
    for (const step of isLong ? longSteps : shortSteps) {
      const tally = await runStep(step);
      passed += tally.passed;
      failed += tally.failures.length;
      lines.push(...listWhatStandsOut(step, tally));
      if (process.env.CI === 'true') failed += tally.skipped.length;
    }
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stdout.write(`${error.message}\n`);
    failed++;
  }
  process.stdout.write(`\n${lines.map((line) => `${line}\n`).join('')}`);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});
