import { expect } from '@playwright/test';
import type { Frame, Page } from './driver/driver.ts';
import { type Mark, marks, middleOf } from './driver/marks.ts';

/** What a reader sees and does on a marked page. */

/** The words that stand marked, without the wash under the pointer. */
export async function markedWords(page: Frame): Promise<string[]> {
  const found = await marks(page);
  return found.filter(({ name }) => name !== 'gainsay-pointed').map(({ text }) => text);
}

/** Waits until exactly these words are marked, in any order. */
export async function expectMarked(page: Frame, words: string[]): Promise<void> {
  await expect
    .poll(async () => (await markedWords(page)).sort(), { timeout: 10_000 })
    .toEqual([...words].sort());
}

/** Waits for the first mark on these words. */
export async function findMark(page: Frame, text: string): Promise<Mark> {
  let found: Mark | undefined;
  await expect
    .poll(
      async () => {
        found = (await marks(page)).find((mark) => mark.text === text);
        return found !== undefined;
      },
      { timeout: 10_000, message: `no mark on “${text}”` },
    )
    .toBe(true);
  if (!found) throw new Error(`no mark on “${text}”`);
  return found;
}

/** Whether the card is shown: somewhere in the window the pointer would be on it. */
export function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const step = 30;
    for (let x = step; x < innerWidth; x += step) {
      for (let y = step; y < innerHeight; y += step) {
        if (document.elementFromPoint(x, y)?.localName === 'gainsay-card') return true;
      }
    }
    return false;
  });
}

/** Rests the pointer on a mark and waits until its card shows statements. */
export async function openCard(page: Page, text: string): Promise<Frame> {
  const { x, y } = middleOf(await findMark(page, text));
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
  await expect.poll(() => isCardOpen(page)).toBe(true);
  return page.waitForFrame('/card.html');
}

/** A page of our own with one article. */
export function article(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body><article>${body}</article></body></html>`;
}
