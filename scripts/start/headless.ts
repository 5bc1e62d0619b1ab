import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../e2e/driver/chromium.ts';
import type { Driver, Page } from '../../e2e/driver/driver.ts';
import { PlainError } from '../prepare/plain-error.mjs';
import { root } from '../prepare/run.mjs';
import { findOnPage, openPopup, waitUntilMarked } from './find-on-page.ts';
import { report, summarise } from './report.ts';
import { takeCard, takePopup, takeWelcome } from './screenshots.ts';

async function openTarget(driver: Driver, url: string): Promise<Page> {
  try {
    return await driver.open(url);
  } catch (error) {
    const reason = /net::(\w+)/.exec(String(error))?.[1] ?? 'it did not load';
    throw new PlainError(`${url} cannot be opened (${reason}). Check the address and the network.`);
  }
}

/**
 * Opens a page without a window, prints what Gainsay found and writes it all to a file, with
 * pictures of the page, of an open card and of the popup.
 * @param printsAll whether everything is printed, or the most of it
 * @throws PlainError when the page cannot be opened
 */
export async function showHeadless(url: string, printsAll: boolean): Promise<void> {
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
    const all = report(url, found);
    await writeFile(join(folder, 'found.txt'), all);
    process.stdout.write(`\n${printsAll ? all : summarise(url, found)}\n`);
    const written = ['page.png'];
    if (await takeCard(page, join(folder, 'card.png'))) written.push('card.png');
    await takePopup(popup, found.views[0]?.entity.label.text ?? '', join(folder, 'popup.png'));
    await takeWelcome(driver, join(folder, 'welcome.png'));
    written.push('popup.png', 'welcome.png');
    process.stdout.write(
      [
        `Pictures: ${written.map((name) => `demo-output/${name}`).join(', ')}`,
        ...(printsAll ? [] : ['Everything that was found: demo-output/found.txt, or --all']),
        '',
      ].join('\n'),
    );
  } finally {
    await driver.close();
  }
}
