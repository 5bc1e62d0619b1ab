import type { Frame } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, isCardOpen, openCard } from './reader.ts';

const story = article(`
  <p style="margin-top:120px">The ministry rejected reports of air strikes on civilian targets in Aleppo on Thursday.</p>
  <p style="height:1500px"></p>`);

/** The part of the extension's API that tells where its pages are open. */
interface Extension {
  runtime: { getContexts(filter: object): Promise<{ documentUrl?: string; tabId: number }[]> };
  tabs: { remove(tabs: number[]): Promise<void> };
}

interface OpenPanel {
  documentUrl: string;
  tabId: number;
}

/** Waits for the side panel's page, in the panel or in a tab, at another address than `before`. */
function waitForPanel(own: Frame, contextType: string, before = ''): Promise<OpenPanel> {
  return own.waitFor(
    async (type, old) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
      const contexts = await (browser ?? chrome).runtime.getContexts({ contextTypes: [type] });
      for (const { documentUrl = '', tabId } of contexts) {
        const isPanel = documentUrl.includes('/sidepanel.html#');
        if (isPanel && documentUrl !== old) return { documentUrl, tabId };
      }
      return null;
    },
    contextType,
    before,
  );
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
  const contextType = driver.browser === 'chromium' ? 'SIDE_PANEL' : 'TAB';
  const first = await waitForPanel(own, contextType);
  expect(first.documentUrl).toContain('#dispute=');
  if (driver.browser === 'firefox') await page.bringToFront();

  // By keyboard: the panel has made the page narrower, which the driver's pointer does not know.
  for (const button of ['[aria-label="Next question"]', '.open-all']) {
    await card.evaluate((query) => document.querySelector<HTMLElement>(query)?.focus(), button);
    await page.keyboard.press('Enter');
  }
  const second = await waitForPanel(own, contextType, first.documentUrl);
  expect(second.documentUrl).toContain('#dispute=');
  if (driver.browser === 'chromium') return;
  await own.evaluate(
    async (tabs) => {
      const { browser } = globalThis as unknown as { browser: Extension };
      await browser.tabs.remove(tabs);
    },
    [first.tabId, second.tabId],
  );
});

test('copies a citation', async ({ openPage, site }) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  await card.click('.more-notes > summary');
  await card.click('.tool summary');
  await card.click('.copy button');
  await card.waitFor(() => document.querySelector('.copy')?.textContent?.includes('Copied.'));
});
