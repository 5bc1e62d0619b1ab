import type { Frame } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';

/** The part of the extension's API that the badge is read with. */
interface Actions {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}

function badgeOf(popup: Frame, tab: number): Promise<string> {
  return popup.evaluate((tabId) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Actions>;
    return (browser ?? chrome).action.getBadgeText({ tabId });
  }, tab);
}

test('a frame that goes takes its count along', async ({ driver, openPage, openPopup, site }) => {
  const inner = site.page(article('<p>Aleppo</p>'));
  const page = await openPage(
    site.page(article(`<p>Nusra Front</p><iframe src="${inner}" width="400"></iframe>`)),
  );
  await expectMarked(page, ['Nusra Front']);
  await expectMarked(await page.waitForFrame(new URL(inner).pathname), ['Aleppo']);
  const tab = await driver.tabIdOf(page);
  const popup = await openPopup(page);
  await expect.poll(() => badgeOf(popup, tab)).toBe('2');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => badgeOf(popup, tab)).toBe('1');
});

test('a page that comes back from the history brings its count again', async ({
  driver,
  openPage,
  openPopup,
  site,
}) => {
  const page = await openPage(site.page(article('<p>Aleppo</p>')));
  await expectMarked(page, ['Aleppo']);
  const tab = await driver.tabIdOf(page);
  const popup = await openPopup(page);
  await expect.poll(() => badgeOf(popup, tab)).toBe('1');
  await page.bringToFront();
  await page.goto(site.page(article('<p>Nothing</p>')));
  await expect.poll(() => badgeOf(popup, tab)).toBe('');
  // Later than the answer, which would be lost with its document.
  await page.evaluate(() => void setTimeout(() => history.back(), 50));
  await page.waitFor(() => document.body.textContent?.includes('Aleppo'));
  await expectMarked(page, ['Aleppo']);
  await expect.poll(() => badgeOf(popup, tab)).toBe('1');
});

test('a frame that counts before its page has been parsed is counted', async ({
  driver,
  openPage,
  openPopup,
  site,
}) => {
  const inner = site.otherOrigin + new URL(site.page(article('<p>Aleppo</p>'))).pathname;
  const page = await openPage(
    site.page(
      article(`<p>Nusra Front</p><iframe src="${inner}" width="400"></iframe>
        <script>for (const end = performance.now() + 1500; performance.now() < end;);</script>`),
    ),
  );
  await expectMarked(page, ['Nusra Front']);
  await expectMarked(await page.waitForFrame(new URL(inner).pathname), ['Aleppo']);
  const tab = await driver.tabIdOf(page);
  const popup = await openPopup(page);
  await expect.poll(() => badgeOf(popup, tab)).toBe('2');
});

test('the badge counts what is shown of names that are on, marked or not', async ({
  choose,
  driver,
  openPage,
  openPopup,
  site,
}) => {
  await choose({});
  const page = await openPage(
    site.page(article('<p>Aleppo, Aleppo, Aleppo and the Nusra Front</p><p hidden>Aleppo</p>')),
  );
  await expectMarked(page, ['Aleppo', 'Nusra Front']);
  const tab = await driver.tabIdOf(page);
  const popup = await openPopup(page);
  await expect.poll(() => badgeOf(popup, tab)).toBe('4');
  await popup.click('.row-button');
  await popup.click('.details [role=switch]');
  await page.bringToFront();
  await expect.poll(() => badgeOf(popup, tab)).toBe('1');
});
