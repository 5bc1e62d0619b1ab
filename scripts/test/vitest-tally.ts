import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import { firstLine, type Tally, writeTally } from './tally.ts';

function count(tally: Tally, test: TestCase): void {
  const result = test.result();
  const name = `${test.module.relativeModuleId} › ${test.fullName}`;
  if (result.state === 'passed') tally.passed++;
  else if (result.state === 'failed') tally.failures.push(name);
  else {
    const reason = (result.state === 'skipped' && result.note) || 'no reason given';
    tally.skipped.push({ name, reason });
  }
}

/** Tells `npm test` what Vitest counted. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tally: Tally = { passed: 0, failures: [], flaky: [], skipped: [] };
    for (const { message } of unhandledErrors) tally.failures.push(firstLine(message));
    for (const module of modules) {
      // A file that cannot be loaded, or a failing hook around a suite, has no test to count.
      const groups = [module, ...module.children.allSuites()];
      for (const { message } of groups.flatMap((group) => group.errors())) {
        tally.failures.push(`${module.relativeModuleId}: ${firstLine(message)}`);
      }
      for (const test of module.children.allTests()) count(tally, test);
    }
    writeTally(tally);
  }
}
