import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, isCardOpen, openCard } from './reader.ts';

/** Longer than the rest before a card and the grace on leaving, ms. */
const longMs = 700;

const line = article('<p style="margin-top:120px">In Aleppo, Raqqa and the Nusra Front.</p>');

async function moveTo(page: Page, text: string, down = 0): Promise<void> {
  const { x, y } = middleOf(await findMark(page, text));
  await page.mouse.move(x, y + down);
}

test('a slow pointer gets from the words through the gap to the card', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(line));
  const card = await openCard(page, 'Aleppo');
  const { x } = middleOf(await findMark(page, 'Aleppo'));
  const top = (await card.box())?.y ?? 0;
  await page.mouse.move(x, top - 3);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(true);
  await page.mouse.move(x, top + 20);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(true);
  await page.mouse.move(900, 20);
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('a card stays while the pointer crosses another mark on its way there', async ({
  choose,
  openPage,
  site,
}) => {
  // On a slow machine the driver's pointer may stay for as long as a rest is usually.
  const restMs = 2_000;
  await choose({ restMs });
  const page = await openPage(site.page(line));
  const card = await openCard(page, 'Aleppo');
  await moveTo(page, 'Nusra Front');
  // Longer than the moment after which a card gets ready, shorter than a rest.
  await pause(120);
  await moveTo(page, 'Nusra Front', 30);
  await pause(restMs + longMs);
  expect(await isCardOpen(page)).toBe(true);
  expect(await card.text()).toContain('Aleppo');
});

test('a card in a modal dialog can be pointed at', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(
        '<dialog id="d" style="width:600px;height:500px"><p>Aleppo was hit.</p></dialog><script>d.showModal()</script>',
      ),
    ),
  );
  const card = await openCard(page, 'Aleppo');
  const box = await card.box();
  await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 40);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(true);
});

test('Escape dismisses the card also when another frame has the focus', async ({
  openPage,
  site,
}) => {
  const inner = site.page(article('<input>'));
  const page = await openPage(
    site.page(
      article(
        `<p style="margin-top:120px">Aleppo</p><iframe src="${inner}" width="400" height="100"></iframe>`,
      ),
    ),
  );
  const frame = await page.waitForFrame(new URL(inner).pathname);
  await frame.click('input');
  await openCard(page, 'Aleppo');
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('a page that moves the host about gets a new card', async ({ openPage, site }) => {
  const page = await openPage(site.page(line));
  await openCard(page, 'Aleppo');
  await page.evaluate(() => {
    const host = document.querySelector('gainsay-card');
    if (host) document.documentElement.append(host);
  });
  await page.mouse.move(900, 20);
  await expect.poll(() => isCardOpen(page)).toBe(false);
  await openCard(page, 'Nusra Front');
});

test('words that are covered by a header open nothing', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`<div style="position:fixed;inset:0 0 auto;height:60px;background:#000"></div>
        <p id="words" style="margin-top:300px">Aleppo was hit</p><p style="height:3000px"></p>`),
    ),
  );
  await findMark(page, 'Aleppo');
  await page.evaluate(() => scrollTo(0, 280));
  await page.waitFor(
    () => (document.querySelector('#words')?.getBoundingClientRect().top ?? 99) < 40,
  );
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(600, 500);
  await page.mouse.move(x, y);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(false);
});

test('a page that zooms itself has the card in its place and size', async ({ openPage, site }) => {
  const page = await openPage(site.page(line.replace('<html', '<html style="zoom:1.5"')));
  await openCard(page, 'Nusra Front');
  const columns = await page.evaluate(() => {
    const found: number[] = [];
    for (let x = 2; x < innerWidth; x += 4) {
      const hits = [300, 350].map((y) => document.elementFromPoint(x, y)?.localName);
      if (hits.includes('gainsay-card')) found.push(x);
    }
    return found;
  });
  const width = (columns.at(-1) ?? 0) - (columns[0] ?? 0);
  expect(Math.abs(width - 420)).toBeLessThan(12);
  const { x } = middleOf(await findMark(page, 'Nusra Front'));
  expect(columns[0]).toBeLessThan(x);
  expect(columns.at(-1)).toBeGreaterThan(x);
});

/** A teaser that is a link all over, by an element laid over it. */
const teaser = (cover: string) =>
  article(`<div style="position:relative;margin-top:120px;width:600px;height:60px">
    <h3>In <b>Aleppo</b> and <i>the Security</i> Council</h3>
    <a href="#" style="position:absolute;inset:0;${cover}"></a></div>`);

test('words under a transparent link open their card', async ({ openPage, site }) => {
  const page = await openPage(site.page(teaser('')));
  await openCard(page, 'Aleppo');
  await page.mouse.move(900, 20);
  await expect.poll(() => isCardOpen(page)).toBe(false);
  await openCard(page, 'Security Council');
  // The pointer moves on the words, and the card stays.
  await moveTo(page, 'Security Council', 2);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(true);
});

test('words under an opaque link open nothing', async ({ openPage, site }) => {
  const page = await openPage(site.page(teaser('background:white')));
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(900, 20);
  await page.mouse.move(x, y);
  await pause(longMs);
  expect(await isCardOpen(page)).toBe(false);
});
