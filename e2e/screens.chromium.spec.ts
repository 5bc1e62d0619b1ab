/**
 * What every screen looks like, against pictures kept in e2e/screens/pictures/. After a change that
 * is meant, look at the pictures in the report and take them anew:
 * `npx playwright test e2e/screens.chromium.spec.ts --update-snapshots`.
 *
 * In Chromium alone: the pictures of a second browser would double what the repository keeps, and
 * both lay out the same style sheets; e2e/accessibility.spec.ts opens each screen in both.
 */
import { readFile } from 'node:fs/promises';
import type { Driver } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';
import type { Language } from './screens/open-screen.ts';
import { screens } from './screens/screens.ts';
import { shrinkPng } from './screens/small-png.ts';

/** In Arabic those that are read most: the rest is checked for its direction and its width. */
const inArabic = ['card', 'popup', 'popup-entity', 'panel', 'welcome'];

/**
 * A colour of ours that changes by a shade is a change, and so are a few letters; what a browser
 * rounds differently is not.
 */
const tolerance = { threshold: 0.1, maxDiffPixels: 60 };

/** The fonts that the pictures were taken with, by the widths of words set in them; CSS pixels. */
const usualFonts = { serif: 1386, sans: 1811, arabic: 193 };

let drivers: Partial<Record<Language, Driver>> = {};
// One after the other in one worker: each language's browser is started once.
test.describe.configure({ mode: 'default', timeout: 60_000 });

/** The browser in a language, with a profile in which nothing was done yet. */
async function driverFor(language: Language): Promise<Driver> {
  const driver = drivers[language] ?? (await launch('chromium', { language }));
  drivers[language] = driver;
  return driver;
}
test.afterAll(async () => {
  for (const driver of Object.values(drivers)) await driver.close();
  drivers = {};
});

/** How wide the machine's fonts set our words. */
async function measureFonts(driver: Driver): Promise<typeof usualFonts> {
  const page = await driver.openExtensionPage('welcome.html');
  const widths = await page.evaluate(() => {
    const measure = (family: string, words: string) => {
      const probe = document.createElement('span');
      probe.style.cssText = `position: absolute; white-space: nowrap; font: 100px var(${family})`;
      probe.textContent = words;
      document.body.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return Math.round(width);
    };
    const latin = 'Statements and counter-statements';
    return {
      serif: measure('--serif', latin),
      sans: measure('--sans', latin),
      arabic: measure('--sans', 'حلب'),
    };
  });
  await page.close();
  return widths;
}

for (const language of ['en', 'ar'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const screen of screens) {
      if (language === 'ar' && !inArabic.includes(screen.name)) continue;
      const name = `${screen.name}-${language}-${colorScheme}`;
      test(`looks as it did: ${name}`, async ({ site }, testInfo) => {
        const driver = await driverFor(language);
        const fonts = await measureFonts(driver);
        test.skip(
          JSON.stringify(fonts) !== JSON.stringify(usualFonts),
          `The pictures were taken with DejaVu Sans and Liberation Serif (on Debian the packages fonts-dejavu-core and fonts-liberation), and here words are as wide as ${JSON.stringify(fonts)}`,
        );
        const open = await screen.open({ driver, site, language, media: { colorScheme } });
        const path = testInfo.outputPath(`${name}-taken.png`);
        await open.page.screenshot(path, open.clip ?? undefined);
        await open.close();
        expect(shrinkPng(await readFile(path))).toMatchSnapshot(
          ['pictures', `${name}.png`],
          tolerance,
        );
      });
    }
  }
}
