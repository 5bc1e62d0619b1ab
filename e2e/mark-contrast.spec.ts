/** Marks where the reader's system sets the colours: drawn, and stronger. */
import { expect, test } from './fixtures.ts';
import { storyOfOne, watchMark } from './look-at-mark.ts';

test('a faint line is two pixels, and our wash is left out, under forced colours', async ({
  choose,
  drivenBrowser,
  openPage,
  site,
}, testInfo) => {
  await choose({ markStyle: 'wash', markStrength: 'faint' });
  const page = await openPage(site.page(storyOfOne));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const look = await watchMark(page, testInfo.outputPath('mark.png'));
  await expect.poll(look).toEqual({ lineRows: 1, isWashed: true });
  await page.emulateMedia({ forcedColors: 'active' });
  // Chromium puts the system's colours for marked words behind each highlight then.
  const isWashed = drivenBrowser === 'chromium';
  await expect.poll(look).toEqual({ lineRows: 2, isWashed });
});
