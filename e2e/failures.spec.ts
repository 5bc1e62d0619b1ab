import { type Damaged, withCorruptSegment, withRefusedDatabase } from './damaged.ts';
import type { BrowserName, Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { article } from './reader.ts';

// A browser is started for some.
test.describe.configure({ timeout: 120_000 });

async function launchDamaged(
  browser: BrowserName,
  damage: (browser: BrowserName) => Promise<Damaged>,
  use: (driver: Driver) => Promise<void>,
): Promise<void> {
  const damaged = await damage(browser);
  const driver = await launch(browser, { extensionDir: damaged.folder });
  try {
    // A page that is opened before the extension is there has no content script.
    await (await driver.openExtensionPage('popup.html?tab=0')).close();
    await use(driver);
  } finally {
    await driver.close();
    await damaged.remove();
  }
}

test('a corrupt bundled segment is named, and nothing of the corpus is there', async ({
  drivenBrowser,
  site,
}) => {
  await launchDamaged(drivenBrowser, withCorruptSegment, async (driver) => {
    const page = await driver.open(site.page(article('<p>Aleppo</p>')));
    const tab = await driver.tabIdOf(page);
    const popup = await driver.openExtensionPage(`popup.html?tab=${tab}`);
    const said = await popup.waitFor(() => document.querySelector('.problems')?.textContent);
    expect(said).toMatch(/segments\/[0-9a-f]{64}/);
    // What is on the page is told by another answer, which comes after.
    await expect.poll(() => popup.text()).toContain(say('popup.notAllCompared'));
    expect(await marks(page)).toEqual([]);
    // Other features are alive: the site can be switched off and on.
    await popup.click('input[role=switch]');
    await popup.waitFor(() => document.body.textContent?.includes('Gainsay is off for this site'));
  });
});

test('a refused database is named, and the popup lives', async ({ drivenBrowser, site }) => {
  await launchDamaged(drivenBrowser, withRefusedDatabase, async (driver) => {
    const page = await driver.open(site.page(article('<p>Aleppo</p>')));
    const tab = await driver.tabIdOf(page);
    const popup = await driver.openExtensionPage(`popup.html?tab=${tab}`);
    const said = await popup.waitFor(() => document.querySelector('.problems')?.textContent);
    expect(said).toMatch(/database/i);
    expect(await marks(page)).toEqual([]);
    await popup.click('input[role=switch]');
    await popup.waitFor(() => document.body.textContent?.includes('Gainsay is off for this site'));
  });
});

test('a page of the browser is not annotated, and the popup says why', async ({
  openExtensionPage,
  openPopup,
}) => {
  const popup = await openPopup(await openExtensionPage('popup.html'));
  await popup.waitFor(() => document.body.textContent?.includes('belongs to an extension'));
});

test('a PDF is not annotated, and the popup says why', async ({ openPage, openPopup, site }) => {
  const pdf =
    '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  const page = await openPage(site.page(pdf, { 'content-type': 'application/pdf' }, '.pdf'));
  const popup = await openPopup(page);
  await popup.waitFor(() => document.body.textContent?.includes('This is a PDF'));
});
