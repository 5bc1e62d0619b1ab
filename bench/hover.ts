/** From the pointer's coming to a mark until the card with its statements is on the screen. */
import type { Driver } from '../e2e/driver/driver.ts';
import { launch } from '../e2e/driver/launch.ts';
import { serveSite } from '../e2e/site.ts';
import { hover, settle } from './hover-once.ts';
import { summary } from './quantile.ts';
import { samplePage } from './sample-page.ts';

async function sample(driver: Driver, url: string, kind: 'cold' | 'warm' | 'dead', runs: number) {
  const values: number[] = [];
  let page = await driver.open(url);
  for (let run = 0; run < runs; run++) {
    if (kind !== 'warm' && run > 0) {
      await page.close();
      page = await driver.open(url);
    }
    await page.waitFor(() => CSS.highlights.size > 0);
    if (kind === 'dead') {
      await driver.stopBackground();
      // The driver may have opened a tab of its own for that.
      await page.bringToFront();
      await settle(page);
    }
    values.push(await hover(page));
  }
  await page.close();
  return values;
}

/** Prints hover-to-card times for both browsers: first card of a page, later ones, dead background. */
export async function benchHover(runs: number): Promise<void> {
  const site = await serveSite('e2e/pages');
  const url = site.page(samplePage(20_000));
  for (const browser of ['chromium', 'firefox'] as const) {
    const driver = await launch(browser);
    for (const kind of ['cold', 'warm', 'dead'] as const) {
      const values = await sample(driver, url, kind, kind === 'dead' ? Math.ceil(runs / 2) : runs);
      console.log(`${browser} ${driver.version}, ${kind}: ${summary(values)}`);
    }
    await driver.close();
  }
  await site.close();
}
