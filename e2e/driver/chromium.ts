import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/prepare/browsers.mjs';
import { ChromiumPage } from './chromium-page.ts';
import { type Driver, type LaunchOptions, type Page, plainHost } from './driver.ts';
import { readResult, toExpression } from './expression.ts';
import { poll } from './poll.ts';

interface Suggested {
  content: string;
  description: string;
}

/** As the extension's documents have it; the page's world of a web page has none. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  /** Every event has `dispatch`, which fires it for the listeners of its own document or worker. */
  commands: { onCommand: { dispatch(command: string, tab: { id: number }): void } };
  contextMenus: { onClicked: { dispatch(info: object, tab: { id: number }): void } };
  omnibox: {
    onInputStarted: { dispatch(): void };
    onInputChanged: { dispatch(text: string, suggest: (found: Suggested[]) => void): void };
    onInputEntered: { dispatch(text: string, disposition: string): void };
  };
};

/** Quiet flags: nothing on the network and no first-run page but what a test asks for. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Otherwise the answer to a page that measures its memory takes twenty seconds.
  '--enable-blink-features=ForceEagerMeasureMemory',
];

/**
 * The origin that Chromium gives an unpacked extension: the first 16 bytes of the SHA-256 of its
 * folder's path, in digits from a to p. Waiting for its worker instead hangs now and then: a
 * worker that has already gone idle raises no event.
 */
async function extensionOriginOf(folder: string): Promise<string> {
  const digest = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  const letter = (digit: string) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16));
  return `chrome-extension://${digest.slice(0, 32).replace(/./g, letter)}`;
}

/** Chromium with a temporary profile, headless, with the extension loaded. */
class ChromiumDriver implements Driver {
  readonly browser = 'chromium';
  readonly version: string;
  readonly extensionOrigin: string;
  readonly #context: BrowserContext;
  #helper: Promise<ChromiumPage> | undefined;

  constructor(context: BrowserContext, version: string, extensionOrigin: string) {
    this.#context = context;
    this.version = version;
    this.extensionOrigin = extensionOrigin;
  }

  async open(url: string): Promise<Page> {
    const page = new ChromiumPage(await this.#context.newPage());
    await page.setViewport(1280, 720);
    await page.goto(url);
    return page;
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.open(`${this.extensionOrigin}/${path}`);
  }

  async tabIdOf(page: Page): Promise<number> {
    const helper = await this.#openHelper();
    await page.bringToFront();
    return helper.waitForWith({ what: 'the active tab' }, async () => {
      const tabs = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tabs[0]?.id;
    });
  }

  async runCommand(name: string, page: Page): Promise<void> {
    const id = await this.tabIdOf(page);
    await this.#inWorker(
      (command: string, tab: number) => chrome.commands.onCommand.dispatch(command, { id: tab }),
      [name, id],
    );
  }

  async askMenu(selection: string, page: Page, item = 'ask'): Promise<void> {
    const id = await this.tabIdOf(page);
    await this.#inWorker(
      (selectionText: string, tab: number, menuItemId: string) =>
        chrome.contextMenus.onClicked.dispatch({ menuItemId, selectionText }, { id: tab }),
      [selection, id, item],
    );
  }

  typeKeyword(text: string): Promise<Suggested[]> {
    return this.#inWorker(
      (typed: string) =>
        new Promise((resolve) => {
          chrome.omnibox.onInputStarted.dispatch();
          chrome.omnibox.onInputChanged.dispatch(typed, resolve);
        }),
      [text],
    );
  }

  async enterKeyword(text: string): Promise<void> {
    await this.#inWorker(
      (typed: string) => chrome.omnibox.onInputEntered.dispatch(typed, 'newForegroundTab'),
      [text],
    );
  }

  async tabAddresses(): Promise<string[]> {
    return this.#context.pages().map((page) => page.url());
  }

  /** Runs a function in the background's worker, which is started for it. */
  async #inWorker<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    args: Args,
  ): Promise<Result> {
    const helper = await this.#openHelper();
    const { result } = await poll(
      async () => {
        // A worker that has gone idle is started by any message, to which none answers.
        await helper.evaluate(() => chrome.runtime.sendMessage({}).catch(() => undefined));
        const worker = this.#context
          .serviceWorkers()
          .findLast((each) => each.url().startsWith(this.extensionOrigin));
        if (!worker) return null;
        const json = await worker.evaluate(toExpression(run, args));
        return { result: readResult<Result>(json) };
      },
      { what: 'the extension’s worker' },
    );
    return result;
  }

  async stopBackground(): Promise<void> {
    const helper = await this.#openHelper();
    const session = await this.#context.newCDPSession(helper.tab);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Resolves when the browser serves the extension's files, which it loads while it starts. */
  async waitForExtension(): Promise<void> {
    const what = `the extension ${this.extensionOrigin}`;
    await poll(() => this.#openHelper(), { what, timeoutMs: 30_000 });
  }

  /**
   * The extension's manifest, opened in a tab, is a document of the extension's origin: it has
   * the extension's APIs and runs none of its code.
   */
  #openHelper(): Promise<ChromiumPage> {
    this.#helper ??= (async () => {
      const page = new ChromiumPage(await this.#context.newPage());
      try {
        await page.goto(`${this.extensionOrigin}/manifest.json`);
      } catch (error) {
        this.#helper = undefined;
        await page.close();
        throw error;
      }
      return page;
    })();
    return this.#helper;
  }
}

/** What every Chromium of the tests is started with, by the driver or without any. */
export function chromiumArgs(extensionDir: string): string[] {
  return [
    // Chromium refuses to run as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    ...quiet,
    `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`,
  ];
}

/** Starts Chromium with the extension; resolves when the extension is loaded. */
export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const { extensionDir = '.output/chrome-mv3', colorScheme = 'light' } = options;
  const context = await chromium.launchPersistentContext(options.profileDir ?? '', {
    executablePath: await findBrowser('chromium'),
    headless: true,
    viewport: null,
    colorScheme,
    // Playwright turns it off, since a page's scripts stand still meanwhile.
    ignoreDefaultArgs: options.keepsPages ? ['--disable-back-forward-cache'] : [],
    // It follows the surroundings; `--lang` alone is for other systems.
    ...(options.language && {
      locale: options.language,
      env: { ...process.env, LANGUAGE: options.language },
    }),
    args: [
      ...chromiumArgs(extensionDir),
      ...(options.language ? [`--lang=${options.language}`] : []),
      `--force-device-scale-factor=${options.deviceScaleFactor ?? 1}`,
      ...(options.proxy
        ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
  });
  const version = context.browser()?.version() ?? 'unknown';
  const driver = new ChromiumDriver(context, version, await extensionOriginOf(extensionDir));
  await driver.waitForExtension();
  return driver;
}
