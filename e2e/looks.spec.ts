/** How marks look, and on which sites there are any: open pages follow at once. */

import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { article, expectMarked, findMark } from './reader.ts';

const story = article(
  '<p>Russian jets did not bomb civilians in Aleppo, it said of the Nusra Front.</p>',
);

const nameOf = async (page: Parameters<typeof findMark>[0]) =>
  (await findMark(page, 'Aleppo')).name;

test('another style and strength is painted in an open page, by other highlights', async ({
  choose,
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story));
  expect(await nameOf(page)).toBe('gainsay-two-sided');
  await choose({ markStyle: 'over', markStrength: 'strong' });
  await page.bringToFront();
  await expect.poll(() => nameOf(page)).toBe('gainsay-two-sided-over-strong');
  expect(await marks(page)).toHaveLength(3);
  await choose({ markStyle: 'wash' });
  await page.bringToFront();
  await expect.poll(() => nameOf(page)).toBe('gainsay-two-sided-wash');
});

test('the options show the look as pages have it', async ({ choose, openExtensionPage }) => {
  await choose({});
  const page = await openExtensionPage('options.html');
  await expect
    .poll(async () => (await marks(page)).map(({ name }) => name))
    .toEqual(['gainsay-two-sided', 'gainsay-one-sided', 'gainsay-on-record']);
  const selectNext = (index: number) =>
    page.evaluate((at) => {
      const list = document.querySelectorAll<HTMLSelectElement>('[aria-labelledby=marks] select')[
        at
      ];
      if (!list) throw new Error('There is no such list');
      list.selectedIndex = 2;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }, index);
  await selectNext(3);
  await selectNext(4);
  await expect
    .poll(async () => (await marks(page)).map(({ name }) => name))
    .toEqual(['two-sided', 'one-sided', 'on-record'].map((kind) => `gainsay-${kind}-over-strong`));
  await selectNext(5);
  await expect.poll(() => page.text()).toContain(say('options.noneMarked'));
});

test('where chosen sites only are marked, others are not read; the popup switches one on', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  await choose({ reach: 'chosen', sitesOn: ['elsewhere.example'] });
  const page = await openPage(site.page(story));
  const popup = await openPopup(page);
  await popup.waitFor(() => document.body.textContent?.includes('Gainsay is off for this site'));
  expect(await marks(page)).toEqual([]);
  await popup.click('input[role=switch]');
  await page.bringToFront();
  await expectMarked(page, ['Russian jets', 'Aleppo', 'Nusra Front']);
  await popup.bringToFront();
  await popup.click('input[role=switch]');
  await expect.poll(async () => (await marks(page)).length).toBe(0);
});

test('where no site is marked, the switch marks this one alone', async ({
  choose,
  openMarked,
  openPage,
  openPopup,
  site,
}) => {
  const page = await openMarked(story, 'Aleppo');
  await choose({ reach: 'none', sitesOn: ['localhost'] });
  await expect.poll(async () => (await marks(page)).length).toBe(0);
  const popup = await openPopup(page);
  await popup.click('input[role=switch]');
  await page.bringToFront();
  await findMark(page, 'Aleppo');
  const { pathname } = new URL(await page.url());
  const other = await openPage(site.otherOrigin + pathname);
  const otherPopup = await openPopup(other);
  await otherPopup.waitFor(() =>
    document.body.textContent?.includes('Gainsay is off for this site'),
  );
  expect(await marks(other)).toEqual([]);
});
