/**
 * Marks where the reader asks for more contrast. In Chromium alone: Firefox lets no test ask for it,
 * and one rule of the sheet holds for this and for forced colours.
 */
import { expect, test } from './fixtures.ts';
import { storyOfOne, watchMark } from './look-at-mark.ts';

test('a faint line is two pixels, and our wash is left out, under more contrast', async ({
  choose,
  openPage,
  site,
}, testInfo) => {
  await choose({ markStyle: 'wash', markStrength: 'faint' });
  const page = await openPage(site.page(storyOfOne));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const look = await watchMark(page, testInfo.outputPath('mark.png'));
  await expect.poll(look).toEqual({ lineRows: 1, isWashed: true });
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(look).toEqual({ lineRows: 2, isWashed: false });
});
