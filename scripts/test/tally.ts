/** What a test runner counted, written for scripts/test/steps.mjs by the runners' reporters here. */
import { writeFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
  skipped: { name: string; reason: string }[];
}

/** Writes the tally to the file that GAINSAY_TALLY names. */
export function writeTally(tally: Tally): void {
  const path = process.env.GAINSAY_TALLY;
  if (!path) throw new Error('GAINSAY_TALLY names no file: this reporter is for "npm test"');
  writeFileSync(path, JSON.stringify(tally));
}
