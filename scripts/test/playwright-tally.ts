import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { type Tally, writeTally } from './tally.ts';

function whySkipped(test: TestCase): string {
  const annotation = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme');
  return annotation?.description ?? 'no reason given, or an earlier failure stopped its group';
}

/** Tells `npm test` what Playwright counted. */
export default class PlaywrightTally implements Reporter {
  readonly #tally: Tally = { passed: 0, failed: 0, skipped: [] };
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  /** A file that cannot be loaded, or anything outside a test. */
  onError(): void {
    this.#tally.failed++;
  }

  onEnd(): void {
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      const name = test.titlePath().filter(Boolean).join(' › ');
      if (outcome === 'expected') this.#tally.passed++;
      else if (outcome === 'skipped') this.#tally.skipped.push({ name, reason: whySkipped(test) });
      else this.#tally.failed++;
    }
    writeTally(this.#tally);
  }
}
