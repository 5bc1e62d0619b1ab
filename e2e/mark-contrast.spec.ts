/** Marks where the reader's system sets the colours: in the words’ own colour, and without a wash. */
import { expect, test } from './fixtures.ts';
import { storyOfOne, watchMark } from './look-at-mark.ts';

test('our wash is left out, and the line is there as before, under forced colours', async ({
  choose,
  drivenBrowser,
  openPage,
  site,
}, testInfo) => {
  await choose({ markStyle: 'wash', markStrength: 'faint' });
  const page = await openPage(site.page(storyOfOne));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const look = await watchMark(page, testInfo.outputPath('mark.png'));
  await expect.poll(look).toEqual({ lineRows: 2, isWashed: true });
  await page.emulateMedia({ forcedColors: 'active' });
  // Chromium puts the system's colours for marked words behind each highlight then.
  const isWashed = drivenBrowser === 'chromium';
  await expect.poll(look).toEqual({ lineRows: 2, isWashed });
});
