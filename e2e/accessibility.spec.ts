/**
 * Every screen against the rules of WCAG 2.2 at level AA, under each theme and in both directions:
 * axe asks the document as the browser draws it, and targets are measured, since axe lets a small
 * one pass that has room around it.
 */
import axe from 'axe-core';
import type { Driver, Frame, Media } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { launchReady } from './launch-ready.ts';
import { screens } from './screens/screens.ts';

const themes: Record<string, Media> = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', forcedColors: 'active' },
};
const languages = ['en', 'ar'] as const;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.2, 2.5.8; CSS pixels. */
const smallestTarget = 24;

/** As axe's script leaves it. */
declare const window: Window & { axe: typeof axe };

/** One line for each rule that is broken, with the elements; none when all is well. */
async function findViolations(frame: Frame): Promise<string[]> {
  await frame.runScript(axe.source);
  return frame.evaluate(async (wanted) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values: wanted },
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
    );
  }, tags);
}

/** What can be pressed and is drawn smaller than a finger's width, but for links in a sentence. */
function findSmallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate((smallest) => {
    const pressed = 'a[href], button, summary, select, input, textarea, [role=option]';
    const isInSentence = (element: Element) =>
      element.localName === 'a' && getComputedStyle(element).display === 'inline';
    const small: string[] = [];
    for (const element of document.querySelectorAll(pressed)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (isInSentence(element) || element.closest('.unseen')) continue;
      // A label around a field is pressed with it.
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (width < 1 || height < 1) continue;
      if (width < smallest - 0.1 || height < smallest - 0.1) {
        small.push(`${element.outerHTML.slice(0, 120)} is ${width} × ${height}`);
      }
    }
    return small;
  }, smallestTarget);
}

test.describe.configure({ timeout: 120_000 });

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    let driver: Driver;
    test.beforeAll(async ({ drivenBrowser }) => {
      driver = await launchReady(drivenBrowser, { language });
    });
    test.afterAll(() => driver.close());

    for (const screen of screens) {
      test(`${screen.name} breaks no rule in any theme`, async ({ site }) => {
        const open = await screen.open({ driver, site, language, media: themes.light ?? {} });
        const found: Record<string, string[]> = { small: await findSmallTargets(open.frame) };
        // Buttons would fade into the next theme's colours while axe looks.
        await open.frame.evaluate(() => {
          document.head.append(
            Object.assign(document.createElement('style'), {
              textContent: '* { transition: none !important }',
            }),
          );
        });
        for (const [theme, media] of Object.entries(themes)) {
          await open.page.emulateMedia(media);
          found[theme] = await findViolations(open.frame);
        }
        await open.close();
        expect(found).toEqual({ small: [], light: [], dark: [], 'forced colors': [] });
      });
    }
  });
}
