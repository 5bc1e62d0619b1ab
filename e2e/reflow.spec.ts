/**
 * Nothing has to be scrolled sideways to be read (WCAG 2.2, 1.4.10): not at 200 % zoom, and not in a
 * window of 320 CSS pixels, which is one of 1280 at 400 %. A toolbar popup has the width that its
 * content asks for, so that zoom alone is tried there.
 */
import type { Driver, Frame, Media } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { launchReady } from './launch-ready.ts';
import { type Stage, settle } from './screens/open-screen.ts';
import { screens } from './screens/screens.ts';

const light: Media = { colorScheme: 'light' };
/** CSS pixels. */
const narrow = 320;

/** What is drawn beyond the window's left or right edge, but for what scrolls in a box of its own. */
function findBeyond(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('.unseen, .table')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { left, right, width } = element.getBoundingClientRect();
      // Half a pixel is a matter of rounding.
      if (width > 0 && (left < -0.5 || right > clientWidth + 0.5)) {
        found.push(`${element.outerHTML.slice(0, 100)}: ${left} to ${right} of ${clientWidth}`);
      }
    }
    return found;
  });
}

test.describe.configure({ timeout: 60_000 });

for (const language of ['en', 'ar'] as const) {
  test.describe(`in ${language}`, () => {
    let driver: Driver;
    test.beforeAll(async ({ drivenBrowser }) => {
      driver = await launchReady(drivenBrowser, { language });
    });
    test.afterAll(() => driver.close());

    for (const screen of screens) {
      test(`${screen.name} needs no scrolling sideways`, async ({ site }) => {
        const stage: Stage = { driver, site, language, media: light };
        const isPopup = screen.name.startsWith('popup');
        const zoomed = await screen.open({ ...stage, zoom: 2 });
        const found = { zoomed: await findBeyond(zoomed.frame), narrow: [] as string[] };
        const isOwnPage = zoomed.frame === zoomed.page;
        if (isOwnPage && !isPopup) {
          await zoomed.page.setViewport(narrow, 900);
          await settle(zoomed.page);
          found.narrow = await findBeyond(zoomed.page);
        }
        await zoomed.close();
        if (!isOwnPage) {
          // A card is placed anew for each window.
          const card = await screen.open({ ...stage, width: narrow });
          found.narrow = await findBeyond(card.frame);
          await card.close();
        }
        expect(found).toEqual({ zoomed: [], narrow: [] });
      });
    }
  });
}
