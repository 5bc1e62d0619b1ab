/** How a screen is opened and brought to rest, so that every picture and check finds the same. */
import type { Driver, Frame, Media, Page, Rect } from '../driver/driver.ts';
import { marks } from '../driver/marks.ts';
import { poll } from '../driver/poll.ts';
import { findMark, openCard } from '../reader.ts';
import type { Site } from '../site.ts';

export type Language = 'en' | 'ar' | 'es' | 'fr' | 'ru' | 'tr';

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
  /**
   * How much the reader has zoomed in: 2 for 200 %. To a layout that is a window of so much less
   * room; how large its pixels are drawn, the browser is started with (`deviceScaleFactor`).
   */
  zoom?: number;
}

/** A screen that is open and at rest. */
export interface OpenScreen {
  /** The tab that it stands in. */
  page: Page;
  /** Its document: the tab's own, or the card's frame. */
  frame: Frame;
  /** What of the tab's viewport to look at; all of it when null. */
  clip: Rect | null;
  /** Closes its tabs. */
  close(): Promise<void>;
}

/** CSS pixels. */
interface Size {
  width: number;
  height: number;
}

/** As the extension's own pages have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** The page under a card, and names that it has. */
const stories = {
  en: { path: '/story.html', fitting: 'Aleppo', onRecord: 'Security Council' },
  ar: { path: '/story-ar.html', fitting: 'حلب', onRecord: 'مجلس الأمن' },
  es: { path: '/story-es.html', fitting: 'Alepo', onRecord: 'Consejo de Seguridad de la ONU' },
  fr: { path: '/story-fr.html', fitting: 'Alep', onRecord: 'Conseil de sécurité de l’ONU' },
  ru: { path: '/story-ru.html', fitting: 'Алеппо', onRecord: 'Совета Безопасности ООН' },
  tr: { path: '/story-tr.html', fitting: 'Halep', onRecord: 'BM Güvenlik Konseyi' },
} as const;

/** Room around a mark and its card. */
const around = 32;

export const usualWidth = 1080;
/** Of the page under a card. */
const storyHeight = 720;
/** A popup is as wide as its content; CSS pixels. */
const popupWidth = 372;
/** What browsers draw of a popup at most, however far the reader zooms; CSS pixels at 100 %. */
const largestPopup = { width: 800, height: 600 };

/** The room that a popup has. */
export function popupSize({ zoom = 1 }: Stage): Size {
  const width = Math.min(popupWidth, Math.floor(largestPopup.width / zoom));
  return { width, height: Math.floor(largestPopup.height / zoom) };
}

/** The window's width, of a screen that has so much usually; CSS pixels. */
export function widthOf({ width, zoom = 1 }: Stage, usual: number): number {
  return width ?? Math.floor(usual / zoom);
}

/** The key of a record of the corpus that comes with Gainsay. */
export async function keyOf(driver: Driver, id: string): Promise<string> {
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
export async function openOwnPage(
  { driver, media }: Stage,
  path: string,
  size: Size,
  shown: string,
): Promise<Page> {
  const page = await driver.openExtensionPage(path);
  await page.bringToFront();
  await page.emulateMedia(media);
  await page.setViewport(size.width, size.height);
  await waitForShown(page, shown);
  return page;
}

/**
 * Waits until what the page says and its height stay as they are for some frames and some answers of
 * the background, which take their time where the machine is slow.
 */
async function waitForRest(page: Page): Promise<void> {
  let before = '';
  let same = 0;
  const isAtRest = async () => {
    const now = await page.evaluate(async () => {
      for (let frame = 0; frame < 5; frame++) {
        await new Promise((done) => requestAnimationFrame(done));
      }
      await chrome.runtime.sendMessage({ gainsay: 'background', name: 'getStatus', params: {} });
      return `${document.body.getBoundingClientRect().height} ${document.body.textContent}`;
    });
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= 2;
  };
  await poll(isAtRest, { what: 'the page to be at rest' });
}

/** Waits until something that the selector finds is there. */
export async function waitForShown(frame: Frame, shown: string): Promise<void> {
  const isShown = (selector: string) => document.querySelector(selector) !== null;
  await frame.waitForWith({ what: shown }, isShown, shown);
}

/**
 * Makes the window as high as what the page has to show, so that all of it is seen.
 * @param most CSS pixels
 * @param others tabs that are closed with it
 */
export async function fitHeight(page: Page, size: Size, others: Page[] = []): Promise<OpenScreen> {
  await waitForRest(page);
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewport(size.width, Math.min(size.height, Math.max(height, 60)));
  await settle(page);
  const close = async () => {
    for (const each of [page, ...others]) await each.close();
  };
  return { page, frame: page, clip: null, close };
}

async function openStory(stage: Stage, path: string): Promise<Page> {
  const page = await stage.driver.open(stage.site.url(path));
  await page.bringToFront();
  await page.emulateMedia(stage.media);
  const { zoom = 1 } = stage;
  await page.setViewport(widthOf(stage, usualWidth), Math.floor(storyHeight / zoom));
  return page;
}

/** Waits until the card has painted what it was asked for and stands still. */
async function waitForCard(frame: Frame): Promise<Rect> {
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
  return box;
}

/**
 * Words and their card, with some room around.
 * @param isOther whether the page is dark where the system is light, and the other way round
 */
export async function openCardOn(
  stage: Stage,
  of: 'fitting' | 'onRecord',
  isOther = false,
): Promise<OpenScreen> {
  const { path, [of]: words } = stories[stage.language];
  const page = await openStory(stage, path);
  if (isOther) {
    const other = stage.media.colorScheme === 'dark' ? 'light' : 'dark';
    await page.evaluate((scheme) => {
      document.documentElement.style.colorScheme = scheme;
    }, other);
  }
  const frame = await openCard(page, words);
  const box = await waitForCard(frame);
  const mark = (await findMark(page, words)).rects[0] ?? box;
  const window = (await page.box()) ?? box;
  const x = Math.max(0, Math.min(mark.x, box.x) - around);
  const y = Math.max(0, Math.min(mark.y, box.y) - around);
  const right = Math.max(mark.x + mark.width, box.x + box.width) + around;
  const bottom = Math.max(mark.y + mark.height, box.y + box.height) + around;
  const clip = {
    x,
    y,
    width: Math.min(right, window.width) - x,
    height: Math.min(bottom, window.height) - y,
  };
  return { page, frame, clip, close: () => page.close() };
}

/**
 * The popup of a page, in a tab of its own.
 * @param path of another page than the story
 */
export async function openPopupOn(
  stage: Stage,
  shown: string,
  path?: string,
): Promise<{ popup: Page; web: Page }> {
  const web = await openStory(stage, path ?? stories[stage.language].path);
  if (!path) await poll(async () => (await marks(web)).length > 3, { what: 'the marks' });
  const tab = await stage.driver.tabIdOf(web);
  const popup = await openOwnPage(stage, `popup.html?tab=${tab}`, popupSize(stage), shown);
  return { popup, web };
}

/** The side panel with the form that records the story's first paragraph. */
export async function openRecordOn(stage: Stage, size: Size): Promise<{ panel: Page; web: Page }> {
  const web = await openStory(stage, stories[stage.language].path);
  await poll(async () => (await marks(web)).length > 3, { what: 'the marks' });
  await web.evaluate(() => {
    const words = [...document.querySelectorAll('p')].find((each) =>
      /\p{Lu}|\p{Lo}/u.test(each.textContent),
    );
    if (words) getSelection()?.selectAllChildren(words);
  });
  const tab = await stage.driver.tabIdOf(web);
  const path = `sidepanel.html#record=${tab}`;
  return { panel: await openOwnPage(stage, path, size, 'form.record'), web };
}

/** The side panel with the report on the story. */
export async function openReportOn(stage: Stage, size: Size): Promise<{ panel: Page; web: Page }> {
  const web = await openStory(stage, stories[stage.language].path);
  await poll(async () => (await marks(web)).length > 3, { what: 'the marks' });
  const tab = await stage.driver.tabIdOf(web);
  return {
    panel: await openOwnPage(stage, `sidepanel.html#report=${tab}`, size, '.report li'),
    web,
  };
}
