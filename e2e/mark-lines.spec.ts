/** What is painted under words of each kind of mark, and beside a link: on light and dark papers. */
import { expect, test } from './fixtures.ts';
import { distanceOf } from './look-at-line.ts';
import { expectKinds, markAll, onlyOf, pageOfKinds, readLines, strengths } from './mark-kinds.ts';

for (const paper of ['light', 'dark']) {
  test(`two-sided is solid, one-sided dotted, quiet a hairline, none like a link, on ${paper} paper`, async ({
    openPage,
    site,
  }, testInfo) => {
    const page = await openPage(site.page(pageOfKinds));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await markAll(page);
    const linesUnder = (name: string) =>
      readLines(page, `${paper}-${name}`, testInfo.outputPath(`${name}.png`));
    const link = onlyOf(await linesUnder('link'));
    for (const strength of strengths) {
      const lines = await expectKinds(async (name) => onlyOf(await linesUnder(name)), strength);
      for (const line of lines) {
        expect.soft(line.contrast).toBeGreaterThanOrEqual(3);
        expect.soft(line.offset).toBeGreaterThan(link.offset + link.rows);
        expect.soft(distanceOf(line.colour, link.colour)).toBeGreaterThan(0.25);
      }
    }
    // A name in a link has the link's line, and below it the mark's.
    const [first, second] = await linesUnder('two-sided-in-link');
    expect(first).toEqual(link);
    expect(second).toEqual(onlyOf(await linesUnder('two-sided')));
  });
}

test('each kind has its line under forced colours, in the words’ own colour', async ({
  openPage,
  site,
}, testInfo) => {
  const page = await openPage(site.page(pageOfKinds));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await markAll(page);
  const look = async (name: string) =>
    onlyOf(await readLines(page, `light-${name}`, testInfo.outputPath(`${name}.png`)));
  for (const strength of strengths) {
    for (const line of await expectKinds(look, strength)) {
      expect.soft(line.contrast).toBeGreaterThanOrEqual(4.5);
    }
  }
});
