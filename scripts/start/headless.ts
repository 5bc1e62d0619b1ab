import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../e2e/driver/chromium.ts';
import type { Driver, Page } from '../../e2e/driver/driver.ts';
import { PlainError } from '../prepare/plain-error.mjs';
import { root } from '../prepare/run.mjs';
import { findOnPage, openPopup, waitUntilMarked } from './find-on-page.ts';
import { report } from './report.ts';
import { takeCard, takePopup } from './screenshots.ts';

async function openTarget(driver: Driver, url: string): Promise<Page> {
  try {
    return await driver.open(url);
  } catch (error) {
    const reason = /net::(\w+)/.exec(String(error))?.[1] ?? 'it did not load';
    throw new PlainError(`${url} cannot be opened (${reason}). Check the address and the network.`);
  }
}

/**
 * Opens a page without a window, prints what Gainsay found and writes pictures of the page, of an
 * open card and of the popup.
 * @throws PlainError when the page cannot be opened
 */
export async function showHeadless(url: string): Promise<void> {
  const folder = join(root, 'demo-output');
  // A page without marks has no card, and an older page's must not stand for it.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const driver = await launchChromium({ deviceScaleFactor: 2 });
  try {
    const page = await openTarget(driver, url);
    await waitUntilMarked(page);
    await page.screenshot(join(folder, 'page.png'));
    const popup = await openPopup(driver, page);
    const found = await findOnPage(driver, page, popup);
    process.stdout.write(`\n${report(url, found)}\n`);
    const written = ['page.png'];
    if (await takeCard(page, join(folder, 'card.png'))) written.push('card.png');
    await takePopup(popup, found.views[0]?.entity.label.text ?? '', join(folder, 'popup.png'));
    written.push('popup.png');
    process.stdout.write(
      `Screenshots: ${written.map((name) => `demo-output/${name}`).join(', ')}\n`,
    );
  } finally {
    await driver.close();
  }
}
