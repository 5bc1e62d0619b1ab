/**
 * `npm run film`: how a statement is recorded, in four pictures beside each other, of each browser as
 * it was built last: docs/images/record-chromium.png and record-firefox.png.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Driver, Page } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { middleOf } from '../e2e/driver/marks.ts';
import { poll } from '../e2e/driver/poll.ts';
import { findMark } from '../e2e/reader.ts';
import { selectWords } from '../e2e/select-words.ts';
import { type Site, serveSite } from '../e2e/site.ts';
import { takeCard } from './start/screenshots.ts';

const words =
  'No Russian aircraft struck civilian targets in Aleppo on that day, and nobody has shown us a photograph';
const story = `<!doctype html><html lang="en"><head><title>The ministry answers</title>
<meta property="og:site_name" content="The Fenn Post"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2016-06-10"><style>body{max-width:34rem;margin:3rem auto;font:1.1rem/1.6 Georgia,serif}</style></head>
<h1>The ministry answers</h1><p>Maria Holm, a spokeswoman, spoke to reporters.</p>
<p id="said">“${words},” Holm said on Thursday. Others doubt it.</p><p style="height:400px"></p>`;

const press = (panel: Page, selector: string) =>
  panel.evaluate((wanted: string) => {
    document.querySelector<HTMLElement>(wanted)?.click();
  }, selector);

/** The side panel's page that the context menu opens, in a tab. */
async function openForm(driver: Driver, page: Page): Promise<Page> {
  await driver.askMenu(words, page, 'record');
  const address = await poll(
    async () => (await driver.tabAddresses()).find((each) => /sidepanel\.html#record=/.test(each)),
    { what: 'the form' },
  );
  return driver.openExtensionPage(`sidepanel.html${new URL(address).hash}`);
}

/** Takes the pictures, in their order. @returns their paths */
async function takePictures(driver: Driver, site: Site, folder: string): Promise<string[]> {
  const paths = ['page', 'form', 'saved', 'card'].map((name) => join(folder, `${name}.png`));
  const [ofPage = '', ofForm = '', ofSaved = '', ofCard = ''] = paths;
  const page = await driver.open(site.page(story));
  await page.setViewport(600, 760);
  await findMark(page, 'Aleppo');
  await selectWords(page, words);
  await page.screenshot(ofPage);
  const panel = await openForm(driver, page);
  await panel.setViewport(420, 760);
  await panel.waitForWith({ what: 'the filled form' }, () =>
    document.querySelector('form.record .stances'),
  );
  await panel.screenshot(ofForm);
  await press(panel, '.stances button:nth-of-type(2)');
  await press(panel, 'form.record button[type=submit]');
  await panel.waitForWith({ what: 'that it was saved' }, () => document.querySelector('.saved a'));
  await panel.screenshot(ofSaved);
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  const { x, y } = middleOf(await findMark(page, words));
  await page.mouse.move(x - 40, y + 80);
  await takeCard(page, ofCard);
  return paths;
}

/** Puts the pictures beside each other. */
async function joinPictures(driver: Driver, site: Site, paths: readonly string[], path: string) {
  const images = await Promise.all(
    paths.map(async (each) => `data:image/png;base64,${(await readFile(each)).toString('base64')}`),
  );
  const strip = images.map((source) => `<img src="${source}">`).join('');
  const page = await driver.open(
    site.page(
      `<!doctype html><style>body{margin:0;padding:12px;display:flex;gap:12px;background:#ddd}img{height:570px;object-fit:contain;background:#fff}</style>${strip}`,
    ),
  );
  await page.setViewport(2_000, 594);
  const width = await page.evaluate(() =>
    Math.ceil(document.querySelector('img:last-of-type')?.getBoundingClientRect().right ?? 0),
  );
  await page.screenshot(path, { x: 0, y: 0, width: width + 12, height: 594 });
}

async function film(browser: BrowserName) {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-film-'));
  const site = await serveSite('.');
  const driver = await launch(browser);
  try {
    const paths = await takePictures(driver, site, folder);
    await joinPictures(driver, site, paths, join('docs', 'images', `record-${browser}.png`));
  } finally {
    await driver.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
for (const browser of ['chromium', 'firefox'] as const) {
  if (asked.length === 0 || asked.includes(browser)) await film(browser);
}
