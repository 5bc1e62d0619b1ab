import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';

test('shows the real card at once, beside samples that the reader’s corpora mark', async ({
  openExtensionPage,
}) => {
  const page = await openExtensionPage('welcome.html');
  // The frame is of the page's own origin, unlike that of a card in a web page.
  const card = await page.waitFor(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.card-frame');
    const body = frame?.contentDocument?.body;
    const isPainted = frame?.style.opacity === '1' && body?.querySelector('.side article');
    return isPainted && body?.textContent;
  });
  expect(card).toContain('Did Russian aircraft strike civilian targets in Aleppo?');
  const marked = await page.evaluate(() =>
    [...document.querySelectorAll('.sample')].map((sample) => [
      ...new Set([...sample.querySelectorAll('button.name')].map(({ className }) => className)),
    ]),
  );
  expect(marked).toEqual([['name two-sided'], ['name one-sided'], ['name on-record']]);
  await page.keyboard.press('Escape');
  await page.waitFor(() => document.querySelector('.card-frame') === null);
  await page.click('button.one-sided');
  await page.waitFor(() => document.querySelector('.card-frame'));
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
    await expect.poll(() => page.text()).toContain(say('welcome.accessMissing'));
    await page.click('.ask');
    await expect.poll(() => page.text()).toContain(say('welcome.accessGiven'));
    expect(await page.evaluate(() => document.querySelector('.ask'))).toBeNull();
  } finally {
    await driver.close();
  }
});
