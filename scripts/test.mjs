/**
 * `npm test`, and with `--long` `npm run test:long`: runs every check, each with its own output,
 * and ends with `N passed, M failed` over all of them. With CI=true a skipped test is a failure.
 */
import { parseArgs } from 'node:util';
import { checkNodeVersion } from './prepare/node-version.mjs';
import { installPackages } from './prepare/packages.mjs';
import { PlainError, runMain } from './prepare/plain-error.mjs';

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
 * @returns {Promise<import('./test/tally.ts').Tally>} what cannot even start is one failure
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
    tally = { passed: 0, failed: 1, skipped: [] };
  }
  for (const { name, reason } of tally.skipped) {
    process.stdout.write(`Skipped: ${name}: ${reason}\n`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(
    `${step.name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped.length} skipped, ${seconds} s\n`,
  );
  return tally;
}

await runMain(async () => {
  const isLong = readOptions();
  let passed = 0;
  let failed = 0;
  try {
    checkNodeVersion();
    await installPackages();
    const { longSteps, shortSteps } = await import('./test/steps.mjs');
    for (const step of isLong ? longSteps : shortSteps) {
      const tally = await runStep(step);
      passed += tally.passed;
      failed += tally.failed;
      if (process.env.CI === 'true') failed += tally.skipped.length;
    }
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stdout.write(`${error.message}\n`);
    failed++;
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 ? 1 : 0;
});
