/** Loads a page and waits until nothing more happens on it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Idle for so long, a page is loaded and painted, ms. */
export const loadedMs = 300;
/** Idle for so long, the extension is done: longer than it waits between two changes of its marks, ms. */
export const doneMs = 1_100;
const askEveryMs = 50;
/** A thread that works less than this share of its time does nothing but answer the bench. */
const idleShare = 0.05;
/** A page that never rests, since it has an animation, is taken as it is after so long, ms. */
const longestWaitMs = 30_000;
const longestLoadMs = 120_000;

/** Seconds that the page's thread was in a task. Asking runs no script in the page. */
async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Resolves when the page's thread did nothing for so long. */
export async function waitForQuiet(session: CDPSession, quietMs: number): Promise<void> {
  await session.send('Performance.enable');
  const end = performance.now() + longestWaitMs;
  let seconds = await taskSeconds(session);
  let asked = performance.now();
  let idleSince = asked;
  while (asked - idleSince < quietMs && asked < end) {
    await pause(askEveryMs);
    const now = await taskSeconds(session);
    const at = performance.now();
    if ((now - seconds) * 1_000 > idleShare * (at - asked)) idleSince = at;
    seconds = now;
    asked = at;
  }
}

/** Loads a page; resolves when it is quiet. */
export async function loadPage(
  page: Page,
  session: CDPSession,
  url: string,
  quietMs = loadedMs,
): Promise<void> {
  await page.goto(url, { timeout: longestLoadMs });
  await waitForQuiet(session, quietMs);
}
