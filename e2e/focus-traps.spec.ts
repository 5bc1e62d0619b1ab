/** Cards of steps where a page keeps the focus in a part of it. */
import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, drawFrame, isCardOpen, waitForCard } from './reader.ts';

declare const window: Window & { taken: number };

/** @param take what gives the focus back to the part, as the event comes in */
const trapped = (attributes: string, take: string) =>
  article(`<div id="part" ${attributes}><button id="first">Close</button>
    <p>Fighting in Aleppo went on.</p></div>
    <script>
      window.taken = 0;
      const back = (event) => {
        if (part.contains(event.target)) return;
        taken++;
        ${take}
      };
      document.addEventListener('focusin', back, true);
      first.focus();
    </script>`);

const inCard = async (page: Page) =>
  (await page.waitForFrame('/card.html')).evaluate(() => document.hasFocus());

test('a card stands inside a modal that keeps the focus, and has the focus', async ({
  driver,
  openMarked,
}) => {
  const page = await openMarked(
    trapped('role="dialog" aria-modal="true"', 'first.focus();'),
    'Aleppo',
  );
  await driver.runCommand('next-mention', page);
  await waitForCard(page);
  await expect.poll(() => inCard(page)).toBe(true);
  expect(await page.evaluate(() => window.taken)).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

for (const [when, take] of Object.entries({
  'at once': 'first.focus();',
  'a moment later': 'setTimeout(() => first.focus());',
})) {
  test(`a card whose focus a page takes ${when} stays until its reader closes it`, async ({
    driver,
    openMarked,
  }) => {
    const page = await openMarked(trapped('', take), 'Aleppo');
    await page.mouse.move(2, 2);
    await driver.runCommand('next-mention', page);
    // Firefox tells a page nothing of a focus that goes into a frame of another document.
    if (driver.browser === 'chromium') await page.waitFor(() => window.taken > 0);
    await waitForCard(page);
    await page.mouse.move(4, 4);
    await drawFrame(page);
    await page.mouse.move(8, 8);
    await drawFrame(page);
    expect(await isCardOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isCardOpen(page)).toBe(false);
  });
}
