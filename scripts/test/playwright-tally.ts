import type { FullConfig, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import { firstLine, type Tally, writeTally } from './tally.ts';

function whySkipped(test: TestCase): string {
  const annotation = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return annotation?.description ?? 'no reason given, or an earlier failure stopped its group';
}

/** Tells `npm test` what Playwright counted. */
export default class PlaywrightTally implements Reporter {
  readonly #tally: Tally = { passed: 0, failures: [], flaky: [], skipped: [] };
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  /** A file that cannot be loaded, or anything outside a test. */
  onError(error: TestError): void {
    this.#tally.failures.push(firstLine(error.message ?? 'an error outside of a test'));
  }

  onEnd(): void {
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      const name = test.titlePath().filter(Boolean).join(' › ');
      if (outcome === 'skipped') this.#tally.skipped.push({ name, reason: whySkipped(test) });
      else if (outcome === 'unexpected') this.#tally.failures.push(name);
      else this.#tally.passed++;
      if (outcome === 'flaky') this.#tally.flaky.push(name);
    }
    writeTally(this.#tally);
  }
}
