import { expect, test } from './fixtures.ts';
import { article } from './reader.ts';

test('a page that repeats names without end is marked where the reader is, and the popup says that it was cut', async ({
  openPage,
  openPopup,
  site,
}) => {
  const page = await openPage(
    site.page(article('<p>Aleppo, and the Nusra Front.</p>'.repeat(12_000))),
  );
  const countMarks = () =>
    page.evaluate(() =>
      ['gainsay-two-sided', 'gainsay-one-sided']
        .map((name) => CSS.highlights.get(name)?.size ?? 0)
        .reduce((sum, size) => sum + size, 0),
    );
  await expect.poll(countMarks).toBeGreaterThan(100);
  expect(await countMarks()).toBeLessThanOrEqual(5_000);
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 3);
  });
  const marksInView = () =>
    page.evaluate(() => {
      let inView = 0;
      for (const name of ['gainsay-two-sided', 'gainsay-one-sided']) {
        for (const range of CSS.highlights.get(name) ?? []) {
          const { top = -1 } = range.startContainer.parentElement?.getBoundingClientRect() ?? {};
          if (top >= 0 && top < innerHeight) inView++;
        }
      }
      return inView;
    });
  await expect.poll(marksInView).toBeGreaterThan(10);
  const popup = await openPopup(page);
  await expect.poll(() => popup.text(), { timeout: 15_000 }).toContain('first 20,000');
});
