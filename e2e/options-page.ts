/** What a reader does and sees on the options page. */

import type { Page } from './driver/driver.ts';
import { expect } from './fixtures.ts';
import { say } from './interface-words.ts';
import type { SyncReader } from './sync-reader.ts';

const addressField = '.subscribe input[type=text]';
export const archiveField = '.subscribe input[type=file]';
export const settingsField = '[aria-labelledby=backup] input[type=file]';

/** Clicks the button that says these words, once it can be pressed. */
export async function press(page: Page, words: string): Promise<void> {
  await page.waitForWith(
    { what: `the button “${words}”` },
    (wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('button:not([disabled])')];
      for (const button of buttons) button.removeAttribute('data-pressed');
      const button = buttons.find(({ textContent }) => textContent === wanted);
      button?.setAttribute('data-pressed', '');
      return button !== undefined;
    },
    words,
  );
  await page.click('button[data-pressed]');
}

/** Waits until the words stand on the page. */
export async function expectWords(page: Page, ...words: string[]): Promise<void> {
  for (const each of words) {
    await expect.poll(() => page.text(), { message: each }).toContain(each);
  }
}

export async function openOptions(reader: SyncReader): Promise<Page> {
  const page = await reader.driver.openExtensionPage('options.html');
  await page.bringToFront();
  return page;
}

export async function typeAddress(page: Page, address: string): Promise<void> {
  await page.click(addressField);
  await page.evaluate(
    (field) => document.querySelector<HTMLInputElement>(field)?.select(),
    addressField,
  );
  await page.keyboard.type(address);
  await press(page, say('options.look'));
}

/** The text that tells where a subscription stands, such as “version 1 · checked …”. */
export const readState = (page: Page) =>
  page.evaluate(() => document.querySelector('.corpora .state')?.textContent ?? '');

export const readAlert = (page: Page) =>
  page.evaluate(() => document.querySelector('.subscribe [role=alert]')?.textContent ?? '');
