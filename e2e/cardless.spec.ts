/** Pages in which no card can run, and data that is no page: the button and the popup say so. */
import type { Frame, Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, isCardOpen, openCard } from './reader.ts';

const story = article('<p style="margin-top: 120px">Fighting in Aleppo went on.</p>');

/** The part of the extension's API that the button is read with. */
interface Actions {
  action: Record<'getBadgeText' | 'getTitle', (details: { tabId: number }) => Promise<string>>;
}

const buttonOf = (popup: Frame, tab: number) =>
  popup.evaluate(async (tabId) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Actions>;
    const { action } = browser ?? chrome;
    return [await action.getBadgeText({ tabId }), await action.getTitle({ tabId })];
  }, tab);

async function restOn(page: Page, text: string): Promise<void> {
  const { x, y } = middleOf(await findMark(page, text));
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
}

for (const sandbox of ['', 'allow-scripts', 'allow-same-origin']) {
  test(`a page that lets no card run says so on the button and in the popup: sandbox ${sandbox}`, async ({
    driver,
    openPage,
    openPopup,
    site,
  }) => {
    const page = await openPage(
      site.page(story, { 'content-security-policy': `sandbox ${sandbox}` }),
    );
    await restOn(page, 'Aleppo');
    const tab = await driver.tabIdOf(page);
    const popup = await openPopup(page);
    await expect
      .poll(() => buttonOf(popup, tab))
      .toEqual(['!', expect.stringContaining('no card')]);
    await popup.waitFor(() => document.body.textContent?.includes('No card can open on this page'));
    // What the card would have said is read there.
    await popup.click('.row-button');
    await popup.waitFor(() => document.querySelector('.dispute-item') !== null);
    await page.bringToFront();
    expect(await isCardOpen(page)).toBe(false);
    // The next page in the tab is another matter.
    await page.goto(site.page(story));
    await openCard(page, 'Aleppo');
    const [badge, title] = await buttonOf(popup, tab);
    expect([badge, title]).toEqual(['1', 'Gainsay']);
  });
}

test('the popup tells data from pages, and an XHTML page that is served as XML is one', async ({
  openPage,
  openPopup,
  site,
}) => {
  const feed = `<?xml version="1.0"?><?xml-stylesheet type="text/css" href="/none.css"?>
    <rss version="2.0"><channel><item><title>Fighting in Aleppo went on.</title></item></channel></rss>`;
  const popup = await openPopup(await openPage(site.page(feed, { 'content-type': 'text/xml' })));
  await popup.waitFor(() => document.body.textContent?.includes('This is a data file'));
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Aleppo</p></body></html>`;
  const page = await openPage(site.page(xhtml, { 'content-type': 'text/xml' }));
  await findMark(page, 'Aleppo');
  const other = await openPopup(page);
  await other.waitFor(() => document.querySelector('.row-button') !== null);
});
