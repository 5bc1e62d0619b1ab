/** An extension that is loaded again leaves scripts in open pages, which Chromium does not replace. */
import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, isCardOpen, markedWords, openCard } from './reader.ts';

declare const chrome: { runtime: { reload(): void } };

const story = article('<p style="margin-top: 120px">Fighting in Aleppo went on.</p>');

test('a script whose extension was replaced leaves no mark and no card behind', async ({
  site,
}) => {
  const driver = await launch('chromium');
  try {
    const page = await driver.open(site.page(story));
    await findMark(page, 'Aleppo');
    const own = await driver.openExtensionPage('options.html');
    await page.bringToFront();
    await openCard(page, 'Aleppo');
    await own.evaluate(() => {
      setTimeout(() => chrome.runtime.reload());
    });
    let step = 0;
    await expect
      .poll(async () => {
        await page.mouse.move(20 + (step++ % 50), 20);
        return markedWords(page);
      })
      .toEqual([]);
    expect(await isCardOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.querySelector('gainsay-card'))).toBeNull();
  } finally {
    await driver.close();
  }
});
