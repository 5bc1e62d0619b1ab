import { expect, test } from './fixtures.ts';
import { article, openCard } from './reader.ts';

/** Only Chromium measures a page's memory for it, and tells which frames it is in. */

declare const performance: Performance & {
  measureUserAgentSpecificMemory(): Promise<unknown>;
};

const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'credentialless',
};

test('a page that measures its memory is not told the card’s address', async ({
  openPage,
  site,
}) => {
  const own = site.page('own').replace(site.origin, site.otherOrigin);
  const body = `<p>Russian air strikes on civilians in Aleppo were denied.</p>
    <iframe src="${own}" credentialless></iframe>`;
  const page = await openPage(site.page(article(body), isolated));
  const card = await openCard(page, 'Aleppo');
  expect(await card.text()).toContain('Aleppo');
  const measured = await page.evaluate(async () =>
    JSON.stringify(await performance.measureUserAgentSpecificMemory()),
  );
  // It is told of frames that it made itself.
  expect(measured).toContain(own);
  expect(measured).not.toContain('extension:');
});
