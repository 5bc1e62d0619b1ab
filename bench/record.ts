/**
 * What recording costs: `npx tsx bench/record.ts [runs]`, after `npx wxt build`. How long the selectors of 400
 * places of the Node.js manual take, and the panel's form on a page of 20 kB until it is filled and painted.
 */

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Driver } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { selectWords } from '../e2e/select-words.ts';
import { serveSite } from '../e2e/site.ts';
import { quantile } from './quantile.ts';
import { bundle } from './record/bundle.ts';
import type { SelectorTimes } from './record/in-page.ts';
import { samplePage } from './sample-page.ts';

const runs = Number(process.argv[2] ?? 10);
const places = 400;
const manual = new URL('../../shared/pages/nodejs-api-all.html.gz', import.meta.url);
const words = 'Nobody told us what the bridge would cost before the vote was over';

const say = (values: number[]) =>
  [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(1)).join(' / ');

async function benchSelectors(driver: Driver, address: string): Promise<void> {
  const page = await driver.open(address);
  await page.runScript(await bundle('in-page.ts'));
  const told = await page.waitForWith(
    { what: 'the selectors', timeoutMs: 120_000 },
    (count: number) =>
      (
        globalThis as unknown as { measureSelectors(count: number): SelectorTimes }
      ).measureSelectors(count),
    places,
  );
  console.log(`selector on the manual, ms (median / p95 / most of ${places}):`);
  console.log(`  the first of the page: ${told.first.toFixed(1)}`);
  console.log(`  made once: ${say(told.once)}`);
  console.log(`  least of seven: ${say(told.least)}`);
  for (const each of told.slowest) console.log(`    ${each}`);
  console.log(`  unique: ${told.unique}`);
  await page.close();
}

async function benchForm(driver: Driver, address: string): Promise<void> {
  const page = await driver.open(address);
  await page.waitForWith({ timeoutMs: 60_000 }, () => CSS.highlights.size > 0);
  await selectWords(page, words);
  const tab = await driver.tabIdOf(page);
  const fromNavigation: number[] = [];
  const fromStart: number[] = [];
  // The first load is not counted: the background may still work for the page.
  for (let run = 0; run <= runs; run++) {
    const panel = await driver.openExtensionPage(`sidepanel.html#record=${tab}`);
    const { filled, scripts } = await panel.waitFor(async () => {
      if (!document.querySelector('form.record')) return null;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const [navigation] = performance.getEntriesByType('navigation');
      const { domInteractive } = navigation as PerformanceNavigationTiming;
      return { filled: performance.now(), scripts: domInteractive };
    });
    await panel.close();
    if (run === 0) continue;
    fromNavigation.push(filled);
    fromStart.push(filled - scripts);
  }
  console.log(`form on a page of 20 kB, filled and painted, ms (median / p95 / most of ${runs}):`);
  console.log(`  from the panel's navigation: ${say(fromNavigation)}`);
  console.log(`  from its document's being parsed: ${say(fromStart)}`);
  await page.close();
}

const site = await serveSite('e2e/pages');
const driver = await launch('chromium', {});
const story = samplePage(20_000).replace(
  '</p>',
  `</p><p>Maria Holm, a spokeswoman, was asked about it.</p><p id="said">“${words},” Holm said on Thursday.</p>`,
);
try {
  await benchForm(driver, site.page(story));
  const html = await readFile(manual).catch(() => null);
  if (html) await benchSelectors(driver, site.page(gunzipSync(html).toString('utf8')));
  else console.log('The manual is not there: ../shared/pages.');
} finally {
  await driver.close();
  await site.close();
}
