/** One tab for one measure, and the limits within which a contender has to be done. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSession, Tab } from './session.ts';

/** A contender whose process runs longer is stopped, ms; waiting for a busy machine is not its fault. */
const limitMs = 60_000;
const longestWallMs = 6 * limitMs;
const watchEveryMs = 500;

/** The contender could not read the page; the message says why. */
export class Failure extends Error {}

/** Lets a contender run until it is done, or until one of the browser's processes ran too long. */
export async function withinLimit<Value>(
  bench: BenchSession,
  action: Promise<Value>,
): Promise<Value> {
  const before = new Map((await bench.browser.processes()).map(({ id, cpuTime }) => [id, cpuTime]));
  let isDone = false;
  const watch = async (): Promise<never> => {
    const started = performance.now();
    for (;;) {
      await pause(watchEveryMs);
      if (isDone) return new Promise<never>(() => undefined);
      const ran = (await bench.browser.processes()).map(({ id, cpuTime }) => {
        return cpuTime - (before.get(id) ?? 0);
      });
      if (Math.max(...ran) * 1_000 > limitMs) throw new Failure(`over ${limitMs / 1_000} s`);
      if (performance.now() - started > longestWallMs) {
        throw new Failure(`not done after ${longestWallMs / 1_000} s on a busy machine`);
      }
    }
  };
  try {
    return await Promise.race([action, watch()]);
  } finally {
    isDone = true;
  }
}

/** Opens a tab for one measure. A tab that died or hangs takes its browser along. */
export async function inTab<Value>(
  bench: BenchSession,
  action: (tab: Tab) => Promise<Value>,
): Promise<Value> {
  const tab = await bench.openTab();
  const death = new Promise<never>((_, reject) => {
    tab.page.on('crash', () => reject(new Failure('its tab ran out of memory')));
  });
  try {
    const value = await Promise.race([action(tab), death]);
    await tab.close();
    return value;
  } catch (error) {
    await bench.restart();
    if (error instanceof Failure) throw error;
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
}
