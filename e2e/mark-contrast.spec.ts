/** Marks where the reader's system sets the colours, or asks for more contrast: drawn, and stronger. */
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Media, Page, Rect } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark } from './reader.ts';

/** No letter of it reaches below the line. */
const name = 'Russia';
const story = article(`<p style="font: 40px / 2 serif">${name}</p>`);

const calm: Media = { colorScheme: 'light', forcedColors: 'none' };

interface Look {
  /** Rows of pixels that a line goes through from end to end, device pixels. */
  lineRows: number;
  /** Whether there is another colour behind the words than around them. */
  isWashed: boolean;
}

/** CSS pixels of the page that are looked at above the mark. */
const margin = 4;

/** Looks at the pixels of a mark: a row of one colour is a line, or what is behind the words. */
async function lookAt(page: Page, { x, y, width, height }: Rect, path: string): Promise<Look> {
  const across = { x: Math.ceil(x), width: Math.floor(width) - 1 };
  const top = Math.floor(y) - margin;
  await page.screenshot(path, { ...across, y: top, height: Math.ceil(height) + margin });
  const picture = PNG.sync.read(await readFile(path));
  const rows = Array.from({ length: picture.height }, (_, row) =>
    Array.from({ length: picture.width }, (_, column) =>
      picture.data.readUInt32BE(4 * (row * picture.width + column)),
    ),
  );
  const plain = rows.filter((row) => row.every((colour) => colour === row[0]));
  const [around, ...colours] = plain.map(([colour]) => colour);
  const counts = new Map<number | undefined, number>();
  for (const colour of colours.slice(margin)) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const behind = [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  return {
    lineRows: colours.slice(margin).filter((colour) => colour !== behind).length,
    isWashed: behind !== around,
  };
}

for (const [words, media] of [
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
] as const) {
  test(`a faint line is two pixels, and our wash is left out, under ${words}`, async ({
    choose,
    drivenBrowser,
    openPage,
    site,
  }, testInfo) => {
    test.skip(
      drivenBrowser === 'firefox' && 'contrast' in media,
      'Firefox lets no test ask for more contrast; one rule of the sheet holds for both.',
    );
    await choose({ markStyle: 'wash', markStrength: 'faint' });
    const page = await openPage(site.page(story));
    await page.emulateMedia(calm);
    const mark = await findMark(page, name);
    const rect = mark.rects[0];
    if (!rect) throw new Error('The mark is not laid out');
    const look = () => lookAt(page, rect, testInfo.outputPath('mark.png'));
    await expect.poll(look).toEqual({ lineRows: 1, isWashed: true });
    await page.emulateMedia(media);
    // Chromium puts the system's colours for marked words behind each highlight then.
    const isWashed = drivenBrowser === 'chromium' && 'forcedColors' in media;
    await expect.poll(look).toEqual({ lineRows: 2, isWashed });
  });
}
