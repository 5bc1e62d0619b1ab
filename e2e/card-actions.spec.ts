import type { Frame } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, isCardOpen, openCard } from './reader.ts';

const story = article(`
  <p style="margin-top:120px">The ministry rejected reports of Russian air strikes on civilian targets in Aleppo on Thursday.</p>
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

/** Addresses and tabs of the side panel's pages that are open, in the panel or in tabs. */
function listPanels(own: Frame, contextType: string): Promise<OpenPanel[]> {
  return own.evaluate(async (type) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
    const contexts = await (browser ?? chrome).runtime.getContexts({ contextTypes: [type] });
    return contexts.flatMap(({ documentUrl = '', tabId }) =>
      documentUrl.includes('/sidepanel.html#') ? [{ documentUrl, tabId }] : [],
    );
  }, contextType);
}

/** Waits for a page of the side panel that is none of these. */
async function waitForPanel(
  own: Frame,
  contextType: string,
  before: readonly OpenPanel[],
): Promise<OpenPanel> {
  const keyOf = ({ documentUrl, tabId }: OpenPanel) => `${tabId} ${documentUrl}`;
  const known = new Set(before.map(keyOf));
  let opened: OpenPanel | undefined;
  await expect
    .poll(async () => {
      const panels = await listPanels(own, contextType);
      opened = panels.find((panel) => !known.has(keyOf(panel)));
      return opened;
    })
    .toBeTruthy();
  return opened as OpenPanel;
}

test('a pinned card stays without the pointer and out of sight of its words, until Escape', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  await card.click('.pin');
  await card.waitFor(() => document.querySelector('.pin[aria-pressed=true]'));
  await page.mouse.move(900, 20);
  // Longer than the grace that the pointer has to move from the mark to the card.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await isCardOpen(page)).toBe(true);
  await page.evaluate(() => scrollTo(0, 1200));
  await page.mouse.click(900, 40);
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
  const contextType = driver.browser === 'chromium' ? 'SIDE_PANEL' : 'TAB';
  const own = await openExtensionPage('popup.html?tab=0');
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  // Other tests may have left some, since they share the browser.
  const others = await listPanels(own, contextType);
  await card.click('.open-all');
  const first = await waitForPanel(own, contextType, others);
  expect(first.documentUrl).toContain('#dispute=');
  if (driver.browser === 'firefox') await page.bringToFront();

  // By keyboard: the panel has made the page narrower, which the driver's pointer does not know.
  const pressEnterOn = async (button: string) => {
    await card.evaluate((query) => document.querySelector<HTMLElement>(query)?.focus(), button);
    await page.keyboard.press('Enter');
  };
  const question = () => card.evaluate(() => document.querySelector('.question')?.textContent);
  const before = await question();
  // Again and again: the card may have the focus a moment after it was asked to take it.
  await expect
    .poll(async () => {
      await pressEnterOn('[aria-label="Next question"]');
      return question();
    })
    .not.toBe(before);
  await pressEnterOn('.open-all');
  const second = await waitForPanel(own, contextType, [...others, first]);
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
  await card.click('.more-of-it');
  await card.click('.tool summary');
  await card.click('.copy button');
  await card.waitFor(() => document.querySelector('.copy')?.textContent?.includes('Copied.'));
});
