/** One hover, timed in the page. */
import type { Page } from '../e2e/driver/driver.ts';
import { marks, middleOf } from '../e2e/driver/marks.ts';

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
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** One hover on the first mark in view, in ms after the rest. */
export async function hover(page: Page): Promise<number> {
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
  const hasStatements = await card.evaluate(
    () => document.querySelector('.side article, .overview li') !== null,
  );
  if (!hasStatements) throw new Error('The card was shown without statements');
  await page.keyboard.press('Escape');
  await page.mouse.move(700, 10);
  return times.shown - times.moved - restMs;
}
