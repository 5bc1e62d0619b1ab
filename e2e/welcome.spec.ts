import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';

test('marks its examples from the reader’s corpora, and opens the real card', async ({
  openExtensionPage,
}) => {
  const page = await openExtensionPage('welcome.html');
  await page.waitFor(() => document.querySelectorAll('button.name').length >= 3);
  const marked = await page.evaluate(() =>
    [...document.querySelectorAll('button.name')].map((name) => name.textContent),
  );
  expect(marked).toEqual(expect.arrayContaining(['Aleppo', 'Security Council', 'Nusra Front']));
  await page.click('button.name');
  // The frame is of the page's own origin, unlike that of a card in a web page.
  const card = await page.waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.card-frame');
    const body = frame?.contentDocument?.body;
    const isPainted = frame?.style.opacity === '1' && body?.querySelector('.side article');
    return isPainted && body?.textContent;
  });
  expect(card).toContain('Did Russian aircraft strike civilian targets in Aleppo?');
  await page.keyboard.press('Escape');
  await page.waitFor(() => document.querySelector('.card-frame') === null);
});

test('asks for the pages that the reader has not allowed, where a browser leaves it open', async ({
  drivenBrowser,
  openExtensionPage,
}) => {
  if (drivenBrowser === 'chromium') {
    // It grants what content scripts need with the installation, and tells nobody of it.
    const page = await openExtensionPage('welcome.html');
    await page.waitFor(() => document.body.textContent?.includes('when you installed Gainsay'));
    expect(await page.evaluate(() => document.querySelector('.ask'))).toBeNull();
    return;
  }
  const driver = await launch('firefox', {
    firefoxPrefs: {
      'extensions.originControls.grantByDefault': false,
      // The reader's “Allow”.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  try {
    const page = await driver.openExtensionPage('welcome.html');
    await page.waitFor(() => document.body.textContent?.includes('does not let Gainsay read'));
    await page.click('.ask');
    await page.waitFor(() => document.body.textContent?.includes('lets Gainsay read pages.'));
    expect(await page.evaluate(() => document.querySelector('.ask'))).toBeNull();
  } finally {
    await driver.close();
  }
});
