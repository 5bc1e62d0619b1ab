/** A browser with the extension and so many names, and the pages that it reads. */
import type { CDPSession, Page } from '@playwright/test';
import { type Headers, type Site, serveSite } from '../../e2e/site.ts';
import { type BenchBrowser, launchBrowser } from './browser.ts';
import { type BenchExtension, copyExtensionWith } from './extension.ts';
import { replaceFrames, smallFrame } from './frames.ts';

/** As the background's world has it. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** Everything that stands in a page may be shown, but only its frames are fetched and no script runs. */
const policyFor = (frame: string) => ({
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src ${frame}`,
});
/** Installing a corpus of 100,000 names takes seconds. */
const installMs = 120_000;
/** The site under this host is switched off: no contender but ours is disturbed by the extension. */
const quietHost = 'localhost';

export interface Tab {
  page: Page;
  session: CDPSession;
  close(): Promise<void>;
}

export interface BenchSession {
  readonly version: string;
  /** The browser's own session; it changes when the browser is started again. */
  readonly cdp: CDPSession;
  readonly browser: BenchBrowser;
  openTab(): Promise<Tab>;
  /** Where each frame of a page leads: a small page, on another host. */
  readonly frame: string;
  /**
   * Where a page is, on the host where the extension works.
   * @param headers forbid the page's own script if nothing is said
   */
  addPage(html: string, headers?: Headers): string;
  /** The same page on a host where the reader has switched the extension off. */
  quietUrl(url: string): string;
  /** Switches the quiet host on, or off again. */
  switchQuietHost(isOn: boolean): Promise<void>;
  /** Ends the browser, whatever it does, and starts another. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

async function setSitesOff(browser: BenchBrowser, sitesOff: string[]): Promise<void> {
  const background = await browser.background();
  await background.evaluate(
    (sites) => chrome.storage.local.set({ settings: { sitesOff: sites } }),
    sitesOff,
  );
}

/** Starts a browser; resolves when the extension marks a page that has one of its names. */
async function start(extension: BenchExtension, site: Site, name: string): Promise<BenchBrowser> {
  const browser = await launchBrowser(extension.folder);
  await setSitesOff(browser, [quietHost]);
  const page = await browser.newPage();
  await page.goto(site.page(`<!doctype html><title>Waking</title><p>${name}</p>`));
  await page.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: installMs });
  await page.close();
  return browser;
}

/** What every session of one run shares, so that a page has one address in all of them. */
export function serveBench(): Promise<Site> {
  return serveSite('e2e/pages');
}

interface Setup {
  site: Site;
  launch(): Promise<BenchBrowser>;
  /** What goes with the browser. */
  end(): Promise<void>;
}

async function openBrowser({ site, launch, end }: Setup): Promise<BenchSession> {
  let browser = await launch();
  const frame = site.page(smallFrame).replace(site.origin, site.otherOrigin);
  const pages = new Map<string, string>();
  return {
    get version() {
      return browser.version;
    },
    get cdp() {
      return browser.cdp;
    },
    get browser() {
      return browser;
    },
    async openTab() {
      const page = await browser.newPage();
      const session = await browser.newSession(page);
      return { page, session, close: () => page.close() };
    },
    frame,
    addPage(html, headers = policyFor(frame)) {
      const url = pages.get(html) ?? site.page(replaceFrames(html, frame), headers);
      pages.set(html, url);
      return url;
    },
    quietUrl: (url) => url.replace(site.origin, site.otherOrigin),
    switchQuietHost: (isOn) => setSitesOff(browser, isOn ? [] : [quietHost]),
    async restart() {
      await browser.close();
      browser = await launch();
    },
    async close() {
      await browser.close();
      await end();
    },
  };
}

interface SessionOptions {
  /** Where the extension was built; the usual build if nothing is said. */
  from?: string;
  /** Unless given, one of its own, which ends with the session. */
  site?: Site;
}

/** Opens a browser with an extension that looks for names. */
export async function openSession(
  names: readonly string[],
  { from, site: shared }: SessionOptions = {},
): Promise<BenchSession> {
  const extension = await copyExtensionWith(names, from);
  const site = shared ?? (await serveBench());
  return openBrowser({
    site,
    launch: () => start(extension, site, names[0] ?? ''),
    async end() {
      if (!shared) await site.close();
      await extension.remove();
    },
  });
}

/** Opens a browser with an extension that is not ours, or with none. */
export function openPlainSession(
  extension: BenchExtension | null,
  site: Site,
): Promise<BenchSession> {
  return openBrowser({
    site,
    launch: () => launchBrowser(extension?.folder ?? null),
    end: async () => extension?.remove(),
  });
}
