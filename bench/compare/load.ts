/** Loads a page and waits until nothing more happens on it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Idle for so long: longer than the extension waits between two changes of its marks, ms. */
const quietMs = 1_600;
const askEveryMs = 100;
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

/** Resolves when the page's thread did nothing for a while. */
export async function waitForQuiet(session: CDPSession): Promise<void> {
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
export async function loadPage(page: Page, session: CDPSession, url: string): Promise<void> {
  await page.goto(url, { timeout: longestLoadMs });
  await waitForQuiet(session);
}
