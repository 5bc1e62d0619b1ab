import type { Frame, Page, Rect } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { answerOf, article, findMark, isCardOpen, openCard } from './reader.ts';

const story = article(`
  <p style="margin-top:120px">The ministry rejected reports of Russian air strikes on civilian targets in Aleppo on Thursday.</p>
  <p>The Nusra Front was named too.</p><p style="height:1500px"></p>`);

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

/** The cards that are shown, with their places; the one that was made first in front. */
async function shownCards(page: Page): Promise<{ card: Frame; box: Rect }[]> {
  const shown: { card: Frame; box: Rect }[] = [];
  for (const card of await page.frames()) {
    if (!(await answerOf(() => card.url())).includes('/card.html')) continue;
    const box = (await card.isShown()) && (await card.box());
    if (box) shown.push({ card, box });
  }
  return shown;
}

test('a card that is kept open is moved, put at the margin, and lets other marks open beside it', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await page.setViewport(1280, 800);
  const card = await openCard(page, 'Aleppo');
  await card.click('.pin');
  await card.click('.dock');
  const left = async () => (await card.box())?.x;
  const margin = (await page.evaluate(() => document.documentElement.clientWidth)) - 8;
  const atMargin = async () => {
    const box = await card.box();
    return box && Math.round(box.x + box.width);
  };
  await expect.poll(atMargin).toBe(margin);
  await card.evaluate(() => document.querySelector<HTMLElement>('.handle')?.focus());
  const docked = (await left()) ?? 0;
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => Math.round(docked - ((await left()) ?? 0))).toBe(72);

  // It is not of the page's words any more: the page scrolls, and the card stays where it was put.
  const { x, y } = middleOf(await findMark(page, 'Nusra Front'));
  await page.mouse.move(x, y);
  await expect.poll(async () => (await shownCards(page)).length).toBe(2);
  const [one, other] = await shownCards(page);
  if (!one || !other) throw new Error('There are two cards.');
  const isApart =
    one.box.x + one.box.width <= other.box.x || other.box.x + other.box.width <= one.box.x;
  expect(isApart).toBe(true);
  const kept = one.card === card ? one : other;
  expect(await kept.card.text()).toContain('Aleppo');

  // The pointer's card goes first, then the one that is kept open.
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await shownCards(page)).length).toBe(1);
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

test('copies a citation, and the question with both sides', async ({ openPage, site }) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  await card.click('.more-of-it');
  await card.click('.tool summary');
  await card.click('.copy button');
  await card.waitFor(() => document.querySelector('.copy')?.textContent?.includes('Copied.'));
  await card.click('.share-question');
  await card.waitFor(() => document.querySelector('.share-panel .to-copy'));
  const shared = await card.evaluate(
    () => document.querySelector('.share-panel .to-copy')?.textContent ?? '',
  );
  for (const side of ['● ', '○ ']) expect(shared).toContain(`\n${side}`);
  await card.click('.share-panel .copy button');
  await card.waitFor(() =>
    document.querySelector('.share-panel .copy')?.textContent?.includes('Copied.'),
  );
});
