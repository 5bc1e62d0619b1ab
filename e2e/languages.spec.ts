import type { Driver, Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { launchReady } from './launch-ready.ts';
import { findMark } from './reader.ts';

/** Every screen in a browser in Arabic: its direction, its words, and its width in a narrow window. */

/** As the extension's pages have it. */
declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<{
      result: { corpora: { id: string }[]; view: { disputes: { key: string }[] } };
    }>;
  };
};

const story =
  '<!doctype html><title>Story</title><p>Diplomats at the Security Council spoke about Aleppo.</p>';
const narrow = 320;
/** A popup is as wide as its content, and browsers make room for it. */
const popupWidth = 372;

interface Look {
  lang: string;
  dir: string;
  title: string;
  /** CSS pixels that the page is wider than its window. */
  overflow: number;
  /** What stands in Latin letters though it is not said to be in another language. */
  latin: string[];
}

/** What a reader of Arabic sees of a document, with what assistive technology reads out. */
function look(page: Page, inFrame: string | null): Promise<Look> {
  return page.evaluate((selector) => {
    // The card's frame here is of the page's own origin, unlike that of a card in a web page.
    const frame = selector === null ? null : document.querySelector<HTMLIFrameElement>(selector);
    const seen = frame?.contentDocument ?? document;
    // Names of products, forms, keys and addresses, which Arabic writes in Latin letters too.
    const names =
      /\b(Gainsay|Firefox|PDF|CSV|Markdown|JSON-LD|APA|BibTeX|URL|Tab|Enter|Esc|Alt|Shift|gs|https)\b/g;
    const isArabic = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang') === 'ar' &&
      element.closest('bdi, kbd, [dir="ltr"], button[dir="auto"]') === null;
    const latin: string[] = [];
    const check = (element: Element | null, words: string | null | undefined) => {
      const rest = (words ?? '')
        .replace(/\u2068[^\u2069]*\u2069/g, '')
        // Words of a document that a note is about.
        .replace(/«[^»]*»/g, '')
        .replace(names, '');
      if (isArabic(element) && /[A-Za-z]{2}/.test(rest)) latin.push(rest.trim());
    };
    const texts = seen.createTreeWalker(seen.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      check(node.parentElement, node.nodeValue);
    }
    for (const element of seen.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        check(element, element.getAttribute(name));
      }
    }
    const root = seen.documentElement;
    return {
      lang: root.lang,
      dir: getComputedStyle(root).direction,
      title: seen.title,
      overflow: Math.max(0, root.scrollWidth - root.clientWidth),
      latin,
    };
  }, inFrame);
}

async function expectArabic(page: Page, inFrame: string | null = null): Promise<void> {
  // Asked until it holds: what is drawn to measure is as wide as the window was for a moment.
  await expect
    .poll(() => look(page, inFrame))
    .toEqual({
      ...{ lang: 'ar', dir: 'rtl', overflow: 0, latin: [] },
      title: expect.stringMatching(/Gainsay|\p{Script=Arabic}/u),
    });
}

/** The driver's browser in Arabic; one for all tests of this file. */
let driver: Driver;

test.beforeAll(async ({ drivenBrowser }) => {
  driver = await launchReady(drivenBrowser, { language: 'ar' });
});
test.afterAll(() => driver.close());

async function openNarrow(path: string, width = narrow): Promise<Page> {
  const page = await driver.openExtensionPage(path);
  await page.bringToFront();
  await page.setViewport(width, 700);
  return page;
}

test('the welcome page and the card are in Arabic', async () => {
  const page = await openNarrow('welcome.html');
  await page.waitFor(() => document.querySelectorAll('button.name').length >= 3);
  await expectArabic(page);
  await page.click('button.name');
  await page.waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.card-frame');
    return (
      frame?.style.opacity === '1' && frame.contentDocument?.querySelector('.entity-name') !== null
    );
  });
  await expectArabic(page, '.card-frame');
});

test('the options are in Arabic', async () => {
  const page = await openNarrow('options.html');
  await page.waitFor(() => document.querySelector('.corpora details') !== null);
  await expectArabic(page);
});

test('the popup is in Arabic, and what it shows of an entity', async ({ site }) => {
  const web = await driver.open(site.page(story));
  await findMark(web, 'Aleppo');
  const tab = await driver.tabIdOf(web);
  const page = await openNarrow(`popup.html?tab=${tab}`, popupWidth);
  await page.click('.row-button');
  await page.waitFor(() => document.querySelector('.dispute-item article') !== null);
  await expectArabic(page);
});

test('the side panel is in Arabic, empty and with a question', async ({ site }) => {
  const empty = await openNarrow('sidepanel.html');
  await empty.waitFor(() => document.querySelector('h2') !== null);
  await expectArabic(empty);
  const web = await driver.open(site.page(story));
  const popup = await openNarrow(`popup.html?tab=${await driver.tabIdOf(web)}`);
  const key = await popup.waitFor(async () => {
    const ask = (name: string, params: object) =>
      chrome.runtime.sendMessage({ gainsay: 'background', name, params });
    const { corpora } = (await ask('getStatus', {})).result;
    const { view } = (await ask('getEntityView', { key: `${corpora[0]?.id}#aleppo` })).result;
    return view.disputes[0]?.key;
  });
  const page = await openNarrow(`sidepanel.html#dispute=${encodeURIComponent(key)}`);
  await page.waitFor(() => document.querySelector('.timeline svg') !== null);
  await expectArabic(page);
});
