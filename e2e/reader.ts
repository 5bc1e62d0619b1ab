import { expect } from '@playwright/test';
import type { Frame, Page } from './driver/driver.ts';
import { type Mark, marks, middleOf } from './driver/marks.ts';
import { poll } from './driver/poll.ts';

/** What a reader sees and does on a marked page. */

/**
 * The words that stand marked as names or quotations: without the wash under the pointer, and
 * without the sentences like a claim, whose marks come later than these (claims.spec.ts has them).
 */
export async function markedWords(page: Frame): Promise<string[]> {
  const found = await marks(page);
  return found
    .filter(({ name }) => name !== 'gainsay-pointed' && name !== 'gainsay-claim')
    .map(({ text }) => text);
}

/**
 * What a question to a document answers, or the sentence of its failure: a document that is
 * navigating away fails every question for a moment, and `expect.poll` ends with the first failure.
 */
export async function answerOf<Value>(ask: () => Promise<Value>): Promise<Value | string> {
  try {
    return await ask();
  } catch (error) {
    return String(error);
  }
}

/** Waits until exactly these words are marked, in any order. */
export async function expectMarked(page: Frame, words: string[]): Promise<void> {
  await expect
    .poll(() => answerOf(async () => (await markedWords(page)).sort()))
    .toEqual([...words].sort());
}

/** Waits for the first mark on these words. */
export async function findMark(page: Frame, text: string): Promise<Mark> {
  const find = async () => (await marks(page)).find((mark) => mark.text === text);
  return poll(find, { what: `a mark on “${text}”` });
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

/** Resolves when the document has drawn a frame with what was done before. */
export function drawFrame(frame: Frame): Promise<void> {
  return frame.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Waits until the card is open, with what is on record in it and as high as that is. */
export async function waitForCard(page: Page): Promise<Frame> {
  await expect.poll(() => isCardOpen(page)).toBe(true);
  const card = await page.waitForFrame('/card.html');
  await card.waitForWith({ what: 'the card’s answer in its whole height' }, () => {
    // While the answer is on its way, a card that says so is open.
    const isAnswered = document.querySelector('main:not(:has(> [role=status]))') !== null;
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    // Clicks count from a moment after it was shown.
    const shownAt = performance.getEntriesByName('card-shown').at(-1)?.startTime ?? Infinity;
    const isSettled = performance.now() - shownAt > 500;
    // And none as long as the browser says that something lies over it: it may say so late.
    const seen = performance.getEntriesByName('card-seen').at(-1) as PerformanceMark | undefined;
    const isSeen = seen !== undefined && seen.detail !== false;
    return isAnswered && isSettled && isSeen && Math.abs(innerHeight - height) <= 1;
  });
  return card;
}

/** Rests the pointer on a mark and waits until its card shows what is on record. */
export async function openCard(page: Page, text: string): Promise<Frame> {
  const { x, y } = middleOf(await findMark(page, text));
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
  return waitForCard(page);
}

/** A page of our own with one article. */
export function article(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head><body><article>${body}</article></body></html>`;
}
