/** What a test runner counted, written for scripts/test/steps.mjs by the runners' reporters here. */
import { writeFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  /** What failed, by name. */
  failures: string[];
  /** What failed and passed when it was tried again, by name; counted in `passed` as well. */
  flaky: string[];
  skipped: { name: string; reason: string }[];
}

/** Writes the tally to the file that GAINSAY_TALLY names. */
export function writeTally(tally: Tally): void {
  const path = process.env.GAINSAY_TALLY;
  if (!path) throw new Error('GAINSAY_TALLY names no file: this reporter is for "npm test"');
  writeFileSync(path, JSON.stringify(tally));
}

/** The first line of an error's message, which stands for the error in a list. */
export function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
