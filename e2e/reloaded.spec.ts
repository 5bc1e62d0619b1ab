/**
 * An extension that is loaded again while pages are open. Chromium leaves its old script in them and
 * starts none; Firefox takes the old one away and starts the new one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { launchReady } from './launch-ready.ts';
import { article, findMark, isCardOpen, markedWords, openCard } from './reader.ts';

declare const chrome: { runtime: { reload(): void } };

const story = article('<p style="margin-top: 120px">Fighting in Aleppo went on.</p>');

test('a script whose extension was replaced leaves nothing behind', async ({
  site,
  drivenBrowser,
}) => {
  // A browser of its own is started, with the corpora to install.
  test.slow();
  const driver = await launchReady(drivenBrowser);
  try {
    const page = await driver.open(site.page(story));
    await findMark(page, 'Aleppo');
    const own = await driver.openExtensionPage('options.html');
    await page.bringToFront();
    await openCard(page, 'Aleppo');
    await own.evaluate(() => {
      setTimeout(() => chrome.runtime.reload());
    });
    const hosts = () => page.evaluate(() => document.querySelectorAll('gainsay-card').length);
    let step = 0;
    const move = () => page.mouse.move(20 + (step++ % 50), 20);
    if (drivenBrowser === 'firefox') {
      await expect.poll(hosts).toBe(0);
      await findMark(page, 'Aleppo');
      // The marks may be those of the old script still.
      await expect
        .poll(async () => {
          const { x, y } = middleOf(await findMark(page, 'Aleppo'));
          await page.mouse.move(1, 1);
          await page.mouse.move(x, y);
          await pause(700);
          return isCardOpen(page);
        })
        .toBe(true);
      expect(await hosts()).toBe(1);
      return;
    }
    await expect
      .poll(async () => {
        await move();
        return markedWords(page);
      })
      .toEqual([]);
    expect(await isCardOpen(page)).toBe(false);
    expect(await hosts()).toBe(0);
  } finally {
    await driver.close();
  }
});
