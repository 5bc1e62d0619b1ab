/** How long a page of the extension takes to show something, and how it scrolls. */
import type { Driver, Page } from '../e2e/driver/driver.ts';

export interface Shown {
  /** What a reader came for. */
  selector: string;
  /** What comes last: until then the background works for this page, and the next one would wait. */
  last?: string;
}

/** ms from the navigation's start until there is what a reader came for, and is painted. */
export async function timePage(
  driver: Driver,
  path: string,
  { selector, last = selector }: Shown,
): Promise<number> {
  const page = await driver.openExtensionPage(path);
  const ms = await page.waitFor(async (query) => {
    if (!document.querySelector(query)) return null;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now();
  }, selector);
  await page.waitForWith({ timeoutMs: 60_000 }, (query) => document.querySelector(query), last);
  await page.close();
  return ms;
}

/** Scrolls through a page by the wheel. @returns long tasks meanwhile, ms each */
export async function scrollThrough(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.mouse.move(300, 400);
  for (let turn = 0; turn < 120; turn++) {
    await page.mouse.wheel(turn % 10 === 9 ? 40_000 : 700);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(0))));
  }
  return page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
}
