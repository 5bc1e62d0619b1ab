import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import type { Settings } from '../lib/settings/settings.ts';
import type { BrowserName, Driver, Page } from './driver/driver.ts';
import { launchReady } from './launch-ready.ts';
import { findMark } from './reader.ts';
import { replaceSettings } from './settings.ts';
import { type Site, serveSite } from './site.ts';

interface WorkerFixtures {
  /** Set by the project in playwright.config.ts. */
  drivenBrowser: BrowserName;
  /** One browser with the extension a worker; what a test leaves in its storage stays there. */
  driver: Driver;
  /** The folder that `site` serves. */
  siteFolder: string;
  site: Site;
}

interface TestFixtures {
  /**
   * Opens a page in a fresh tab that is closed after the test: an address, or a path below
   * e2e/pages such as `/demo.html`.
   */
  openPage: (address: string) => Promise<Page>;
  /** Opens a page of its own and waits for the mark on these words. */
  openMarked: (html: string, words: string) => Promise<Page>;
  /** Opens one of the extension's pages in a tab that is closed after the test. */
  openExtensionPage: (path: string) => Promise<Page>;
  /** Opens the popup for a page, in a tab that is closed after the test. */
  openPopup: (page: Page) => Promise<Page>;
  /** Stores settings, the rest being the defaults; they are the defaults again after the test. */
  choose: (settings: Partial<Settings>) => Promise<void>;
}

const pagesFolder = fileURLToPath(new URL('pages', import.meta.url));

export const test = base.extend<TestFixtures, WorkerFixtures>({
  drivenBrowser: ['chromium', { option: true, scope: 'worker' }],

  driver: [
    async ({ drivenBrowser }, use) => {
      const driver = await launchReady(drivenBrowser);
      await use(driver);
      await driver.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  siteFolder: [pagesFolder, { option: true, scope: 'worker' }],

  site: [
    async ({ siteFolder }, use) => {
      const site = await serveSite(siteFolder);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  openPage: async ({ driver, site }, use) => {
    const opened: Page[] = [];
    await use(async (address) => {
      const page = await driver.open(new URL(address, site.origin).href);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.close();
  },

  openMarked: async ({ openPage, site }, use) => {
    await use(async (html, words) => {
      const page = await openPage(site.page(html));
      await findMark(page, words);
      return page;
    });
  },

  openExtensionPage: async ({ driver }, use) => {
    const opened: Page[] = [];
    await use(async (path) => {
      const page = await driver.openExtensionPage(path);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.close();
  },

  openPopup: async ({ driver, openExtensionPage }, use) => {
    await use(async (page) => openExtensionPage(`popup.html?tab=${await driver.tabIdOf(page)}`));
  },

  choose: async ({ driver }, use) => {
    await use((settings) => replaceSettings(driver, settings));
    await replaceSettings(driver, {});
  },
});

export { expect };
