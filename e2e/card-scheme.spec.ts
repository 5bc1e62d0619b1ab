/** The card is light or dark as the page is where its mark stands, whatever the reader's system is. */
import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { type Colour, distanceOf } from './look-at-line.ts';
import { article, openCard } from './reader.ts';

const sentence = 'Russian jets did not bomb civilians in Aleppo, it said.';
const papers = { light: [255, 255, 255], dark: [27, 35, 48], panel: [16, 20, 24] } as const;

const styled = (style: string, paragraph = `<p>${sentence}</p>`) =>
  article(`<style>body { margin: 0; padding: 2em } ${style}</style>${paragraph}`);

const pages = [
  { what: 'a light page', scheme: 'light', paper: papers.light, html: styled('') },
  {
    what: 'a dark page that declares nothing',
    scheme: 'dark',
    paper: papers.dark,
    html: styled(`body { background: rgb(${papers.dark}); color: #ddd }`),
  },
  {
    what: 'a dark panel of a light page',
    scheme: 'dark',
    paper: papers.panel,
    html: styled(
      `div { height: 100vh; background: rgb(${papers.panel}); color: #eee }`,
      `<div><p>${sentence}</p></div>`,
    ),
  },
  {
    what: 'a page that is dark by declaring it',
    scheme: 'dark',
    paper: null,
    html: styled(':root { color-scheme: dark }'),
  },
] as const;

/** What is painted at the card's own corner, outside of its rounded edge. */
async function cornerOf(page: Page, path: string): Promise<Colour> {
  const card = await page.waitForFrame('/card.html');
  const { x, y } = (await card.box()) ?? { x: 0, y: 0 };
  await page.screenshot(path, { x: Math.round(x), y: Math.round(y), width: 2, height: 2 });
  const { data } = PNG.sync.read(await readFile(path));
  return [...data.subarray(0, 3)] as unknown as Colour;
}

for (const system of ['light', 'dark'] as const) {
  for (const { what, scheme, paper, html } of pages) {
    test(`is ${scheme} on ${what}, where the system is ${system}`, async ({
      openPage,
      site,
    }, testInfo) => {
      const page = await openPage(site.page(html));
      await page.emulateMedia({ colorScheme: system, forcedColors: 'none' });
      const card = await openCard(page, 'Aleppo');
      const background = await card.evaluate(
        () => getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor,
      );
      expect(background).toBe(scheme === 'dark' ? 'rgb(30, 31, 34)' : 'rgb(255, 254, 251)');
      if (!paper) return;
      // Nothing but its shadow is painted there: the frame has no canvas of its own.
      const corner = await cornerOf(page, testInfo.outputPath('corner.png'));
      expect(distanceOf(corner, [...paper])).toBeLessThan(0.12);
    });
  }
}

test('leaves the colours to a system that sets them', async ({ openPage, site }) => {
  const [, dark] = pages;
  const page = await openPage(site.page(dark.html));
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  const card = await openCard(page, 'Aleppo');
  expect(await card.evaluate(() => document.documentElement.style.colorScheme)).toBe('');
});
