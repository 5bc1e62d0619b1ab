import type { Frame } from './driver/driver.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked, findMark } from './reader.ts';

const story = article(`<p>Aleppo and the Nusra Front.</p><p style="height:2000px"></p>
  <p id="far">Far below, <b>Aleppo</b> again; the Security Council met.</p>`);

/** The part of the extension's API that the badge is read with. */
interface Actions {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
}

/** What a row of the popup says, such as "Aleppo 2 mentions 9 questions, …". */
function rows(popup: Frame): Promise<string[]> {
  return popup.evaluate(() =>
    [...document.querySelectorAll('.row-button')].map((row) => row.textContent ?? ''),
  );
}

const clickText = (popup: Frame, selector: string, words: string) =>
  popup.waitFor(
    (query, text) => {
      const all = [...document.querySelectorAll<HTMLElement>(query)];
      const element = all.find((candidate) => candidate.textContent?.includes(text));
      element?.click();
      return element !== undefined;
    },
    selector,
    words,
  );

test('lists the entities of a page with counts, the most mentioned first', async ({
  openPage,
  openPopup,
  site,
}) => {
  const page = await openPage(site.page(story));
  await expectMarked(page, ['Aleppo', 'Aleppo', 'Nusra Front', 'Security Council']);
  const popup = await openPopup(page);
  await expect.poll(() => rows(popup)).toHaveLength(3);
  const first = async () => (await rows(popup))[0];
  await expect.poll(first).toMatch(/Aleppo\s*2/);
  await expect.poll(first).toMatch(/\d+ questions, \d with both sides/);
});

test('opens an entity with its questions, statements and counter-statements', async ({
  openMarked,
  openPopup,
}) => {
  const page = await openMarked(story, 'Aleppo');
  const popup = await openPopup(page);
  await clickText(popup, '.row-button', 'Aleppo');
  await popup.waitFor(() => document.querySelector('.dispute-item article') !== null);
  const text = () => popup.evaluate(() => document.body.textContent ?? '');
  await expect.poll(text).toContain('Did Russian aircraft strike civilian targets in Aleppo?');
  await expect.poll(text).toContain('Russia’s Aerospace Forces have not made any strikes');
  await expect.poll(text).toContain('Turkish Foreign Ministry');
});

test('a click on a mention scrolls the page to it', async ({ openMarked, openPopup }) => {
  const page = await openMarked(story, 'Security Council');
  const popup = await openPopup(page);
  await clickText(popup, '.row-button', 'Security Council');
  await clickText(popup, '.mention', 'Security Council');
  await page.bringToFront();
  await page.waitFor(() => scrollY > 500);
  const isInView = await page.evaluate(() => {
    const box = document.querySelector('#far')?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom < innerHeight;
  });
  expect(isInView).toBe(true);
});

test('switches a site off and on again, at once', async ({ openMarked, openPopup }) => {
  const page = await openMarked(story, 'Aleppo');
  const popup = await openPopup(page);
  await popup.click('input[role=switch]');
  await expect.poll(async () => (await marks(page)).length).toBe(0);
  await popup.waitFor(() => document.body.textContent?.includes('Gainsay is off for this site'));
  await popup.click('input[role=switch]');
  await page.bringToFront();
  await findMark(page, 'Aleppo');
});

test('the badge counts the mentions of all frames, anew on each page', async ({
  driver,
  openPage,
  openPopup,
  site,
}) => {
  const inner = site.page(article('<p>Aleppo</p>'));
  const page = await openPage(
    site.page(article(`<p>Aleppo, Nusra Front</p><iframe src="${inner}" width="400"></iframe>`)),
  );
  await expectMarked(page, ['Aleppo', 'Nusra Front']);
  const tab = await driver.tabIdOf(page);
  const popup = await openPopup(page);
  const badge = () =>
    popup.evaluate((tabId) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Actions>;
      return (browser ?? chrome).action.getBadgeText({ tabId });
    }, tab);
  await expect.poll(badge).toBe('3');
  await page.bringToFront();
  await page.goto(inner);
  await expectMarked(page, ['Aleppo']);
  await expect.poll(badge).toBe('1');
});

test('explains itself where nothing is found', async ({ openPage, openPopup, site }) => {
  const page = await openPage(site.page(article('<p>A page about bread.</p>')));
  const popup = await openPopup(page);
  // A popup in a tab hides the page, which is not read while it is hidden.
  await page.bringToFront();
  await popup.waitFor(() => document.body.textContent?.includes('What the marks mean'));
});

test('says what the corpus covers and whose voices are missing', async ({
  openPage,
  openPopup,
  site,
}) => {
  const page = await openPage(site.page(story));
  await findMark(page, 'Aleppo');
  const popup = await openPopup(page);
  await popup.waitFor(() =>
    document.body.textContent?.includes('The documents lean to Russian officials'),
  );
});
