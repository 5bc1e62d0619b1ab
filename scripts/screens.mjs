/**
 * `npm run screens`: pictures of every screen in both browsers, themes and directions and in
 * several rooms, in test-results/screens/, to be looked at. Words after it choose: `npm run
 * screens -- firefox ar zoomed popup` takes the popup in Arabic in Firefox at 200 % zoom. `built`
 * takes the extension as it was built last.
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

/** How much room a screen has: zoomed is at 200 %, narrow is WCAG's reflow (1.4.10). */
const rooms = { usual: {}, zoomed: { zoom: 2 }, narrow: { width: 320 } };
/** The names of those. */
const namesOfRooms = /** @type {const} */ (['usual', 'zoomed', 'narrow']);

/**
 * Takes one picture; what fails is said, and the next one taken.
 * @param {import('../e2e/screens/screens.ts').Screen} screen
 * @param {import('../e2e/screens/open-screen.ts').Stage} stage
 * @param {string} path
 */
async function take(screen, stage, path) {
  try {
    const { page, clip, close } = await screen.open(stage);
    await page.screenshot(path, clip ?? undefined);
    await close();
    process.stdout.write(`${path}\n`);
  } catch (error) {
    process.stdout.write(`${path}: ${error instanceof Error ? error.message : error}\n`);
  }
}

await runMain(async () => {
  const folder = join(root, 'test-results', 'screens');
  await mkdir(folder, { recursive: true });
  const site = await serveSite(join(root, 'e2e', 'pages'));
  const named = choose(screens.map(({ name }) => name));
  try {
    for (const browser of choose(/** @type {const} */ (['chromium', 'firefox']))) {
      const target = browser === 'firefox' ? 'firefox' : 'chrome';
      if (!words.includes('built'))
        await run('npx', ['wxt', 'build', '-b', target], { quiet: true });
      for (const language of choose(/** @type {const} */ (['en', 'ar']))) {
        for (const room of choose(namesOfRooms)) {
          const deviceScaleFactor = room === 'zoomed' ? 2 : 1;
          const driver = await launch(browser, { language, deviceScaleFactor });
          try {
            for (const colorScheme of choose(/** @type {const} */ (['light', 'dark']))) {
              for (const screen of screens.filter(({ name }) => named.includes(name))) {
                const name = [screen.name, language, colorScheme, room, browser].join('-');
                const stage = { driver, site, language, media: { colorScheme }, ...rooms[room] };
                await take(screen, stage, join(folder, `${name}.png`));
              }
            }
          } finally {
            await driver.close();
          }
        }
      }
    }
  } finally {
    await site.close();
  }
});
