import type { Settings } from '../lib/settings/settings.ts';
import type { Driver } from './driver/driver.ts';

/** The part of the extension's API that keeps settings. */
interface Storage {
  storage: { local: { set(items: object): Promise<void> } };
}

/** Stores settings as the popup does; what is not told gets its default. */
export async function replaceSettings(driver: Driver, settings: Partial<Settings>): Promise<void> {
  const page = await driver.openExtensionPage('popup.html?tab=0');
  await page.evaluate(async (stored) => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Storage>;
    await (browser ?? chrome).storage.local.set({ settings: stored });
  }, settings);
  await page.close();
}
