/** What is painted in a part of a tab, by the pixels of pictures of it. */
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page, Rect } from './driver/driver.ts';
import { poll } from './driver/poll.ts';
import { drawFrame } from './reader.ts';

/** Sum of the differences of red, green and blue from which two pixels are of two colours. */
const visible = 24;

async function picture(page: Page, part: Rect, path: string): Promise<PNG> {
  await drawFrame(page);
  await page.screenshot(path, part);
  return PNG.sync.read(await readFile(path));
}

/** The share of pixels that differ, 0 to 1. */
function difference(one: PNG, other: PNG): number {
  if (one.data.length !== other.data.length) return 1;
  let count = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const parts = [at, at + 1, at + 2].map((index) =>
      Math.abs((one.data[index] ?? 0) - (other.data[index] ?? 0)),
    );
    if (parts.reduce((sum, part) => sum + part) > visible) count++;
  }
  return (4 * count) / one.data.length;
}

/**
 * Waits until a part of a tab stays the same from one picture to the next.
 * @param path where its pictures go
 * @returns what tells the share of its pixels, 0 to 1, that are painted in another colour by now,
 *   there or in another part of the same size
 */
export async function watchPainted(page: Page, part: Rect, path: string) {
  let last = await picture(page, part, path);
  await poll(
    async () => {
      const next = await picture(page, part, path);
      const isSame = difference(last, next) === 0;
      last = next;
      return isSame;
    },
    { what: 'a picture that stays the same' },
  );
  return async (now: Rect = part) => difference(last, await picture(page, now, path));
}
