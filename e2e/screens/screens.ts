/**
 * Every screen that readers see, opened as they see it on this project's own page. The screenshots,
 * the accessibility checks and the names for screen readers all go through this one list.
 */
import type { Driver, Frame, Media, Page, Rect } from '../driver/driver.ts';
import { marks } from '../driver/marks.ts';
import { poll } from '../driver/poll.ts';
import { findMark, openCard } from '../reader.ts';
import type { Site } from '../site.ts';

export type Language = 'en' | 'ar';

/** What screens are opened with. */
export interface Stage {
  driver: Driver;
  site: Site;
  /** Of the browser's interface, and so of the page. */
  language: Language;
  /** Under which colours. */
  media: Media;
  /** CSS pixels of the window of the screens that fill a tab, and of the page under a card. */
  width?: number;
}

/** A screen that is open and at rest. */
export interface OpenScreen {
  /** The tab that it stands in. */
  page: Page;
  /** Its document: the tab's own, or the card's frame. */
  frame: Frame;
  /** What of the tab's viewport to look at; all of it when null. */
  clip: Rect | null;
}

export interface Screen {
  name: string;
  open(stage: Stage): Promise<OpenScreen>;
}

/** As the extension's own pages have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** The page under a card, and names that it has. */
const stories = {
  en: { path: '/story.html', twoSided: 'Aleppo', oneSided: 'Dmitry Peskov' },
  ar: { path: '/story-ar.html', twoSided: 'حلب', oneSided: 'ديمتري بيسكوف' },
} as const;
const usualWidth = 1080;
/** A popup is as wide as its content, and at most so high. */
const popup = { width: 372, height: 600 };
/** What browsers give a side panel. */
const panel = { width: 440, height: 900 };

/** The key of a record of the corpus that comes with Gainsay. */
async function keyOf(driver: Driver, id: string): Promise<string> {
  const page = await driver.openExtensionPage('popup.html?tab=0');
  try {
    const corpus = await page.waitFor(async () => {
      const message = { gainsay: 'background', name: 'getStatus', params: {} };
      const answer = await chrome.runtime.sendMessage(message);
      return (answer as { result: { corpora: { id: string }[] } }).result.corpora[0]?.id;
    });
    return `${corpus}#${id}`;
  } finally {
    await page.close();
  }
}

/** Resolves when the document's fonts are there and two frames have been drawn. */
export async function settle(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** Opens one of the extension's pages in a window of that size, and waits for what it shows. */
async function openOwn(
  { driver, media }: Stage,
  path: string,
  size: { width: number; height: number },
  shown: string,
): Promise<Page> {
  const page = await driver.openExtensionPage(path);
  await page.bringToFront();
  await page.emulateMedia(media);
  await page.setViewport(size.width, size.height);
  const isShown = (selector: string) => document.querySelector(selector) !== null;
  await page.waitForWith({ what: shown, timeoutMs: 15_000 }, isShown, shown);
  return page;
}

/** Makes the window as high as what the page has to show, so that all of it is seen. */
async function fitHeight(page: Page, width: number, most: number): Promise<OpenScreen> {
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewport(width, Math.min(most, Math.max(height, 60)));
  await settle(page);
  return { page, frame: page, clip: null };
}

async function openStory(stage: Stage, path: string): Promise<Page> {
  const { driver, site, media, width } = stage;
  const page = await driver.open(site.url(path));
  await page.bringToFront();
  await page.emulateMedia(media);
  await page.setViewport(width ?? usualWidth, 720);
  return page;
}

/** Words and their card, with some room around. */
async function openCardOn(stage: Stage, words: string): Promise<OpenScreen> {
  const page = await openStory(stage, stories[stage.language].path);
  const frame = await openCard(page, words);
  await frame.waitFor(() => performance.getEntriesByName('card-painted').length > 0);
  let before = '';
  const box = await poll(
    async () => {
      // It is shown at the height that it had while it got ready for a moment.
      const now = await frame.box();
      const isAtRest = (await frame.isShown()) && JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isAtRest && now;
    },
    { what: 'the card to be at rest' },
  );
  await settle(frame);
  const { rects } = await findMark(page, words);
  const mark = rects[0] ?? box;
  const x = Math.max(0, Math.min(mark.x, box.x) - 32);
  const y = Math.max(0, Math.min(mark.y, box.y) - 24);
  const right = Math.max(mark.x + mark.width, box.x + box.width) + 32;
  const bottom = Math.max(mark.y + mark.height, box.y + box.height) + 44;
  const most = await page.box();
  return {
    page,
    frame,
    clip: {
      x,
      y,
      width: Math.min(right, most?.width ?? right) - x,
      height: Math.min(bottom, most?.height ?? bottom) - y,
    },
  };
}

const card = (name: string, of: 'twoSided' | 'oneSided'): Screen => ({
  name,
  open: (stage) => openCardOn(stage, stories[stage.language][of]),
});

async function openPopupOn(stage: Stage, path: string | null, shown: string): Promise<Page> {
  const web = await openStory(stage, path ?? stories[stage.language].path);
  if (path === null) await poll(async () => (await marks(web)).length > 3, { what: 'marks' });
  const tab = await stage.driver.tabIdOf(web);
  return openOwn(stage, `popup.html?tab=${tab}`, popup, shown);
}

const panelAt = (name: string, view: string, id: string, shown: string): Screen => ({
  name,
  async open(stage) {
    const key = encodeURIComponent(await keyOf(stage.driver, id));
    const width = stage.width ?? panel.width;
    const page = await openOwn(stage, `sidepanel.html#${view}=${key}`, { ...panel, width }, shown);
    return fitHeight(page, width, 2400);
  },
});

const ownPage = (name: string, path: string, shown: string): Screen => ({
  name,
  async open(stage) {
    const width = stage.width ?? usualWidth;
    const page = await openOwn(stage, path, { width, height: 900 }, shown);
    return fitHeight(page, width, 4000);
  },
});

export const screens: readonly Screen[] = [
  card('card', 'twoSided'),
  card('card-one-sided', 'oneSided'),
  {
    name: 'popup',
    async open(stage) {
      const page = await openPopupOn(stage, null, '.row-button');
      return fitHeight(page, popup.width, popup.height);
    },
  },
  {
    name: 'popup-entity',
    async open(stage) {
      const page = await openPopupOn(stage, null, '.row-button');
      await page.click('.row-button');
      await page.waitFor(() => document.querySelector('.dispute-item article'));
      await page.mouse.move(1, 1);
      return fitHeight(page, popup.width, popup.height);
    },
  },
  {
    name: 'popup-empty',
    async open(stage) {
      const page = await openPopupOn(stage, '/nothing.html', '.first');
      return fitHeight(page, popup.width, popup.height);
    },
  },
  panelAt('panel', 'dispute', 'strikes-on-civilians-aleppo', '.timeline svg'),
  panelAt('panel-entity', 'entity', 'aleppo', 'h2'),
  ownPage('panel-start', 'sidepanel.html', 'h2'),
  ownPage('options', 'options.html', '.corpora details'),
  ownPage('welcome', 'welcome.html', 'button.name'),
];
