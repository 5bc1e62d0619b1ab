/** Words whose letters are not painted in their `color` alone: marked, they look as they did. */
import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { watchForLines } from './only-lines.ts';
import { article, waitForCard } from './reader.ts';

const gradient =
  'background: linear-gradient(90deg, #c00, #00c); -webkit-background-clip: text; background-clip: text;';

/** How the letters of a heading are painted, by kinds of means. */
const letters: Record<string, string> = {
  'plain ones': '',
  'a gradient seen through `color`': `${gradient} color: transparent`,
  'a gradient seen through a fill': `${gradient} -webkit-text-fill-color: transparent`,
  'a fill on paper of the text’s colour':
    'background: #111; color: #111; -webkit-text-fill-color: #fff',
  'an outline around nothing': 'color: transparent; -webkit-text-stroke: 1px #333',
  'a thick outline': '-webkit-text-stroke: 2px #333; color: #fff',
  'an outline under the fill':
    '-webkit-text-stroke: 6px red; paint-order: stroke fill; color: #fff',
  'a shadow alone': 'color: transparent; text-shadow: 0 0 0 #333',
  'dots over the letters': '-webkit-text-emphasis: dot red; text-emphasis: dot red',
  'an outline before two pictures': `-webkit-text-stroke: 1px red;
    background: linear-gradient(#fcc, #ccf) 5px 5px / 50px 20px no-repeat,
      linear-gradient(90deg, #eee, #fee) #ddf`,
  'a scaled outline': '-webkit-text-stroke: 1px red; transform: scale(.8); transform-origin: 0 0',
  'small capitals': 'font-variant: small-caps',
  'a blend with the paper': 'background: #fe9; mix-blend-mode: multiply',
  'clear ones over a picture of the text, as viewers of PDF files have':
    'color: transparent; background: linear-gradient(#000, #000) 10px 30px / 90px 12px no-repeat',
  'a first letter of another colour': '--first: letter',
  'a first line of another colour': '--first: line',
  'half a fill': '-webkit-text-fill-color: rgb(255 0 0 / 50%)',
};
const kinds = Object.keys(letters);

const firstRules = `<style>h2[style*="--first: letter"]::first-letter { color: red }
  h2[style*="--first: line"]::first-line { color: green }</style>`;

const heading = 'font: 700 40px/1.5 sans-serif; margin: 0 0 14px 20px; width: 300px;';

/** Where marked words stand: in the element that paints the letters, inside it, in a shadow tree. */
const places: Record<string, (style: string) => string> = {
  'an element of their own': (style) => `<h2 style="${heading}${style}">Aleppo</h2>`,
  'a part of one, in lines': (style) =>
    `<h2 style="${heading}${style};width:190px"><a>In fact Aleppo</a></h2>`,
  'a shadow tree': (style) =>
    `<div><template shadowrootmode="closed"><h2 style="${heading}${style}">Aleppo</h2></template></div>`,
};

const partsOf = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('article > :not(style)'), (part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

for (const [place, html] of Object.entries(places)) {
  test(`letters look as before under a mark, and its line is seen: words in ${place}`, async ({
    openPage,
    site,
    choose,
  }, testInfo) => {
    await choose({ reach: 'none' });
    const all = Object.values(letters).map((style) => html(style));
    const page = await openPage(site.page(article(firstRules + all.join(''))));
    await page.setViewport(500, 2450);
    const parts = await partsOf(page);
    expect(parts).toHaveLength(kinds.length);
    const faults = await watchForLines(page, parts, testInfo.outputPath('letters.png'));
    await choose({});
    await expect
      .poll(
        async () => {
          const found = Object.entries(await faults());
          return found.map(([at, fault]) => `${kinds[Number(at)]}: ${fault}`);
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
    // What is drawn and not highlighted opens its card all the same.
    const { x, y, height } = parts[kinds.indexOf('a thick outline')] ?? { x: 0, y: 0, height: 0 };
    await page.mouse.move(1, 1);
    await page.mouse.move(x + 60, y + height - 25);
    expect(await (await waitForCard(page)).text()).toContain('Aleppo');
  });
}
