/** Asking what is on record about words that are not marked: by the context menu and the address bar. */

import type { Driver, Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { article } from './reader.ts';

/** The address of the panel's page, beside the page or in a tab. */
async function findPanel(driver: Driver, fragment: RegExp): Promise<string> {
  let found = '';
  await expect
    .poll(async () => {
      const addresses = await driver.tabAddresses();
      found = addresses.find((each) => /sidepanel\.html#/.test(each) && fragment.test(each)) ?? '';
      return found;
    })
    .not.toBe('');
  return found;
}

const readPanel = (panel: Page) =>
  panel.waitForWith({ what: 'what is on record' }, () =>
    document.querySelector('.places, .nothing')
      ? [...document.querySelectorAll('main h2, main h3, main .places a, main .nothing')].map(
          ({ textContent }) => textContent ?? '',
        )
      : null,
  );

test('the context menu asks about a selection: the questions nearest to it come first', async ({
  choose,
  driver,
  openExtensionPage,
  openPage,
  site,
}) => {
  await choose({ reach: 'none' });
  const words = 'air strikes on civilian targets in Aleppo were denied';
  const page = await openPage(site.page(article(`<p>${words}</p>`)));
  await driver.askMenu(`  ${words} `, page);
  const address = await findPanel(driver, /#search=air/);
  const panel = await openExtensionPage(`sidepanel.html${new URL(address).hash}`);
  const [title, part, first] = await readPanel(panel);
  expect([title, part]).toEqual([say('search.title'), say('search.questions')]);
  expect(first).toBe('Did Russian aircraft strike civilian targets in Aleppo?');
});

test('a selection that nothing is on record about is answered so', async ({
  openExtensionPage,
}) => {
  const panel = await openExtensionPage('sidepanel.html#search=sonnets%20and%20trombones');
  expect((await readPanel(panel))[1]).toBe(say('search.nothing'));
});

test('the keyword in the address bar suggests names and questions, and leads to them', async ({
  driver,
}) => {
  let suggested: { content: string; description: string }[] = [];
  await expect
    .poll(async () => {
      suggested = await driver.typeKeyword('Aleppo civilian');
      return suggested.map(({ content }) => content);
    })
    .toContain('Did Russian aircraft strike civilian targets in Aleppo?');
  expect(suggested[0]?.content).toBe('Aleppo');
  await driver.enterKeyword('Did Russian aircraft strike civilian targets in Aleppo?');
  await findPanel(driver, /#dispute=/);
  await driver.enterKeyword('no such <words> & more');
  expect(decodeURIComponent(await findPanel(driver, /#search=no/))).toContain('<words>');
});
