import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark } from './reader.ts';

test('a page that cannot be read is explained though a frame in it can', async ({
  openExtensionPage,
  openPopup,
  site,
}) => {
  const page = await openExtensionPage('popup.html?tab=0');
  const inner = site.page(article('<p>Aleppo</p>'));
  await page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: '400', height: '200' });
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
  }, inner);
  const popup = await openPopup(page);
  await popup.waitFor(() => document.body.textContent?.includes('belongs to an extension'));
});

test('a site that is switched off is off in frames that are told no referrer', async ({
  openPage,
  openPopup,
  site,
}) => {
  const inner = site.otherOrigin + new URL(site.page(article('<p>Aleppo</p>'))).pathname;
  const page = await openPage(
    site.page(article(`<iframe referrerpolicy="no-referrer" src="${inner}" width="400"></iframe>`)),
  );
  const frame = await page.waitForFrame(new URL(inner).pathname);
  await findMark(frame, 'Aleppo');
  const popup = await openPopup(page);
  await popup.click('input[role=switch]');
  await expect.poll(async () => (await marks(frame)).length).toBe(0);
  await popup.click('input[role=switch]');
  await page.bringToFront();
  await findMark(frame, 'Aleppo');
});

test('a click on a mention in a long text file goes there', async ({
  openPage,
  openPopup,
  site,
}) => {
  const empty = 'A line about nothing in particular.\n';
  const text = `${empty.repeat(700)}Here is Aleppo.\n${empty.repeat(100)}`;
  const page = await openPage(site.page(text, { 'content-type': 'text/plain' }));
  await findMark(page, 'Aleppo');
  const popup = await openPopup(page);
  await popup.click('.row-button');
  await popup.click('.mention');
  // It is far below the window before.
  const top = async () => (await findMark(page, 'Aleppo')).rects[0]?.y ?? 0;
  await expect.poll(top).toBeLessThan(500);
  expect(await top()).toBeGreaterThan(200);
});
