import type { BrowserName, Driver, LaunchOptions } from './driver/driver.ts';
import { launch } from './driver/launch.ts';

/** The part of the extension's API by which its pages ask the background. */
interface Runtime {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

/**
 * Starts a browser with the extension and waits until the bundled corpora are installed: else the
 * first test of a new browser waits for that on its first page, which takes long on a busy machine.
 * @throws Error when they are not there within a minute
 */
export async function launchReady(browser: BrowserName, options?: LaunchOptions): Promise<Driver> {
  const driver = await launch(browser, options);
  try {
    await waitForCorpora(driver);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function waitForCorpora(driver: Driver): Promise<void> {
  const page = await driver.openExtensionPage('popup.html?tab=0');
  await page.waitForWith({ what: 'the bundled corpora', timeoutMs: 60_000 }, async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Runtime>;
    const asked = { gainsay: 'background', name: 'getStatus', params: {} };
    const answer = await (browser ?? chrome).runtime.sendMessage(asked);
    return (answer as { result?: { corpora: unknown[] } })?.result?.corpora.length;
  });
  await page.close();
}
