/**
 * Ten screens in each language: none is wider than its window, and no label is cut. A picture of each
 * is left in test-results/ to be looked at, and none is kept. In Chromium alone, as the pictures that
 * are kept (e2e/screens.chromium.spec.ts).
 */
import type { Frame } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';
import type { Language } from './screens/open-screen.ts';
import { screens } from './screens/screens.ts';

const languages: Language[] = ['en', 'ar', 'es', 'fr', 'ru', 'tr'];
const looked = [
  ...['card', 'card-overview', 'popup', 'popup-entity', 'popup-empty'],
  ...['panel', 'panel-start', 'reading-text', 'options', 'welcome'],
];

/** The words that do not fit where they stand, and CSS pixels that the document is too wide. */
function findCut(frame: Frame): Promise<{ wider: number; cut: string[] }> {
  return frame.evaluate(() => {
    const root = document.documentElement;
    const labels = [...document.querySelectorAll('button, a, h1, h2, h3, label, summary, option')];
    // What is for screen readers alone is one pixel wide.
    const cut = labels.filter((label) => {
      const { overflowX } = getComputedStyle(label);
      return (
        label.clientWidth > 1 &&
        overflowX !== 'visible' &&
        label.scrollWidth > label.clientWidth + 1
      );
    });
    return {
      wider: Math.max(0, root.scrollWidth - root.clientWidth),
      cut: cut.map(({ textContent }) => textContent ?? ''),
    };
  });
}

test.describe.configure({ timeout: 180_000 });

for (const language of languages) {
  test(`nothing is cut in ${language}`, async ({ site }, testInfo) => {
    const driver = await launch('chromium', { language });
    try {
      for (const screen of screens.filter(({ name }) => looked.includes(name))) {
        const open = await screen.open({ driver, site, language, media: { colorScheme: 'light' } });
        await open.page.screenshot(
          testInfo.outputPath(`${screen.name}.png`),
          open.clip ?? undefined,
        );
        expect.soft(await findCut(open.frame), screen.name).toEqual({ wider: 0, cut: [] });
        await open.close();
      }
    } finally {
      await driver.close();
    }
  });
}
