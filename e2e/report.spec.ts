import { parse } from 'csv-parse/sync';
import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article } from './reader.ts';

const question = 'Did Russian aircraft strike civilian targets in Aleppo?';
const first =
  'The ministry again rejected reports of Russian air strikes on civilian targets in Aleppo.';
const second =
  'On Monday the ministry rejected reports of Russian air strikes on <i>civilian</i> targets in Aleppo.';
const story = article(`<p id="near">${first} It rained.</p><p style="height:2000px"></p>
  <p id="far">${second} The Security Council met.</p>`);

const isInView = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);

test('the popup says first what is disputed, and a click goes to the sentence, then to the next', async ({
  openMarked,
  openPopup,
}) => {
  const page = await openMarked(story, 'Aleppo');
  for (const place of ['#near', '#far']) {
    const popup = await openPopup(page);
    const said = await popup.waitFor(
      () => document.querySelector('.page-questions li')?.textContent ?? null,
    );
    expect(said).toContain(question);
    expect(said).toContain('2 sentences on this page');
    const isFirst = await popup.evaluate(() => {
      const asked = document.querySelector('.page-questions');
      const names = document.querySelector('.names');
      return asked && names ? asked.compareDocumentPosition(names) : 0;
    });
    expect(isFirst).toBe(4);
    await popup.click('.page-questions button.told');
    await page.bringToFront();
    const card = await page.waitForFrame('/card.html');
    await card.waitFor(
      (asked) => document.body.textContent?.includes(asked),
      'Did Russian aircraft strike civilian targets',
    );
    await expect.poll(() => isInView(page, place)).toBe(true);
    await popup.close();
  }
});

/** What a page of ours saves when a button is pressed, instead of a download. */
async function save(panel: Page, name: string): Promise<string> {
  await panel.evaluate(() => {
    delete document.documentElement.dataset.saved;
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (saved) => {
      void (saved as Blob).text().then((text) => {
        document.documentElement.dataset.saved = text;
      });
      return 'about:blank';
    };
  });
  await panel.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.export button')];
    buttons.find(({ textContent }) => textContent?.includes(wanted))?.click();
  }, name);
  return panel.waitFor(() => document.documentElement.dataset.saved ?? null);
}

test('the report lists the sentences in the page’s order, goes to them by Enter, and is saved', async ({
  driver,
  openMarked,
  openExtensionPage,
}) => {
  const page = await openMarked(story, 'Aleppo');
  const tab = await driver.tabIdOf(page);
  const panel = await openExtensionPage(`sidepanel.html#report=${tab}`);
  const sentences = await panel.waitFor(() => {
    const found = [...document.querySelectorAll('.report .sentence')];
    return found.length === 2 ? found.map(({ textContent }) => textContent ?? '') : null;
  });
  const plain = second.replace(/<\/?i>/g, '');
  expect(sentences).toEqual([first, plain]);

  const rows = parse(await save(panel, 'CSV'), { columns: true }) as Record<string, string>[];
  expect(rows.map(({ sentence }) => sentence)).toEqual([first, plain]);
  expect(rows[0]).toMatchObject({ question, page: await page.evaluate(() => location.href) });
  expect(Number(rows[0]?.affirmed)).toBeGreaterThan(0);
  expect(rows[0]?.['denied by']).not.toBe('');
  const { items } = JSON.parse(await save(panel, 'JSON-LD'));
  expect(items[1].target.selector).toEqual({ type: 'TextQuoteSelector', exact: plain });
  const text = await save(panel, 'Text');
  expect(text.indexOf(`1. “${first}”`)).toBeGreaterThan(0);
  expect(text).toContain(question);

  await panel.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('.report .sentence');
    all[1]?.focus();
  });
  await panel.keyboard.press('Enter');
  await page.waitFor(() => scrollY > 500);
  await expect.poll(() => isInView(page, '#far')).toBe(true);
});
