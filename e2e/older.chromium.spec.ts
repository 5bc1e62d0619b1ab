/**
 * The oldest Chromium that the manifest takes has no `browser`, only `chrome`; the one at hand has
 * both, so it is taken away. In Chromium alone: Firefox always had it.
 */
import { type Damaged, withoutBrowserNamespace } from './damaged.ts';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { findMark } from './reader.ts';

let older: Damaged;
let driver: Driver;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
  older = await withoutBrowserNamespace();
  driver = await launch('chromium', { extensionDir: older.folder });
});
test.afterAll(async () => {
  await driver?.close();
  await older?.remove();
});

test('A page is marked, and its card and popup answer', async ({ site }) => {
  const page = await driver.open(site.url('/plain.html'));
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(x, y);
  const card = await page.waitForFrame('/card.html');
  await card.waitFor(() => document.body.textContent.includes('Aleppo'));
  await expect.poll(() => card.isShown()).toBe(true);
  const popup = await driver.openExtensionPage(`popup.html?tab=${await driver.tabIdOf(page)}`);
  await popup.waitFor(() => document.body.textContent.includes('Security Council'));
});

for (const name of ['card', 'options', 'popup', 'reading', 'sidepanel', 'welcome']) {
  test(`The polyfill is there before the code of ${name} asks for it`, async () => {
    const page = await driver.openExtensionPage(`${name}.html`);
    const read = await page.waitFor(() => {
      const { readBrowsers } = globalThis as unknown as { readBrowsers: boolean[] };
      return readBrowsers.includes(true) && readBrowsers;
    });
    // The polyfill and the file that gives it look whether there is one; all else finds it.
    expect(read.join()).toMatch(/^(false,)+true(,true)*$/);
    expect(read.filter((isThere) => isThere).length).toBeGreaterThan(1);
    await page.close();
  });
}
