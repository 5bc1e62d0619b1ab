/** Reading without marks: what a page names is on offer in the popup where nothing is marked. */

import type { Page } from './driver/driver.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { article } from './reader.ts';

const rows = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.row-button .label')].map(({ textContent }) => textContent),
  );

/** All that a page could see of the extension in its own document. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    highlights: [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0),
    html: document.documentElement.outerHTML,
  }));

test('with no site marked, one click in the popup lists what the page and its frames name', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  await choose({ reach: 'none' });
  const inner = site.page(article('<p>Nusra Front</p>'));
  const page = await openPage(
    site.page(
      article(`<p>Aleppo.</p><p hidden>The Security Council</p>
        <iframe src="${inner}" width="400" height="200"></iframe>`),
    ),
  );
  const before = await traces(page);
  const popup = await openPopup(page);
  await popup.waitFor(() => document.body.textContent?.includes('Gainsay is off for this site'));
  expect(await rows(popup)).toEqual([]);
  await popup.click('.read-once button');
  await expect.poll(async () => (await rows(popup)).sort()).toEqual(['Aleppo', 'Jabhat al-Nusra']);
  await expect.poll(() => popup.text()).toContain(say('popup.readOnceDone'));
  await popup.click('.row-button');
  await popup.waitFor(() => document.querySelector('.dispute-item article') !== null);
  // Nothing here reaches into the page: no switch of the name, no way to its places.
  expect(
    await popup.evaluate(
      () => document.querySelectorAll('.details [role=switch], button.mention').length,
    ),
  ).toBe(0);
  expect(await traces(page)).toEqual(before);
  expect(await marks(page)).toEqual([]);
});

test('another page in the tab is not read by the click on the one before', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  const page = await openPage(site.page(article('<p>Aleppo.</p>')));
  await choose({ sitesOff: [new URL(await page.url()).hostname] });
  const popup = await openPopup(page);
  await popup.click('.read-once button');
  await expect.poll(() => rows(popup)).toEqual(['Aleppo']);
  await page.bringToFront();
  await page.goto(site.page(article('<p>Nusra Front</p>')));
  await popup.bringToFront();
  // What the page before named stands there until this one has answered.
  await expect.poll(() => rows(popup)).toEqual([]);
  await popup.waitFor(() => document.querySelector('.read-once button'));
  expect(await popup.text()).toContain('Gainsay is off for this site');
});
