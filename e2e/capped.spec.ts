import { expect, test } from './fixtures.ts';
import { article } from './reader.ts';

/** Two names each, in so many words that the last mentions that are kept come with the last answer. */
const paragraph = '<p>Aleppo, and the Nusra Front. It rained in the hills on that day.</p>';
const paragraphs = 12_000;
/** One of those whose mentions are among the last of the 20,000 that are kept. */
const nearLastKept = 9_800;

/** A page this large is painted seldom: the next time is twenty times as far away as the last took. */
const patience = { timeout: 40_000 };

test('a page that repeats names without end is marked where the reader is, and the popup says that it was cut', async ({
  openPage,
  openPopup,
  site,
}) => {
  test.setTimeout(120_000);
  const page = await openPage(site.page(article(paragraph.repeat(paragraphs))));
  const countMarks = () =>
    page.evaluate(() =>
      ['gainsay-on-record']
        .map((name) => CSS.highlights.get(name)?.size ?? 0)
        .reduce((sum, size) => sum + size, 0),
    );
  await expect.poll(countMarks, patience).toBeGreaterThan(100);
  expect(await countMarks()).toBeLessThanOrEqual(5_000);
  await page.evaluate((place) => {
    document.querySelectorAll('p')[place]?.scrollIntoView();
  }, nearLastKept);
  const marksInView = () =>
    page.evaluate(() => {
      let inView = 0;
      for (const name of ['gainsay-on-record']) {
        for (const range of CSS.highlights.get(name) ?? []) {
          const { top = -1 } = range.startContainer.parentElement?.getBoundingClientRect() ?? {};
          if (top >= 0 && top < innerHeight) inView++;
        }
      }
      return inView;
    });
  // Once these stand, the page has been read to its end: the popup's first question is answered whole.
  await expect.poll(marksInView, patience).toBeGreaterThan(10);
  expect(await countMarks()).toBeLessThanOrEqual(5_000);
  const popup = await openPopup(page);
  await expect.poll(() => popup.text(), patience).toContain('first 20,000');
});
