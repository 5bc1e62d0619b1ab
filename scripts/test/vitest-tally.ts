import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { type Tally, writeTally } from './tally.ts';

function count(tally: Tally, test: TestCase): void {
  const result = test.result();
  if (result.state === 'passed') tally.passed++;
  else if (result.state === 'failed') tally.failed++;
  else {
    const reason = (result.state === 'skipped' && result.note) || 'no reason given';
    tally.skipped.push({ name: `${test.module.relativeModuleId} › ${test.fullName}`, reason });
  }
}

/** Tells `npm test` what Vitest counted. */
export default class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tally: Tally = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) {
      // A file that cannot be loaded, or a failing hook around a suite, has no test to count.
      const suites = [...module.children.allSuites()];
      tally.failed += module.errors().length;
      tally.failed += suites.filter((suite) => suite.errors().length > 0).length;
      for (const test of module.children.allTests()) count(tally, test);
    }
    writeTally(tally);
  }
}
