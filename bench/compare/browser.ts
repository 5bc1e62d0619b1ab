/** A Chromium of its own for measuring: quiet, headless, killed when it no longer answers. */
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { findBrowser } from '../../scripts/prepare/browsers.mjs';

/** Nothing on the network, and no timer that is slowed because no window is in front. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--force-device-scale-factor=1',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** How long a browser that is asked to end may take before it is killed, ms. */
const closeMs = 5_000;

export interface BenchBrowser {
  version: string;
  /** A session with the browser itself. */
  cdp: CDPSession;
  newPage(): Promise<Page>;
  newSession(target: Page): Promise<CDPSession>;
  /** The extension's background. */
  background(): Promise<Worker>;
  /** Process ids by type, with the seconds that each ran. */
  processes(): Promise<{ type: string; id: number; cpuTime: number }[]>;
  close(): Promise<void>;
}

async function within(ms: number, action: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const isDone = await Promise.race([
    action.then(
      () => true,
      () => true,
    ),
    late,
  ]);
  clearTimeout(timer);
  return isDone;
}

function launchContext(extension: string | null, executablePath: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 720 },
    args: [
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      ...flags,
    ],
  });
}

/** @param extension folder of an unpacked extension, or null for a browser without one */
export async function launchBrowser(extension: string | null): Promise<BenchBrowser> {
  const context = await launchContext(extension, await findBrowser('chromium'));
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for a persistent context');
  const cdp = await browser.newBrowserCDPSession();
  const processes = async () => {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    return processInfo;
  };
  const main = (await processes()).find(({ type }) => type === 'browser');
  return {
    version: browser.version(),
    cdp,
    newPage: () => context.newPage(),
    newSession: (page) => context.newCDPSession(page),
    background: async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker'),
    processes,
    async close() {
      if (!(await within(closeMs, context.close())) && main) process.kill(main.id, 'SIGKILL');
    },
  };
}
