import type { Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, drawFrame, findMark, isCardOpen, openCard } from './reader.ts';

const story = article(`
  <p style="margin-top:120px">The ministry rejected reports of Russian air strikes on civilian targets in Aleppo on Thursday.</p>
  <p>The Nusra Front was named too.</p><p style="height:1500px"></p>`);

const leaveMark = (page: Page) => page.mouse.move(900, 20);

test('shows the statement and the counter-statement of the nearest dispute', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  const text = await card.text();
  expect(text).toContain('Did Russian aircraft strike civilian targets in Aleppo?');
  expect(text).toContain('Affirmed');
  expect(text).toContain('Denied');
  expect(text).toContain('Turkish Foreign Ministry');
  expect(text).toContain(
    'Russia’s Aerospace Forces have not made any strikes on the city of Aleppo',
  );
  expect(text).toContain('Igor Konashenkov');
  expect(text).toContain('TASS');
  const boxes = await card.evaluate(() =>
    [...document.querySelectorAll('.side')].map((side) => side.getBoundingClientRect().width),
  );
  expect(boxes).toHaveLength(2);
  expect(Math.abs((boxes[0] ?? 0) - (boxes[1] ?? 9))).toBeLessThanOrEqual(1);
});

test('can be pointed at, and goes when the pointer leaves mark and card', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  const box = await card.box();
  if (!box) throw new Error('the card is not laid out');
  await page.mouse.move(box.x + 60, box.y + 30);
  await page.mouse.move(box.x + 80, box.y + 60);
  // Longer than the grace that the pointer has to move from the mark to the card.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await isCardOpen(page)).toBe(true);
  await leaveMark(page);
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('Escape dismisses it while the pointer stays, until the pointer has left', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await openCard(page, 'Aleppo');
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(x + 1, y);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(await isCardOpen(page)).toBe(false);
  await leaveMark(page);
  await page.waitFor(() => document.querySelector('p:hover') === null);
  await drawFrame(page);
  await page.mouse.move(x, y);
  await expect.poll(() => isCardOpen(page)).toBe(true);
});

test('a pointer that only passes opens nothing', async ({ choose, openPage, site }) => {
  // On a slow machine the driver's pointer may stay for as long as a rest is usually.
  await choose({ restMs: 2_000 });
  const page = await openPage(site.page(story));
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(x, y - 60);
  await page.mouse.move(x, y);
  await page.mouse.move(x, y + 60);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2_500)));
  expect(await isCardOpen(page)).toBe(false);
});

test('stays by its words while the page scrolls, and goes with them', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  const before = await card.box();
  await page.evaluate(() => scrollTo(0, 60));
  await expect
    .poll(async () => Math.round((before?.y ?? 0) - ((await card.box())?.y ?? 0)))
    .toBe(60);
  await page.evaluate(() => scrollTo(0, 1200));
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('stands clear of the page’s scrollbar', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(article('<p style="text-align: right">Aleppo</p><p style="height: 3000px"></p>')),
  );
  const card = await openCard(page, 'Aleppo');
  const right = async () => {
    const box = await card.box();
    return box && box.x + box.width;
  };
  const window = await page.evaluate(() => document.documentElement.clientWidth);
  await expect.poll(right).toBe(window - 8);
});

test('opens again after the background has died', async ({ driver, openPage, site }) => {
  const page = await openPage(site.page(story));
  await openCard(page, 'Aleppo');
  await leaveMark(page);
  await expect.poll(() => isCardOpen(page)).toBe(false);
  await driver.stopBackground();
  const card = await openCard(page, 'Nusra Front');
  expect(await card.text()).toContain('Nusra');
});
