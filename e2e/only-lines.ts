/** What marks have added to parts of a page, by the pixels of pictures of it before and after. */
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page, Rect } from './driver/driver.ts';
import { drawFrame } from './reader.ts';

/** Sum of the differences of red, green and blue from which two pixels are of two colours. */
const visible = 24;
/** Rows of pixels that a line may take, and columns that a word's line takes at least. */
const mostRows = 3;
const leastColumns = 50;

async function pictureOf(page: Page, path: string): Promise<PNG> {
  await drawFrame(page);
  await page.screenshot(path);
  return PNG.sync.read(await readFile(path));
}

/** Changed columns by row, from the top of the part. */
function changedRows(before: PNG, after: PNG, part: Rect): number[][] {
  return Array.from({ length: Math.ceil(part.height) }, (_, row) => {
    const y = Math.floor(part.y) + row;
    const columns = Array.from({ length: Math.ceil(part.width) }, (_, at) => part.x + at);
    return columns.filter((x) => {
      const start = 4 * (y * before.width + Math.floor(x));
      const parts = [start, start + 1, start + 2].map((at) =>
        Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)),
      );
      return parts.reduce((sum, one) => sum + one) > visible;
    });
  });
}

/** What is wrong with a part where one line is to have come and nothing else; empty if nothing is. */
function faultOf(rows: readonly number[][]): string {
  const changed = rows.flatMap((columns, row) => (columns.length > 0 ? [row] : []));
  const [first = 0] = changed;
  const last = changed.at(-1) ?? 0;
  const longest = Math.max(...rows.map((columns) => columns.length));
  if (longest < leastColumns) return `no line: ${longest} columns changed`;
  if (last - first >= mostRows) return `rows ${first} to ${last} changed`;
  return '';
}

/**
 * Takes a picture of a page before it is marked.
 * @param path where pictures go
 * @returns what tells, by the place of each part, what else than one line has come to it since
 */
export async function watchForLines(
  page: Page,
  parts: readonly Rect[],
  path: string,
): Promise<() => Promise<Record<number, string>>> {
  const before = await pictureOf(page, path);
  return async () => {
    const after = await pictureOf(page, path);
    const faults = parts.map(
      (part, at) => [at, faultOf(changedRows(before, after, part))] as const,
    );
    return Object.fromEntries(faults.filter(([, fault]) => fault !== ''));
  };
}
