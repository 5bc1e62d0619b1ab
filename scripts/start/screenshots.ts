import type { Driver, Page, Rect } from '../../e2e/driver/driver.ts';
import { type Mark, marks, middleOf } from '../../e2e/driver/marks.ts';
import { poll } from '../../e2e/driver/poll.ts';

/** Room around the words and their card in a picture, CSS pixels. */
const margin = { x: 96, y: 28 };

/** The most that browsers give a popup, CSS pixels. */
const largestPopup = { width: 800, height: 600 };

/** A mark to show a card of: in the text rather than in a headline, and with room below it. */
async function chooseMark(page: Page): Promise<Mark | null> {
  const all = await marks(page);
  const twoSided = all.filter(({ name }) => name === 'gainsay-two-sided');
  const candidates = twoSided.length > 0 ? twoSided : all;
  const laidOut = candidates.filter(({ rects }) => (rects[0]?.width ?? 0) > 0);
  const inText = laidOut.find(({ rects }) => (rects[0]?.height ?? 0) < 32);
  return inText ?? laidOut[0] ?? null;
}

/** Scrolls so that a mark stands in the upper part of the viewport, and finds it there. */
async function bringIntoView(page: Page, mark: Mark): Promise<Mark> {
  const top = mark.rects[0]?.y ?? 0;
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), top - 160);
  const moved = (await marks(page)).find(({ name, text, rects }) => {
    const y = rects[0]?.y ?? -1;
    return name === mark.name && text === mark.text && y >= 0 && y < 400;
  });
  if (!moved) throw new Error(`The mark on “${mark.text}” could not be scrolled into view`);
  return moved;
}

function around(one: Rect, other: Rect): Rect {
  const x = Math.max(0, Math.min(one.x, other.x) - margin.x);
  const y = Math.max(0, Math.min(one.y, other.y) - margin.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) + margin.x - x,
    height: Math.max(one.y + one.height, other.y + other.height) + margin.y - y,
  };
}

/**
 * Rests the pointer on a mark, waits until its card is painted, and takes a picture of both.
 * @returns false when the page has no mark
 */
export async function takeCard(page: Page, path: string): Promise<boolean> {
  await page.bringToFront();
  const chosen = await chooseMark(page);
  if (!chosen) return false;
  const mark = await bringIntoView(page, chosen);
  const { x, y } = middleOf(mark);
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y);
  const card = await page.waitForFrame('/card.html');
  let before = '';
  const box = await poll(
    async () => {
      const isPainted = await card.evaluate(
        () => performance.getEntriesByName('card-painted').length > 0,
      );
      if (!isPainted || !(await card.isShown())) return null;
      // It is shown at the height that it had while it got ready for a moment.
      const now = await card.box();
      const isAtRest = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isAtRest && now;
    },
    { what: 'the card to be painted' },
  );
  const words = mark.rects[0] ?? box;
  await page.screenshot(path, around(words, box));
  return true;
}

/**
 * Takes a picture of a popup as high as its content, as the browser's toolbar would show it.
 * @param expected words that it shows when it has listed what it found
 */
export async function takePopup(popup: Page, expected: string, path: string): Promise<void> {
  await popup.bringToFront();
  await popup.setViewport(largestPopup.width, largestPopup.height);
  await popup.reload();
  await popup.waitForWith(
    { what: 'the popup to list what it found' },
    (words) => document.body.textContent.includes(words),
    expected,
  );
  const { width, height } = await popup.evaluate(() => {
    const box = document.body.getBoundingClientRect();
    return { width: Math.ceil(box.width), height: Math.ceil(box.height) };
  });
  await popup.setViewport(width, Math.min(height, largestPopup.height));
  await popup.screenshot(path);
}

/** Opens the welcome page, waits until its card is painted, and takes a picture of what is seen first. */
export async function takeWelcome(driver: Driver, path: string): Promise<void> {
  const page = await driver.openExtensionPage('welcome.html');
  await page.bringToFront();
  await page.setViewport(1280, 800);
  await page.waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.card-frame');
    return frame?.style.opacity === '1';
  });
  await page.screenshot(path);
}
