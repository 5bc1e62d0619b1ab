/** From the pointer's coming to a mark until the card with its statements is on the screen. */
import type { Driver, Page } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { marks, middleOf } from '../e2e/driver/marks.ts';
import { serveSite } from '../e2e/site.ts';
import { summary } from './quantile.ts';
import { samplePage } from './sample-page.ts';

/** The default rest, which the reader waits by choice and which is taken off, ms. */
const restMs = 300;

/** Starts a clock in the page that stops when the frame under a point is the card's. */
async function startClock(page: Page, x: number, y: number): Promise<void> {
  await page.evaluate(
    (markX, markY) => {
      const times: { moved?: number; shown?: number } = {};
      Object.assign(window, { times });
      addEventListener('pointermove', () => (times.moved ??= performance.now()), { once: true });
      const look = () => {
        const below = document.elementFromPoint(markX, markY + 40)?.localName;
        const above = document.elementFromPoint(markX, markY - 40)?.localName;
        if (times.moved !== undefined && [below, above].includes('gainsay-card')) {
          // What this frame shows is painted by the next one's start.
          requestAnimationFrame(() => (times.shown = performance.now()));
        } else requestAnimationFrame(look);
      };
      look();
    },
    x,
    y,
  );
}

/** Two frames, so that the page has seen where the pointer went. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** One hover on the first mark in view, in ms after the rest. */
async function hover(page: Page): Promise<number> {
  const mark = (await marks(page)).find(({ rects }) => (rects[0]?.y ?? 0) > 60);
  if (!mark) throw new Error('The sample page has no mark');
  const { x, y } = middleOf(mark);
  await page.mouse.move(700, 10);
  await settle(page);
  await startClock(page, x, y);
  await page.mouse.move(x, y);
  const times = await page.waitFor(() => {
    const { times } = window as unknown as { times: { moved: number; shown?: number } };
    return times.shown === undefined ? null : { moved: times.moved, shown: times.shown };
  });
  const card = await page.waitForFrame('/card.html');
  const hasStatements = await card.evaluate(() => document.querySelector('.side article') !== null);
  if (!hasStatements) throw new Error('The card was shown without statements');
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 10);
  return times.shown - times.moved - restMs;
}

async function sample(driver: Driver, url: string, kind: 'cold' | 'warm' | 'dead', runs: number) {
  const values: number[] = [];
  let page = await driver.open(url);
  for (let run = 0; run < runs; run++) {
    if (kind !== 'warm' && run > 0) {
      await page.close();
      page = await driver.open(url);
    }
    await page.waitFor(() => CSS.highlights.size > 0);
    if (kind === 'dead') {
      await driver.stopBackground();
      // The driver may have opened a tab of its own for that.
      await page.bringToFront();
      await settle(page);
    }
    values.push(await hover(page));
  }
  await page.close();
  return values;
}

/** Prints hover-to-card times for both browsers: first card of a page, later ones, dead background. */
export async function benchHover(runs: number): Promise<void> {
  const site = await serveSite('e2e/pages');
  const url = site.page(samplePage(20_000));
  for (const browser of ['chromium', 'firefox'] as const) {
    const driver = await launch(browser);
    for (const kind of ['cold', 'warm', 'dead'] as const) {
      const values = await sample(driver, url, kind, kind === 'dead' ? Math.ceil(runs / 2) : runs);
      console.log(`${browser} ${driver.version}, ${kind}: ${summary(values)}`);
    }
    await driver.close();
  }
  await site.close();
}
