/**
 * Marks where the reader asks for more contrast. In Chromium alone: Firefox lets no test ask for it,
 * and one rule of the sheet holds for this and for forced colours.
 */
import { expect, test } from './fixtures.ts';
import { storyOfOne, watchMark } from './look-at-mark.ts';
import { expectKinds, markAll, onlyOf, pageOfKinds, readLines, strengths } from './mark-kinds.ts';

test('our wash is left out, and the line is there as before, under more contrast', async ({
  choose,
  openPage,
  site,
}, testInfo) => {
  await choose({ markStyle: 'wash', markStrength: 'faint' });
  const page = await openPage(site.page(storyOfOne));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  const look = await watchMark(page, testInfo.outputPath('mark.png'));
  await expect.poll(look).toEqual({ lineRows: 2, isWashed: true });
  await page.emulateMedia({ contrast: 'more' });
  await expect.poll(look).toEqual({ lineRows: 2, isWashed: false });
});

test('each kind has its line in the words’ own colour under more contrast', async ({
  openPage,
  site,
}, testInfo) => {
  const page = await openPage(site.page(pageOfKinds));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', contrast: 'more' });
  await markAll(page);
  for (const paper of ['light', 'dark']) {
    for (const strength of strengths) {
      const look = async (name: string) =>
        onlyOf(await readLines(page, `${paper}-${name}`, testInfo.outputPath(`${name}.png`)));
      for (const line of await expectKinds(look, strength)) {
        // #222 on white, #ddd on #1e1f22.
        expect.soft(line.contrast).toBeGreaterThan(12);
      }
    }
  }
});
