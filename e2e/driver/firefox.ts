import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/prepare/browsers.mjs';
import { type Driver, type LaunchOptions, type Page, plainHost } from './driver.ts';
import { evaluateInBrowserWindow } from './firefox-bidi.ts';
import { FirefoxPage } from './firefox-page.ts';

/** Firefox with a temporary profile, headless, with the extension installed for the session. */
class FirefoxDriver implements Driver {
  readonly browser = 'firefox';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly #browser: Browser;
  readonly #extension: string;

  constructor(browser: Browser, version: string, extensionId: string, extensionOrigin: string) {
    this.#browser = browser;
    this.#extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;
    this.version = version;
    this.extensionOrigin = extensionOrigin;
  }

  async open(url: string): Promise<Page> {
    const page = new FirefoxPage(await this.#browser.newPage());
    await page.goto(url);
    return page;
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.open(`${this.extensionOrigin}/${path}`);
  }

  async tabIdOf(page: Page): Promise<number> {
    await page.bringToFront();
    const id = await evaluateInBrowserWindow(
      this.#browser,
      `${this.#extension}.tabManager.getWrapper(gBrowser.selectedTab).id`,
    );
    return Number(id);
  }

  async runCommand(name: string, page: Page): Promise<void> {
    await page.bringToFront();
    // What the browser's window calls when the shortcut's keys are pressed in it.
    await evaluateInBrowserWindow(
      this.#browser,
      `${this.#extension}.shortcuts.onCommand(${JSON.stringify(name)})`,
    );
  }

  async askMenu(selection: string, page: Page, item = 'ask'): Promise<void> {
    await page.bringToFront();
    const info = { menuItemId: item, selectionText: selection };
    await evaluateInBrowserWindow(
      this.#browser,
      `${this.#extension}.emit('webext-menu-menuitem-click', ${JSON.stringify(info)}, gBrowser.selectedTab)`,
    );
  }

  async typeKeyword(text: string): Promise<{ content: string; description: string }[]> {
    const found = await evaluateInBrowserWindow(
      this.#browser,
      `(async () => {
        const handler = ${searchHandler};
        const suggestions = await new Promise((resolve) => {
          const data = { keyword: 'gs', text: ${JSON.stringify(`gs ${text}`)}, inPrivateWindow: false };
          // Its own promise waits for the end of the typing.
          handler.handleSearch(data, resolve);
        });
        return JSON.stringify(suggestions);
      })()`,
    );
    return JSON.parse(String(found));
  }

  async enterKeyword(text: string): Promise<void> {
    const typed = JSON.stringify(`gs ${text}`);
    await evaluateInBrowserWindow(
      this.#browser,
      `(() => {
        const handler = ${searchHandler};
        if (!handler.hasActiveInputSession()) {
          handler.handleSearch({ keyword: 'gs', text: ${typed}, inPrivateWindow: false }, () => {});
        }
        handler.handleInputEntered('gs', ${typed}, 'tab');
      })()`,
    );
  }

  async tabAddresses(): Promise<string[]> {
    const found = await evaluateInBrowserWindow(
      this.#browser,
      `(() => {
        const shown = gBrowser.browsers.map(({ currentURI }) => currentURI.spec);
        const sidebar = SidebarController.browser?.contentDocument;
        const panel = sidebar?.getElementById('webext-panels-browser');
        return JSON.stringify([...shown, panel?.currentURI?.spec ?? '']);
      })()`,
    );
    return JSON.parse(String(found));
  }

  async stopBackground(): Promise<void> {
    await evaluateInBrowserWindow(
      this.#browser,
      `${this.#extension}.terminateBackground({ ignoreDevToolsAttached: true })`,
    );
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}

/** What the address bar asks while the reader types after an extension's keyword. */
const searchHandler = `ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs').ExtensionSearchHandler`;

function proxyPrefs(proxy: string): Record<string, string | number | boolean> {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Starts Firefox with the extension; resolves when its background has started. */
export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless: true,
    defaultViewport: {
      width: 1280,
      height: 720,
      deviceScaleFactor: options.deviceScaleFactor ?? 1,
    },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Content scripts on every page, as after the reader's first click on "always allow".
      'extensions.originControls.grantByDefault': true,
      'xpinstall.signatures.required': false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...(options.proxy ? proxyPrefs(options.proxy) : {}),
      'network.dns.localDomains': plainHost,
      ...options.firefoxPrefs,
    },
  });
  if (options.language) {
    // As if its language pack were there: the browser itself stays in English.
    const languages = JSON.stringify([options.language, 'en-US']);
    await evaluateInBrowserWindow(
      browser,
      `Services.locale.availableLocales = ${languages}, Services.locale.requestedLocales = ${languages}`,
    );
  }
  const id = await browser.installExtension(resolve(options.extensionDir ?? '.output/firefox-mv3'));
  const host = await evaluateInBrowserWindow(
    browser,
    `(async () => {
      const policy = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      await policy.extension.promiseBackgroundStarted();
      return policy.mozExtensionHostname;
    })()`,
  );
  return new FirefoxDriver(browser, await browser.version(), id, `moz-extension://${host}`);
}
