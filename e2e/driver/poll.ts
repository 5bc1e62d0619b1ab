import { setTimeout as pause } from 'node:timers/promises';
import type { WaitOptions } from './driver.ts';

const intervalMs = 15;
/** Long, since it is waited out only by what fails, and machines are busy at times. */
const usualTimeoutMs = 15_000;

type Truthy<Value> = Exclude<Value, false | null | undefined | 0 | ''>;

/**
 * Asks until the answer is truthy. A failing question is asked again too: a document that is
 * navigating away fails every evaluation for a moment.
 * @throws Error that says what was waited for and what the last answer or failure was
 */
export async function poll<Value>(
  ask: () => Promise<Value>,
  { timeoutMs = usualTimeoutMs, what = 'a condition' }: WaitOptions = {},
): Promise<Truthy<Value>> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    let last: string;
    try {
      const answer = await ask();
      if (answer) return answer as Truthy<Value>;
      last = `the last answer was ${JSON.stringify(answer)}`;
    } catch (error) {
      last = `the last attempt failed: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (performance.now() > end) {
      throw new Error(`Waited ${timeoutMs} ms for ${what}; ${last}`);
    }
    await pause(intervalMs);
  }
}
