import { readFile } from 'node:fs/promises';
import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';

/** Text in every form that a page gives it; each name stands in a block of its own. */

const asXml = { 'content-type': 'application/xhtml+xml; charset=utf-8' };

interface Kind {
  name: string;
  body: string;
  marked: string[];
}

const kinds: Kind[] = [
  {
    name: 'right-to-left text',
    body: '<p dir="rtl" lang="ar">قال إن حلب تحت القصف</p><p dir="auto">جبهة النصرة</p>',
    marked: ['حلب', 'جبهة النصرة'],
  },
  {
    name: 'names of two directions in one line',
    body: '<p dir="auto">مدينة (Aleppo) في الشمال</p><p dir="ltr">The city <bdi>حلب</bdi></p>',
    marked: ['Aleppo', 'حلب'],
  },
  {
    name: 'vertical text',
    body: '<p style="writing-mode:vertical-rl">Aleppo</p><p style="writing-mode:sideways-lr">Nusra Front</p>',
    marked: ['Aleppo', 'Nusra Front'],
  },
  {
    name: 'text that cannot be selected',
    body: '<p style="user-select:none">Aleppo</p>',
    marked: ['Aleppo'],
  },
  {
    name: 'letters that a style changes',
    body: `<style>.c { text-transform: uppercase } .d::first-letter { font-size: 3em; float: left }
      .e { font-variant: small-caps } .f::first-line { font-weight: bold }</style>
      <p class="c">Aleppo</p><p class="d">Aleppo</p><p class="e">Nusra Front</p><p class="f">Raqqa</p>`,
    marked: ['Aleppo', 'Aleppo', 'Nusra Front', 'Raqqa'],
  },
  {
    name: 'a name under ruby',
    body: '<p><ruby>Nus<rt>n</rt>ra Front<rt>f</rt></ruby></p><p><ruby>Raqqa<rp>(</rp><rt>r</rt><rp>)</rp></ruby></p>',
    // The note "n" stands above the name, in the midst of the marked range.
    marked: ['Nusnra Front', 'Raqqa'],
  },
  {
    name: 'a flex row, a grid and a table',
    body: `<div style="display:flex"><span>Security</span><span>Council</span></div>
      <div style="display:grid"><p>Aleppo</p></div><table><tr><td>Nusra Front<td>Raqqa</table>`,
    marked: ['Aleppo', 'Nusra Front', 'Raqqa'],
  },
  {
    name: 'text in an SVG picture',
    body: `<svg width="600" height="120" viewBox="0 0 600 120"><title>Aleppo</title><desc>Aleppo</desc>
      <style>.x { content: "Aleppo" }</style><metadata>Aleppo</metadata><defs><text>Aleppo</text></defs>
      <text x="10" y="20">The <tspan font-weight="bold">Security</tspan> <a href="#">Council</a></text>
      <g><text x="10" y="50">Nusra Front</text></g><path id="way" d="M10 80h500"/>
      <text><textPath href="#way">Bashar al-Assad</textPath></text>
      <foreignObject x="10" y="90" width="300" height="30"><p>Aleppo</p></foreignObject></svg>`,
    marked: ['Security Council', 'Nusra Front', 'Bashar al-Assad', 'Aleppo'],
  },
];

for (const { name, body, marked } of kinds) {
  test(`${name} is read`, async ({ openPage, site }) => {
    const page = await openPage(site.page(article(body)));
    await expectMarked(page, marked);
  });
}

test('a page of XHTML is read', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Aleppo</title></head>
        <body><p>The <b>Security</b><br/>Council</p><script>//<![CDATA[
        'Aleppo' //]]></script><pre>Aleppo</pre><h1>Nusra Front</h1>
        <p><![CDATA[Raqqa]]></p></body></html>`,
      asXml,
    ),
  );
  await expectMarked(page, ['SecurityCouncil', 'Aleppo', 'Nusra Front', 'Raqqa']);
});

test('plain text is read', async ({ openPage, site }) => {
  const page = await openPage(
    site.page('From Aleppo.\n\nBy the Nusra Front.\n', { 'content-type': 'text/plain' }),
  );
  await expectMarked(page, ['Aleppo', 'Nusra Front']);
});

test('a page over plain http, which is no secure context, is read', async ({ openPage, site }) => {
  const { pathname } = new URL(site.page(article('<p>Aleppo</p>')));
  const page = await openPage(site.plainOrigin + pathname);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expectMarked(page, ['Aleppo']);
});

test('a picture alone is not read, and the popup says why', async ({
  openPage,
  openPopup,
  site,
}) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Aleppo</text></svg>';
  const page = await openPage(site.page(svg, { 'content-type': 'image/svg+xml' }));
  const popup = await openPopup(page);
  await popup.waitFor(() => document.body.textContent?.includes('There is no text to read here'));
});

/** The page's first lines as pixels. */
async function pixelsOf(page: Page, path: string): Promise<string> {
  await page.screenshot(path, { x: 0, y: 0, width: 400, height: 200 });
  return (await readFile(path)).toString('base64');
}

test('marks are on the screen and not on paper', async ({ openPage, site }, testInfo) => {
  const page = await openPage(
    site.page(article('<p>Aleppo</p><p>Bashar al-Assad</p><svg><text y="20">Raqqa</text></svg>')),
  );
  await expectMarked(page, ['Aleppo', 'Bashar al-Assad', 'Raqqa']);
  const look = async () => [
    await pixelsOf(page, testInfo.outputPath('screen.png')),
    await page
      .emulateMedia({ medium: 'print' })
      .then(() => pixelsOf(page, testInfo.outputPath('print.png'))),
  ];
  const [marked, printed] = await look();
  await page.emulateMedia({ medium: 'screen' });
  await page.evaluate(() => CSS.highlights.clear());
  const [bare, barePrinted] = await look();
  expect(marked).not.toBe(bare);
  expect(printed).toBe(barePrinted);
});
