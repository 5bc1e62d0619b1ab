/**
 * Every screen that readers see, opened as they see it on this project's own page. The pictures,
 * the accessibility checks and the names for screen readers all go through this one list.
 */
import { told } from '../../lib/desk/fixtures/told.ts';
import type { Page } from '../driver/driver.ts';
import {
  fitHeight,
  keyOf,
  type Language,
  type OpenScreen,
  openCardOn,
  openOwnPage,
  openPopupOn,
  openRecordOn,
  openReportOn,
  popupSize,
  type Stage,
  usualWidth,
  waitForShown,
  widthOf,
} from './open-screen.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

export interface Screen {
  name: string;
  open(stage: Stage): Promise<OpenScreen>;
}

/** As wide as browsers make a side panel; CSS pixels. */
const panelWidth = 440;
/** CSS pixels; what is longer in a panel goes on in the same way. */
const tallest = { panel: 1000, tab: 4000 };

const searched: Record<Language, string> = {
  ...{ en: 'Aleppo', ar: 'حلب', es: 'Alepo', fr: 'Alep', ru: 'Алеппо', tr: 'Halep' },
};
const pasted: Record<Language, string> = {
  en: 'The Security Council spoke about Aleppo. In Moscow, Dmitry Peskov was asked about it twice.',
  ar: 'تحدث مجلس الأمن عن حلب. وفي موسكو سئل ديمتري بيسكوف عن ذلك مرتين.',
  es: 'El Consejo de Seguridad de la ONU habló de Alepo. En Moscú preguntaron dos veces a Dmitri Peskov.',
  fr: 'Le Conseil de sécurité de l’ONU a parlé d’Alep. À Moscou, Dmitri Peskov a été interrogé deux fois.',
  ru: 'Совет Безопасности ООН говорил об Алеппо. В Москве об этом дважды спросили Дмитрия Пескова.',
  tr: 'BM Güvenlik Konseyi Halep hakkında konuştu. Moskova’da bu konu Dmitriy Peskov’a iki kez soruldu.',
};

/** The popup, after something was done in it. */
const popup = (
  name: string,
  act: (page: Page, stage: Stage) => Promise<void>,
  shown = '.row-button',
  path?: string,
): Screen => ({
  name,
  async open(stage) {
    const { popup: page, web } = await openPopupOn(stage, shown, path);
    await act(page, stage);
    return fitHeight(page, popupSize(stage), [web]);
  },
});

/** One of the extension's pages that fill a panel or a tab, after something was done in it. */
const ownPage = (
  name: string,
  path: string,
  shown: string,
  usual: number,
  act: (page: Page, stage: Stage) => Promise<void> = async () => {},
): Screen => ({
  name,
  async open(stage) {
    const width = widthOf(stage, usual);
    const page = await openOwnPage(stage, path, { width, height: 900 }, shown);
    await act(page, stage);
    const height = usual === panelWidth ? tallest.panel : tallest.tab;
    return fitHeight(page, { width, height });
  },
});

/** A record of the corpus that comes with Gainsay, in the side panel. */
const panelAt = (name: string, view: string, id: string, shown: string): Screen => ({
  name,
  async open(stage) {
    const path = `sidepanel.html#${view}=${encodeURIComponent(await keyOf(stage.driver, id))}`;
    return ownPage(name, path, shown, panelWidth).open(stage);
  },
});

/** Types without leaving a caret that blinks. */
async function typeInto(page: Page, selector: string, words: string): Promise<void> {
  await page.click(selector);
  await page.keyboard.type(words);
  await page.evaluate((field) => document.querySelector<HTMLElement>(field)?.blur(), selector);
}

/** Asks the background as a page of the extension does. */
async function ask(page: Page, name: string, params: object): Promise<unknown> {
  const message = { gainsay: 'background', name, params };
  const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  return (answer as { result?: unknown }).result;
}

/** The reader's collection with two statements, which are taken out again, and what sharing it tells. */
const desk: Screen = {
  name: 'desk',
  async open(stage) {
    const size = { width: widthOf(stage, usualWidth), height: 900 };
    const page = await openOwnPage(stage, 'desk.html', size, 'h1');
    const quotes = [{ exact: 'It ran twice each Sunday', prefix: '', suffix: '' }];
    const other = { quotes, stance: 'affirms' as const, speaker: null };
    const ids: string[] = [];
    for (const statement of [told(), told(other)]) {
      const saved = await ask(page, 'recordStatement', { statement, replaces: null });
      ids.push((saved as { id: string }).id);
    }
    await page.evaluate(() => location.reload());
    await waitForShown(page, '.statements li');
    await page.click('main button[aria-expanded]');
    await waitForShown(page, '.share .ways');
    const open = await fitHeight(page, { ...size, height: tallest.tab });
    const close = async () => {
      await ask(page, 'deleteOwn', { ids });
      await open.close();
    };
    return { ...open, close };
  },
};

export const screens: readonly Screen[] = [
  { name: 'card', open: (stage) => openCardOn(stage, 'fitting') },
  { name: 'card-other-scheme', open: (stage) => openCardOn(stage, 'fitting', true) },
  { name: 'card-overview', open: (stage) => openCardOn(stage, 'onRecord') },
  popup('popup', async () => {}, '.page-question'),
  popup('popup-entity', async (page) => {
    await page.click('.row-button');
    await waitForShown(page, '.dispute-item article');
    await page.mouse.move(1, 1);
  }),
  popup('popup-search', async (page, { language }) => {
    await typeInto(page, '[role=combobox]', searched[language]);
    // What was found by the first letters stands there until the answer to all of them is here.
    await waitForShown(page, '[aria-busy=false] [role=option]');
    await page.mouse.move(1, 1);
  }),
  popup('popup-empty', async () => {}, '.subjects', '/nothing.html'),
  panelAt('panel', 'dispute', 'strikes-on-civilians-aleppo', '.timeline svg'),
  panelAt('panel-entity', 'entity', 'aleppo', '.side-line'),
  panelAt('panel-source', 'source', 'tass-2016-06-10', '.whole-source article'),
  {
    name: 'panel-report',
    async open(stage) {
      const width = widthOf(stage, panelWidth);
      const { panel, web } = await openReportOn(stage, { width, height: 900 });
      return fitHeight(panel, { width, height: tallest.panel }, [web]);
    },
  },
  {
    name: 'panel-record',
    async open(stage) {
      const width = widthOf(stage, panelWidth);
      const { panel, web } = await openRecordOn(stage, { width, height: 900 });
      return fitHeight(panel, { width, height: tallest.panel }, [web]);
    },
  },
  ownPage('panel-search', 'sidepanel.html#search=Strikes+on+civilians', '.places', panelWidth),
  ownPage('panel-start', 'sidepanel.html', 'h2', panelWidth),
  ownPage('reading', 'reading.html', 'textarea', panelWidth),
  ownPage('reading-text', 'reading.html', 'textarea', panelWidth, async (page, { language }) => {
    await typeInto(page, 'textarea', pasted[language]);
    await page.click('button[type=submit]');
    await waitForShown(page, '.names');
    await page.click('.names > summary');
    await waitForShown(page, '.row-button');
    await page.mouse.move(1, 1);
  }),
  desk,
  ownPage('options', 'options.html', '.corpora details', usualWidth),
  ownPage('welcome', 'welcome.html', 'button.name', usualWidth, async (page) => {
    await page.waitFor(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.card-frame');
      // The frame is of the page's own origin, unlike that of a card in a web page.
      return frame?.style.opacity === '1' && frame.contentDocument?.querySelector('.record');
    });
  }),
];
