/** Opens the welcome page for a reader who has just installed the extension. */
import { browser } from '../../lib/messages/browser.ts';

interface Installed {
  reason: string;
}

/**
 * Whoever loads an unpacked folder or a temporary add-on is building or testing, with pages of
 * their own to look at; the popup's first screen leads to the page too. The build of `npm start` is
 * for those who see Gainsay for the first time.
 * @param mode of the build
 */
export async function welcome({ reason }: Installed, mode = import.meta.env.MODE): Promise<void> {
  if (reason !== 'install') return;
  const { installType } = await browser.management.getSelf();
  if (installType === 'development' && mode !== 'demo') return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
