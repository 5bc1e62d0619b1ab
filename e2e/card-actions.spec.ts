import { expect, test } from './fixtures.ts';
import { article, isCardOpen, openCard } from './reader.ts';

const story = article(`
  <p style="margin-top:120px">The ministry rejected reports of air strikes on civilian targets in Aleppo on Thursday.</p>
  <p style="height:1500px"></p>`);

/** The part of the extension's API that tells where its pages are open. */
interface Extension {
  runtime: { getContexts(filter: object): Promise<{ documentUrl?: string; tabId: number }[]> };
  tabs: { remove(tab: number): Promise<void> };
}

test('a pinned card stays without the pointer and out of sight of its words, until Escape', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  await card.click('.pin');
  await page.mouse.move(900, 20);
  await page.evaluate(() => scrollTo(0, 1200));
  await page.mouse.click(900, 40);
  // Longer than the grace that the pointer has to move from the mark to the card.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await isCardOpen(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('opens the question in the side panel, or in a tab where a frame has no panel', async ({
  driver,
  openExtensionPage,
  openPage,
  site,
}) => {
  const own = await openExtensionPage('popup.html?tab=0');
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  await card.click('.open-all');
  const panel = await own.waitFor(
    async (contextType) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
      const contexts = await (browser ?? chrome).runtime.getContexts({
        contextTypes: [contextType],
      });
      return contexts.find(({ documentUrl }) => documentUrl?.includes('/sidepanel.html'));
    },
    driver.browser === 'chromium' ? 'SIDE_PANEL' : 'TAB',
  );
  expect(panel.documentUrl).toContain('#dispute=');
  if (driver.browser === 'chromium') return;
  await own.evaluate(async (tab) => {
    const { browser } = globalThis as unknown as { browser: Extension };
    await browser.tabs.remove(tab);
  }, panel.tabId);
});

test('copies a citation', async ({ openPage, site }) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  await card.click('.tool summary');
  await card.click('.copy button');
  await card.waitFor(() => document.querySelector('.copy')?.textContent?.includes('Copied.'));
});
