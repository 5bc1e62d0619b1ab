/**
 * `npm run screens`: pictures of every screen in both browsers, themes and directions and at
 * several widths, in test-results/screens/, to be looked at. Words after it choose: `npm run
 * screens -- firefox ar popup` takes the popup in Arabic in Firefox.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../e2e/driver/launch.ts';
import { screens } from '../e2e/screens/screens.ts';
import { serveSite } from '../e2e/site.ts';
import { runMain } from './prepare/plain-error.mjs';
import { root, run } from './prepare/run.mjs';

const words = process.argv.slice(2);

/**
 * @template {string} Name
 * @param {readonly Name[]} names
 * @returns {Name[]} those that were asked for; all when none was
 */
function choose(names) {
  const chosen = names.filter((name) => words.includes(name));
  return chosen.length > 0 ? chosen : [...names];
}

/** Usual; 200 % zoom of a window of 1280; WCAG's reflow. CSS pixels. */
const widths = /** @type {const} */ (['usual', '640', '320']);

await runMain(async () => {
  const folder = join(root, 'test-results', 'screens');
  await mkdir(folder, { recursive: true });
  const site = await serveSite(join(root, 'e2e', 'pages'));
  const named = choose(screens.map(({ name }) => name));
  try {
    for (const browser of choose(/** @type {const} */ (['chromium', 'firefox']))) {
      await run('npx', ['wxt', 'build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], {
        quiet: true,
      });
      for (const language of choose(/** @type {const} */ (['en', 'ar']))) {
        const driver = await launch(browser, { language });
        try {
          for (const colorScheme of choose(/** @type {const} */ (['light', 'dark']))) {
            for (const width of choose(widths)) {
              for (const screen of screens.filter(({ name }) => named.includes(name))) {
                const name = [screen.name, language, colorScheme, width, browser].join('-');
                try {
                  const { page, clip, close } = await screen.open({
                    ...{ driver, site, language, media: { colorScheme } },
                    ...(width === 'usual' ? {} : { width: Number(width) }),
                  });
                  await page.screenshot(join(folder, `${name}.png`), clip ?? undefined);
                  await close();
                  process.stdout.write(`${name}.png\n`);
                } catch (error) {
                  process.stdout.write(
                    `${name}: ${error instanceof Error ? error.message : error}\n`,
                  );
                }
              }
            }
          }
        } finally {
          await driver.close();
        }
      }
    }
  } finally {
    await site.close();
  }
});
