import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, isCardOpen, waitForCard } from './reader.ts';

/** Frames too small for a card: it opens in the top frame, by the words, and goes with them. */

/** Longer than the rest before a card and the grace on leaving, ms. */
const longMs = 700;

/** Where a frame's content stands in the page that each test opens: below the margin and border. */
const frameAt = { x: 200, y: 120 };
const frameStyle = `position:absolute;left:${frameAt.x}px;top:${frameAt.y}px;border:0`;

function host(address: string, extra = ''): string {
  return article(
    `${extra}<iframe style="${frameStyle}" src="${address}" width="300" height="150"></iframe>`,
  );
}

const inner = article('<p>Strikes in Aleppo</p><p>Then Raqqa</p>');

/** The middle of the words in the tab's viewport. */
async function placeOf(frame: Frame, text: string): Promise<{ x: number; y: number }> {
  const { x, y } = middleOf(await findMark(frame, text));
  return { x: x + frameAt.x, y: y + frameAt.y };
}

async function openOn(page: Page, frame: Frame, text: string) {
  const place = await placeOf(frame, text);
  await page.mouse.move(5, 5);
  await page.mouse.move(150, 60);
  await page.mouse.move(place.x, place.y);
  const card = await waitForCard(page);
  expect(await card.text()).toContain('Aleppo');
  return { place, card };
}

const origins = { 'its own origin': 'origin', 'another origin': 'otherOrigin' } as const;

for (const [name, origin] of Object.entries(origins)) {
  test(`the card of a small frame of ${name} stands by the words, over the page`, async ({
    openPage,
    site,
  }) => {
    const path = new URL(site.page(inner)).pathname;
    const page = await openPage(site.page(host(site[origin] + path)));
    const frame = await page.waitForFrame(path);
    const { place, card } = await openOn(page, frame, 'Aleppo');
    const box = await card.box();
    expect(box?.width).toBeGreaterThan(400);
    expect(Math.abs((box?.y ?? 0) - place.y)).toBeLessThan(30);
    expect(box?.x).toBeLessThan(place.x);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(place.x);
    // The frame itself, which may be anyone's, has no card in it.
    expect(await frame.evaluate(() => document.querySelector('gainsay-card'))).toBeNull();
    await page.mouse.move(900, 600);
    await expect.poll(() => isCardOpen(page)).toBe(false);
  });

  test(`the card of a small frame of ${name} can be pointed at, and dismissed`, async ({
    openPage,
    site,
  }) => {
    const path = new URL(site.page(inner)).pathname;
    const page = await openPage(site.page(host(site[origin] + path)));
    const frame = await page.waitForFrame(path);
    const { place, card } = await openOn(page, frame, 'Aleppo');
    const top = (await card.box())?.y ?? 0;
    await page.mouse.move(place.x, top + 20);
    await page.mouse.move(place.x + 3, top + 30);
    await pause(longMs);
    expect(await isCardOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isCardOpen(page)).toBe(false);
  });
}

test('the card goes when the pointer leaves the words inside the small frame', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(host(site.page(inner))));
  const [frame] = await page.frames();
  if (!frame) throw new Error('There is no frame');
  const { place } = await openOn(page, frame, 'Aleppo');
  await page.mouse.move(frameAt.x + 280, place.y);
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

for (const sandbox of ['sandbox', 'sandbox="allow-scripts"']) {
  test(`the card of a large frame with ${sandbox} opens over the page`, async ({
    openPage,
    site,
  }) => {
    const path = new URL(site.page(inner, { 'content-security-policy': "default-src 'none'" }))
      .pathname;
    const large = `<iframe ${sandbox} style="${frameStyle}" src="${path}" width="700" height="400"></iframe>`;
    const page = await openPage(site.page(article(large)));
    const frame = await page.waitForFrame(path);
    const { place, card } = await openOn(page, frame, 'Aleppo');
    expect(Math.abs(((await card.box())?.y ?? 0) - place.y)).toBeLessThan(30);
    expect(await frame.evaluate(() => document.querySelector('gainsay-card'))).toBeNull();
  });
}

test('the card goes with the frame', async ({ openPage, site }) => {
  const page = await openPage(site.page(host(site.page(inner))));
  const [frame] = await page.frames();
  if (!frame) throw new Error('There is no frame');
  await openOn(page, frame, 'Aleppo');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('a small frame inside another has its card by its words', async ({ openPage, site }) => {
  const path = new URL(site.page(inner)).pathname;
  const middle = site.page(
    `<!doctype html><body style="margin:0"><iframe style="border:0;margin:0" src="${site.otherOrigin}${path}" width="300" height="150"></iframe>`,
  );
  const page = await openPage(site.page(host(middle)));
  const frame = await page.waitForFrame(path);
  const { place, card } = await openOn(page, frame, 'Aleppo');
  expect(Math.abs(((await card.box())?.y ?? 0) - place.y)).toBeLessThan(30);
});

test('the card keeps to its words while the page around the frame scrolls', async ({
  openPage,
  site,
}) => {
  const page = await openPage(
    site.page(host(site.page(inner), '<div style="height:3000px"></div>')),
  );
  const [frame] = await page.frames();
  if (!frame) throw new Error('There is no frame');
  const { card } = await openOn(page, frame, 'Aleppo');
  const before = (await card.box())?.y ?? 0;
  await page.evaluate(() => scrollTo(0, 40));
  await expect.poll(async () => Math.round(before - ((await card.box())?.y ?? 0))).toBe(40);
  await page.evaluate(() => scrollTo(0, 900));
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

/** The part of the extension's API that the browser's zoom is set with. */
interface Tabs {
  tabs: { setZoom(tab: number, factor: number): Promise<void> };
}

test('the card stands by the words in a page that the browser zooms', async ({
  driver,
  openPage,
  openPopup,
  site,
}) => {
  const path = new URL(site.page(inner)).pathname;
  const page = await openPage(site.page(host(site.otherOrigin + path)));
  const frame = await page.waitForFrame(path);
  const tab = await driver.tabIdOf(page);
  const popup = await openPopup(page);
  const zoom = (factor: number) =>
    popup.evaluate(
      async (id, wanted) => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Tabs>;
        await (browser ?? chrome).tabs.setZoom(id, wanted);
      },
      tab,
      factor,
    );
  const width = await page.evaluate(() => innerWidth);
  await zoom(1.5);
  try {
    await page.bringToFront();
    await page.waitFor((before) => innerWidth < before, width);
    const { place, card } = await openOn(page, frame, 'Aleppo');
    const box = await card.box();
    expect(Math.abs((box?.y ?? 0) - place.y)).toBeLessThan(30);
    expect(box?.x).toBeLessThan(place.x);
  } finally {
    await zoom(1);
  }
});
