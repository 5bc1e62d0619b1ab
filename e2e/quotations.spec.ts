import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { article, findMark, openCard } from './reader.ts';

/** On record: "… would carry out provocations to sabotage the ceasefire and the political process …". */
const altered =
  'We anticipated that opponents of the settlement would carry out many provocations to wreck the ceasefire and the political process in Geneva';

const story = article(`
  <p style="margin-top:120px">Somebody recalled it later. ${altered}, it went.</p>
  <p>Nobody had anticipated that, and the process went on.</p>
  <p>He denied <i>“any strikes on the city”</i> and said no more.</p>`);

test('marks a sentence that repeats a quotation, and says which words differ', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  await expect
    .poll(async () =>
      (await marks(page))
        .filter(({ name }) => name === 'gainsay-quotation')
        .map(({ text }) => text),
    )
    .toEqual([altered]);
  const card = await openCard(page, altered);
  const text = (await card.text()).replace(/\s+/g, ' ');
  expect(text).toContain(say('quotation.title'));
  expect(text).toContain('Alexei Borodavkin');
  expect(text).toContain('20 April 2016');
  const differing = await card.evaluate(() =>
    [...document.querySelectorAll('.differing :is(del, ins)')].map((part) =>
      [part.localName, part.textContent].join(' '),
    ),
  );
  expect(differing).toEqual([
    `del ${say('quotation.onlyOnRecord')} political;`,
    `ins ${say('quotation.onlyOnPage')} many;`,
    `del ${say('quotation.onlyOnRecord')} sabotage;`,
    `ins ${say('quotation.onlyOnPage')} wreck;`,
  ]);
});

test('the popup tells of the quotation and leads to it', async ({ openPage, openPopup, site }) => {
  const page = await openPage(site.page(story));
  await findMark(page, altered);
  const popup = await openPopup(page);
  await expect.poll(() => popup.text()).toContain(say('popup.quotations.one', { count: 1 }));
  await popup.click('.mentions .mention');
  await page.bringToFront();
  const card = await page.waitForFrame('/card.html');
  await expect.poll(() => card.text()).toContain(say('quotation.title'));
});
