/**
 * `npm test`, with `--quick` `npm run test:quick` and with `--long` `npm run test:long`: runs checks,
 * each with its own output, and ends with the names of what failed, was skipped or passed only when
 * tried again, and with `N passed, M failed, K skipped` over all of them. With CI=true a skipped
 * test is a failure, so that nothing is skipped in the last line, which says `N passed, M failed`;
 * and an end-to-end test that fails is tried once more.
 */
import { parseArgs } from 'node:util';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { installPackages } from './prepare/packages.mjs';
import { PlainError, runMain } from './prepare/plain-error.mjs';

/** @typedef {import('./test/tally.ts').Tally} Tally */

/** @returns {'short' | 'quick' | 'long'} the checks that are asked for */
function readOptions() {
  try {
    const options = /** @type {const} */ ({
      long: { type: 'boolean' },
      quick: { type: 'boolean' },
    });
    const { long, quick } = parseArgs({ options }).values;
    if (long && quick) throw new Error('Either --long or --quick.');
    return long ? 'long' : quick ? 'quick' : 'short';
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const usage = 'Usage: npm test, npm run test:quick or npm run test:long';
    throw new PlainError(`${reason}\n${usage}`, 2);
  }
}

/**
 * @param {import('./test/steps.mjs').Step} step
 * @returns {Promise<Tally>} what cannot even start is one failure
 */
async function runStep(step) {
  const start = performance.now();
  process.stdout.write(`\n── ${step.name} …\n`);
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

/** @param {import('./test/steps.mjs').Lane} lane */
async function runLane(lane) {
  const done = [];
  for (const step of lane) done.push({ step, tally: await runStep(step) });
  return done;
}

await runMain(async () => {
  const chosen = readOptions();
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  /** @type {string[]} */
  const lines = [];
  try {
    checkNodeVersion();
    await installPackages();
    const { prepare, shortSteps, quickSteps, longSteps } = await import('./test/steps.mjs');
    const steps = { short: shortSteps, quick: quickSteps, long: longSteps };
    await prepare();
    for (const lanes of steps[chosen]) {
      for (const { step, tally } of (await Promise.all(lanes.map(runLane))).flat()) {
        passed += tally.passed;
        failed += tally.failures.length;
        skipped += tally.skipped.length;
        lines.push(...listWhatStandsOut(step, tally));
      }
    }
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stdout.write(`${error.message}\n`);
    failed++;
  }
  if (process.env.CI === 'true') {
    failed += skipped;
    skipped = 0;
  }
  process.stdout.write(`\n${lines.map((line) => `${line}\n`).join('')}`);
  const rest = process.env.CI === 'true' ? '' : `, ${skipped} skipped`;
  process.stdout.write(`\n${passed} passed, ${failed} failed${rest}\n`);
  return failed > 0 ? 1 : 0;
});
