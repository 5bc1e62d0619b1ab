/** The options' list of sites, to type into and to take from, and what they say of languages. */
import type { Page } from './driver/driver.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { expectWords, press } from './options-page.ts';
import { article, findMark } from './reader.ts';

const siteField = '.add-site input';

async function typeSite(options: Page, site: string): Promise<void> {
  await options.bringToFront();
  await options.click(siteField);
  await options.evaluate((field) => {
    document.querySelector<HTMLInputElement>(field)?.select();
  }, siteField);
  await options.keyboard.type(site);
  await options.keyboard.press('Enter');
}

const listedSites = (options: Page) =>
  options.evaluate(() =>
    [...document.querySelectorAll('.switched-off bdi')].map(({ textContent }) => textContent),
  );

test('a site that is typed into the list has no marks until it is taken from it', async ({
  choose,
  openExtensionPage,
  openPage,
  site,
}) => {
  await choose({});
  const page = await openPage(site.page(article('<p>Aleppo and the Nusra Front.</p>')));
  await findMark(page, 'Aleppo');
  const options = await openExtensionPage('options.html');
  await typeSite(options, 'no site');
  await expectWords(options, say('options.siteRefused', { typed: 'no site' }));
  expect(await listedSites(options)).toEqual([]);
  const { hostname, href } = new URL(await page.url());
  await typeSite(options, href);
  await expect.poll(() => listedSites(options)).toEqual([hostname]);
  await page.bringToFront();
  await expect.poll(async () => (await marks(page)).length).toBe(0);
  await options.bringToFront();
  await press(options, `Mark again (${hostname})`);
  await expect.poll(() => listedSites(options)).toEqual([]);
  await page.bringToFront();
  await findMark(page, 'Aleppo');
});

test('where chosen sites only are marked, one that is typed is', async ({
  choose,
  openExtensionPage,
  openPage,
  site,
}) => {
  await choose({ reach: 'chosen' });
  const page = await openPage(site.page(article('<p>Aleppo and the Nusra Front.</p>')));
  const options = await openExtensionPage('options.html');
  await typeSite(options, new URL(await page.url()).host);
  await page.bringToFront();
  await findMark(page, 'Aleppo');
});

test('the options say which language is shown, and in which order records are', async ({
  openExtensionPage,
}) => {
  const options = await openExtensionPage('options.html');
  await expectWords(options, say('options.interfaceLanguage', { language: 'English' }));
  const [listed, wanted] = await options.evaluate(() => [
    [...document.querySelectorAll('.languages li')].map(({ textContent }) => textContent),
    navigator.languages.map((tag) => new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag)),
  ]);
  expect(listed).toEqual(wanted);
  expect(listed?.length).toBeGreaterThan(0);
});
