/** Going from mention to mention by keyboard command, and from the popup's list. */
import type { Frame, Page } from './driver/driver.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { answerOf, article, expectMarked, findMark, isCardOpen, waitForCard } from './reader.ts';

const story = article(`
  <p><button id="start">Start</button> Reports about Aleppo came in.</p>
  <p style="margin-top:1500px">The Nusra Front was named too.</p>
  <p hidden>Hidden words about Moscow.</p>
  <p id="last" style="margin:1500px 0">The Security Council met.</p>`);

/** What the card that has the focus is called, in whichever frame it is; empty when none has it. */
async function focusedName(page: Page): Promise<string> {
  for (const frame of await page.frames()) {
    if (new URL(await frame.url()).pathname !== '/card.html') continue;
    const name = await frame.evaluate(() =>
      document.hasFocus() ? document.activeElement?.getAttribute('aria-label') : null,
    );
    if (name) return name;
  }
  return '';
}

/** Waits until the card of that name has the focus. */
async function focusedCard(page: Page, name: string): Promise<Frame> {
  await expect.poll(() => answerOf(() => focusedName(page))).toBe(name);
  return waitForCard(page);
}

/** What is highlighted under the reader's place. */
const washed = async (frame: Frame) =>
  (await marks(frame)).filter(({ name }) => name === 'gainsay-pointed').map(({ text }) => text);

/** Whether the words stand in the viewport, and the card does not cover them. */
async function expectReadable(page: Page, text: string): Promise<void> {
  const mark = await findMark(page, text);
  const [rect] = mark.rects;
  const { height } = await page.evaluate(() => ({ height: innerHeight }));
  expect(rect?.y).toBeGreaterThan(0);
  expect(rect?.y).toBeLessThan(height);
  const card = await page.waitForFrame('/card.html');
  const box = await card.box();
  if (!rect || !box) throw new Error('not laid out');
  expect(box.y + box.height <= rect.y || box.y >= rect.y + rect.height).toBe(true);
}

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

test('goes from mention to mention, opens each card with the focus in it, and says where that is', async ({
  driver,
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await expectMarked(page, ['Aleppo', 'Nusra Front', 'Security Council']);
  const next = () => driver.runCommand('next-mention', page);
  await next();
  const card = await focusedCard(page, 'Mention 1 of 3: Reports about Aleppo came in.');
  const said = () =>
    card.evaluate(() => document.querySelector('[role=status].unseen')?.textContent);
  await expect.poll(said).toMatch(/^Aleppo: \d+ questions/);
  await next();
  await focusedCard(page, 'Mention 2 of 3: The Nusra Front was named too.');
  expect(await washed(page)).toEqual(['Nusra Front']);
  await expectReadable(page, 'Nusra Front');
  await next();
  await focusedCard(page, 'Mention 3 of 3: The Security Council met.');
  await expectReadable(page, 'Security Council');
  await next();
  await focusedCard(page, 'Mention 1 of 3: Reports about Aleppo came in.');
  await driver.runCommand('previous-mention', page);
  await focusedCard(page, 'Mention 3 of 3: The Security Council met.');
});

test('Escape closes the card and gives the focus back', async ({ driver, openMarked }) => {
  const page = await openMarked(story, 'Aleppo');
  await page.evaluate(() => document.querySelector<HTMLElement>('#start')?.focus());
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 1 of 3: Reports about Aleppo came in.');
  expect(await focusedId(page)).toBe('');
  await driver.runCommand('next-mention', page);
  const card = await focusedCard(page, 'Mention 2 of 3: The Nusra Front was named too.');
  await page.keyboard.press('Tab');
  await card.waitFor(() => document.activeElement?.localName === 'button');
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
  await expect.poll(() => focusedId(page)).toBe('start');
  await expect.poll(() => washed(page)).toEqual([]);
  await page.waitFor(() => document.hasFocus());
  // The keyboard is the page's again.
  await page.evaluate(() => {
    addEventListener('keydown', ({ key }) => {
      document.title = key;
    });
  });
  await page.keyboard.press('a');
  await page.waitFor(() => document.title === 'a');
});

test('stays while the pointer is elsewhere, and goes when the reader presses the page', async ({
  driver,
  openMarked,
}) => {
  const page = await openMarked(story, 'Aleppo');
  await page.mouse.move(900, 500);
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 1 of 3: Reports about Aleppo came in.');
  await page.mouse.move(1000, 600);
  await page.mouse.move(1010, 620);
  // Longer than the grace that a pointer has.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(await isCardOpen(page)).toBe(true);
  await page.mouse.click(1010, 620);
  await expect.poll(() => isCardOpen(page)).toBe(false);
});

test('passes over mentions that are gone or hidden, and goes on where it was', async ({
  driver,
  openMarked,
}) => {
  const page = await openMarked(story, 'Aleppo');
  await driver.runCommand('next-mention', page);
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 2 of 3: The Nusra Front was named too.');
  await page.evaluate(() => document.querySelectorAll('p')[1]?.remove());
  await expectMarked(page, ['Aleppo', 'Security Council']);
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 2 of 2: The Security Council met.');
  await page.evaluate(() => document.querySelector('p')?.setAttribute('style', 'display: none'));
  await expectMarked(page, ['Security Council']);
  await driver.runCommand('previous-mention', page);
  await focusedCard(page, 'Mention 1 of 1: The Security Council met.');
});

test('begins with what is in view', async ({ driver, openMarked }) => {
  const page = await openMarked(story, 'Aleppo');
  await page.evaluate(() => document.querySelector('#last')?.scrollIntoView());
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 3 of 3: The Security Council met.');
});

test('goes on in frames, also in those that have their card in the top frame', async ({
  driver,
  openPage,
  site,
}) => {
  const pathOf = (body: string) => new URL(site.page(article(body))).pathname;
  const large = site.otherOrigin + pathOf('<p>Talks with the Nusra Front.</p>');
  const small =
    site.otherOrigin + pathOf('<p style="margin-top:300px">Then the Security Council.</p>');
  const page = await openPage(
    site.page(
      article(`<p>Aleppo <button id="start">Start</button></p>
        <iframe src="${large}" width="700" height="500"></iframe><p style="height:900px"></p>
        <iframe src="${small}" width="300" height="150"></iframe><p style="height:900px"></p>`),
    ),
  );
  await findMark(page, 'Aleppo');
  const inLarge = await page.waitForFrame(new URL(large).pathname);
  await findMark(inLarge, 'Nusra Front');
  const inSmall = await page.waitForFrame(new URL(small).pathname);
  await findMark(inSmall, 'Security Council');
  await page.evaluate(() => document.querySelector<HTMLElement>('#start')?.focus());

  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 1 of 3: Aleppo');
  const places: string[] = [];
  for (const place of [2, 3]) {
    await driver.runCommand('next-mention', page);
    let name = '';
    await expect
      .poll(async () => {
        name = await answerOf(() => focusedName(page));
        return name;
      })
      .toContain(`Mention ${place} of 3`);
    places.push(name);
  }
  expect(places.map((name) => name.replace(/^Mention \d of 3: /, '')).sort()).toEqual([
    'Talks with the Nusra Front.',
    'Then the Security Council.',
  ]);
});

test('reaches every one of 24,000 mentions, those too that are not marked yet', async ({
  driver,
  openPage,
  openPopup,
  site,
}) => {
  // A page of so many mentions alone may take most of a minute to read.
  test.slow();
  const page = await openPage(
    site.page(article('<p>Aleppo, and the Nusra Front.</p>'.repeat(12_000))),
  );
  await findMark(page, 'Aleppo');
  const popup = await openPopup(page);
  await expect.poll(() => popup.text(), { timeout: 40_000 }).toContain('first 20,000');
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 1 of 20,000: Aleppo, and the Nusra Front.');
  await driver.runCommand('previous-mention', page);
  await focusedCard(page, 'Mention 20,000 of 20,000: Aleppo, and the Nusra Front.');
  await page.waitFor(() => scrollY > 100_000);
  await expect.poll(() => washed(page)).toHaveLength(1);
  await driver.runCommand('previous-mention', page);
  await focusedCard(page, 'Mention 19,999 of 20,000: Aleppo, and the Nusra Front.');
});

test('a mention chosen in the popup opens in the same way', async ({ openMarked, openPopup }) => {
  const page = await openMarked(story, 'Security Council');
  const popup = await openPopup(page);
  const open = (selector: string, words: string) =>
    popup.waitFor(
      (query, text) => {
        const all = [...document.querySelectorAll<HTMLElement>(query)];
        const found = all.find(({ textContent }) => textContent?.includes(text));
        found?.focus();
        return found !== undefined;
      },
      selector,
      words,
    );
  await open('.row-button', 'Security Council');
  await popup.keyboard.press('Enter');
  await open('.mention', 'Security Council');
  await popup.keyboard.press('Enter');
  await page.bringToFront();
  await focusedCard(page, 'Mention 3 of 3: The Security Council met.');
  await expectReadable(page, 'Security Council');
});

test('works when the background has died', async ({ driver, openMarked }) => {
  const page = await openMarked(story, 'Aleppo');
  await driver.stopBackground();
  await driver.runCommand('next-mention', page);
  await focusedCard(page, 'Mention 1 of 3: Reports about Aleppo came in.');
});
