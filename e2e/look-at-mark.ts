/** What is drawn of a mark, by the pixels of a picture of it. */
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page, Rect } from './driver/driver.ts';
import { article, findMark } from './reader.ts';

/** No letter of it reaches below the line. */
const name = 'Russian air strikes';
/** A page with one question in it, whose first mark is whole and large enough to count its pixels. */
export const storyOfOne = article(
  `<p style="font: 40px / 2 serif">${name} on civilian targets in Aleppo were denied by the ministry.</p>`,
);

export interface Look {
  /** Rows of pixels that a line goes through from end to end, device pixels. */
  lineRows: number;
  /** Whether there is another colour behind the words than around them. */
  isWashed: boolean;
}

/** CSS pixels of the page that are looked at above the mark, and below it, where its line may be. */
const margin = 4;
const below = 12;

/** Looks at the pixels of a mark: a row of one colour is a line, or what is behind the words. */
async function lookAt(page: Page, { x, y, width, height }: Rect, path: string): Promise<Look> {
  const across = { x: Math.ceil(x), width: Math.floor(width) - 1 };
  const top = Math.floor(y) - margin;
  await page.screenshot(path, { ...across, y: top, height: margin + Math.ceil(height) + below });
  const picture = PNG.sync.read(await readFile(path));
  const rows = Array.from({ length: picture.height }, (_, row) =>
    Array.from({ length: picture.width }, (_, column) =>
      picture.data.readUInt32BE(4 * (row * picture.width + column)),
    ),
  );
  const plain = rows.filter((row) => row.every((colour) => colour === row[0]));
  const [around, ...colours] = plain.map(([colour]) => colour);
  const counts = new Map<number | undefined, number>();
  for (const colour of colours.slice(margin, -below))
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const behind = [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  const isLine = (colour: number | undefined, place: number) =>
    colour !== behind && (colour !== around || place < colours.length - below);
  return {
    lineRows: colours.slice(margin).filter((colour, place) => isLine(colour, place + margin))
      .length,
    isWashed: behind !== around,
  };
}

/**
 * Waits for the first mark of the page of one: two sides are heard on its question.
 * @param path where its picture goes
 * @returns what looks at it, again and again
 */
export async function watchMark(page: Page, path: string): Promise<() => Promise<Look>> {
  const mark = await findMark(page, name);
  const [rect] = mark.rects;
  if (!rect || mark.rects.length > 1) throw new Error('The mark is not laid out in one line');
  return () => lookAt(page, rect, path);
}
