/** Fingers on a page, and a reader who types. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, isCardOpen } from './reader.ts';

/** Longer than the rest before a card and the grace on leaving, ms. */
const longMs = 700;

const story = article(`
  <p style="margin-top:200px">Reports about Aleppo came in.</p>
  <p><a href="#gone">The Nusra Front</a> was named too.</p>
  <p><input id="field"> <span id="spacer"></span> The Security Council met.</p>`);

/** Moves the pointer and waits until the page was told: Firefox tells of moves later than of keys. */
async function move(page: Page, x: number, y: number): Promise<void> {
  await page.evaluate(() => {
    const moves = globalThis as { hasMoved?: boolean };
    moves.hasMoved = false;
    const onMove = () => {
      moves.hasMoved = true;
    };
    addEventListener('pointermove', onMove, { once: true });
  });
  await page.mouse.move(x, y);
  await page.waitFor(() => (globalThis as { hasMoved?: boolean }).hasMoved);
}

test('a tap on a mark opens its card, which stays until a tap elsewhere', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.touch.tap(x, y);
  await expect.poll(() => isCardOpen(page)).toBe(true);
  const card = await page.waitForFrame('/card.html');
  await card.waitFor(() => document.body.textContent?.includes('Aleppo'));
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(true);
  const box = await card.box();
  if (!box) throw new Error('The card is not laid out');
  await page.touch.tap(box.x + 100, box.y + 60);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(true);
  await page.touch.tap(1100, 40);
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('a tap on a link with a mark follows the link', async ({ openPage, site }) => {
  const page = await openPage(site.page(story));
  const { x, y } = middleOf(await findMark(page, 'Nusra Front'));
  await page.touch.tap(x, y);
  await page.waitFor(() => location.hash === '#gone');
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(false);
});

test('while the reader types nothing opens under the pointer, until it moves', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await page.click('#field');
  const { x, y } = middleOf(await findMark(page, 'Security Council'));
  await page.keyboard.type('a');
  // The page moves as a suggestion list would move it: the mark comes to where the pointer is.
  await move(page, x, y + 60);
  await page.keyboard.type('b');
  await page.evaluate(() => {
    document.querySelector('article')?.setAttribute('style', 'transform:translateY(60px)');
  });
  await page.keyboard.type('c');
  await pause(longMs);
  const moved = middleOf(await findMark(page, 'Security Council'));
  expect(Math.round(moved.y)).toBe(Math.round(y + 60));
  expect(await isCardOpen(page)).toBe(false);
  await page.mouse.move(moved.x + 2, moved.y);
  await expect.poll(() => isCardOpen(page)).toBe(true);
});

test('a pointer that was on a mark when a key was pressed opens its card when it moves on it', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await page.click('#field');
  const { x, y } = middleOf(await findMark(page, 'Security Council'));
  await move(page, x, y);
  // As a rule before the pointer has rested.
  await page.keyboard.type('a');
  await page.mouse.move(x + 3, y);
  await expect.poll(() => isCardOpen(page)).toBe(true);
});
