import type { Page } from './driver/driver.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { answerOf, article, expectMarked } from './reader.ts';

/** Aleppo twice in each of two paragraphs, and another name. */
const story = article(`<p id="one"><b>Aleppo</b>, <i>Aleppo</i> and the Nusra Front.</p>
  <p id="two"><u>Aleppo</u> and <s>Aleppo</s>.</p>`);

const firsts = ['Aleppo in b', 'Aleppo in u', 'Nusra Front in p'];

/** What is marked, and the elements that it stands in: which of several like words it is. */
function markedPlaces(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name !== 'gainsay-pointed')
      .flatMap(([, highlight]) => [...highlight])
      .map((range) => {
        const words = (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
        return `${words} in ${range.startContainer.parentElement?.localName}`;
      })
      .sort(),
  );
}

async function expectPlaces(page: Page, places: string[]): Promise<void> {
  await page.bringToFront();
  await expect.poll(() => answerOf(() => markedPlaces(page))).toEqual([...places].sort());
}

/** Chooses in the popup as the keyboard does: the control is told of its new value. */
async function chooseMarking(popup: Page, words: string): Promise<void> {
  await popup.waitFor((label) => {
    const option = [...document.querySelectorAll('option')].find(({ text }) => text === label);
    const select = option?.closest('select');
    if (!select || !option) return false;
    option.selected = true;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }, words);
}

/** Presses the switch of the entity whose row is opened. */
async function switchEntity(popup: Page): Promise<void> {
  await popup.click('.details [role=switch]');
}

test('marks the first of each name in each paragraph unless told otherwise', async ({
  openPage,
  site,
}) => {
  await expectPlaces(await openPage(site.page(story)), firsts);
});

test('a blank line parts paragraphs, by line breaks and in a plain text', async ({
  openPage,
  site,
}) => {
  const broken = '<b>Aleppo</b><br><i>Aleppo</i><br> <br><u>Aleppo</u>';
  await expectPlaces(await openPage(site.page(article(broken))), ['Aleppo in b', 'Aleppo in u']);
  const plain = 'Aleppo,\nAleppo.\n\nAleppo again.\n';
  const page = await openPage(site.page(plain, { 'content-type': 'text/plain' }));
  await expectMarked(page, ['Aleppo', 'Aleppo']);
});

test('another choice in the popup changes an open page at once, and is kept', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  await choose({});
  const page = await openPage(site.page(story));
  await expectPlaces(page, firsts);
  const popup = await openPopup(page);
  await page.evaluate(() => void Object.assign(window, { isSamePage: true }));
  await chooseMarking(popup, say('marks.everyTime'));
  await expectPlaces(page, [...firsts, 'Aleppo in i', 'Aleppo in s']);
  await chooseMarking(popup, say('marks.onceOnPage'));
  await expectPlaces(page, ['Aleppo in b', 'Nusra Front in p']);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await page.reload();
  await expectPlaces(page, ['Aleppo in b', 'Nusra Front in p']);
});

test('an entity that is switched off is not marked, stays in the list, and comes back', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  await choose({});
  const page = await openPage(site.page(story));
  await expectPlaces(page, firsts);
  const popup = await openPopup(page);
  await popup.click('.row-button');
  await switchEntity(popup);
  await expectPlaces(page, ['Nusra Front in p']);
  const row = () => popup.evaluate(() => document.querySelector('.row-button')?.textContent);
  await expect.poll(row).toMatch(/Aleppo.*not marked.*4/);
  await popup.bringToFront();
  await switchEntity(popup);
  await expectPlaces(page, firsts);
  await expect.poll(row).not.toContain('not marked');
});

test('the next mention takes the place of a first that goes or is hidden', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await expectPlaces(page, firsts);
  await page.evaluate(() => document.querySelector('b')?.remove());
  await expectPlaces(page, ['Aleppo in i', 'Aleppo in u', 'Nusra Front in p']);
  await page.evaluate(() => document.querySelector('u')?.setAttribute('hidden', ''));
  await expectPlaces(page, ['Aleppo in i', 'Aleppo in s', 'Nusra Front in p']);
  await page.evaluate(() => document.querySelector('u')?.removeAttribute('hidden'));
  await expectPlaces(page, ['Aleppo in i', 'Aleppo in u', 'Nusra Front in p']);
});

test('the first on the page is the first of its text, whatever was read or shown first', async ({
  choose,
  openPage,
  site,
}) => {
  await choose({ marking: 'first-on-page' });
  const page = await openPage(
    site.page(article('<p hidden><q>Aleppo</q></p><p><u>Aleppo</u></p><p><s>Aleppo</s></p>')),
  );
  await expectPlaces(page, ['Aleppo in u']);
  await page.evaluate(() => {
    document.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p><i>Aleppo</i></p>');
  });
  await expectPlaces(page, ['Aleppo in i']);
  await page.evaluate(() => document.querySelector('i')?.closest('p')?.remove());
  await expectPlaces(page, ['Aleppo in u']);
  await page.evaluate(() => document.querySelector('p')?.removeAttribute('hidden'));
  await expectPlaces(page, ['Aleppo in q']);
});

test('a place that is not marked can be gone to from the popup', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  await choose({ marking: 'first-on-page' });
  const far = '<p style="height:2000px"></p>';
  const page = await openPage(site.page(article(`<p>Aleppo</p>${far}<p>Aleppo</p>${far}`)));
  await expectMarked(page, ['Aleppo']);
  const popup = await openPopup(page);
  await popup.click('.row-button');
  await popup.click('.mentions li:last-child .mention');
  await page.bringToFront();
  await page.waitFor(() => scrollY > 500);
  const pointed = async () =>
    (await marks(page)).filter(({ name }) => name === 'gainsay-pointed').map(({ text }) => text);
  await expect.poll(pointed).toEqual(['Aleppo']);
});
