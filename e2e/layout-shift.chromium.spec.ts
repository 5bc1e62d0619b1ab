/**
 * Nothing on the page moves when the marks and the card come. In Chromium alone: Firefox reports no
 * `layout-shift` entries.
 */
import { expect, test } from './fixtures.ts';
import { expectMarked, openCard } from './reader.ts';

declare const window: Window & { shifts: number[] };

test('marks and a card shift nothing', async ({ openPage, site }) => {
  const observe = `<script>
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shifts.push(value);
    }).observe({ type: 'layout-shift', buffered: true });
  </script>`;
  const page = await openPage(
    site.page(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title>${observe}
      <p>Air strikes on civilian targets in Aleppo were denied by the ministry.</p>
      <p>The Nusra Front left.</p>`),
  );
  await expectMarked(page, ['Aleppo', 'Nusra Front']);
  const card = await openCard(page, 'Aleppo');
  await card.waitFor(() => performance.getEntriesByName('card-painted').length > 0);
  const twoFrames = () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  await twoFrames();
  expect(await page.evaluate(() => window.shifts)).toEqual([]);

  // The observer sees what does shift.
  await page.evaluate(() => document.querySelector('p')?.before(document.createElement('hr')));
  await expect.poll(() => page.evaluate(() => window.shifts.length)).toBeGreaterThan(0);
});
