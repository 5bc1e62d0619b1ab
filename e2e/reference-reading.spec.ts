import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { expectMarks, findDifferences } from './reference/compare-marks.ts';
import { findNames } from './reference/find-names.ts';
import { generatedPage } from './reference/generated-layouts.ts';
import { plantNames } from './reference/plant-names.ts';
import { readLaidOut } from './reference/read-laid-out.ts';

/**
 * The same mentions as a slow reading of what is laid out finds: no name that a reader sees is
 * missed, and none is marked that no reader sees.
 */

const saved = fileURLToPath(new URL('../../shared/pages', import.meta.url));

async function expectAsRead(page: Page, ours: Page) {
  const texts = await page.evaluate(readLaidOut);
  const counts = await page.evaluate(expectMarks, await findNames(ours, texts));
  await expect
    .poll(async () => {
      const { missing, extra } = await page.evaluate(findDifferences);
      return { missing, extra };
    })
    .toEqual({ missing: [], extra: [] });
  return counts;
}

/** So many layouts in so many pages: what asks where something stands takes longer in a long page. */
const layoutsPerPage = 40;
const pages = 5;

test('layouts of every kind are marked as a reading of what is laid out says', async ({
  choose,
  openExtensionPage,
  openPage,
  site,
}) => {
  test.slow();
  await choose({ marking: 'all', markedNames: 'every' });
  const ours = await openExtensionPage('popup.html');
  let sure = 0;
  let unsure = 0;
  for (let seed = 1; seed <= pages; seed++) {
    const page = await openPage(site.page(generatedPage(layoutsPerPage, seed)));
    const { must, may } = await expectAsRead(page, ours);
    sure += must;
    unsure += may;
  }
  expect(sure).toBeGreaterThan(1_000);
  // Where a reader could say both, nothing is tried.
  expect(unsure).toBeLessThan(0.25 * sure);
});

// They are not ours, and lie beside the repository where they are.
if (existsSync(saved)) {
  test('saved pages are marked as a reading of what is laid out says', async ({
    choose,
    openExtensionPage,
    openPage,
    site,
  }) => {
    test.slow();
    await choose({ marking: 'all', markedNames: 'every' });
    const ours = await openExtensionPage('popup.html');
    const names = readdirSync(saved, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(names.length).toBe(9);
    for (const { name } of names) {
      const html = readFileSync(`${saved}/${name}/source.html`, 'utf8');
      const every = Math.max(12, html.length / 20_000);
      const page = await openPage(
        site.page(plantNames(html, Math.round(every), 5), {
          'content-security-policy': "default-src 'self' data: 'unsafe-inline'; script-src 'none'",
        }),
      );
      const { must } = await expectAsRead(page, ours);
      expect(must, name).toBeGreaterThan(20);
    }
  });
}
