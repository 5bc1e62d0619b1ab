import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with the extension, in a temporary profile. */
export function launch(browser: BrowserName, options?: LaunchOptions): Promise<Driver> {
  return browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
