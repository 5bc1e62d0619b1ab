/** The browser's own keyboard shortcuts for the extension. */
import type { Commands } from 'webextension-polyfill';
import { browser } from '../../lib/messages/browser.ts';

interface WithShortcutSettings {
  /** Firefox 137. */
  openShortcutSettings?(): Promise<void>;
}

/** The commands of the manifest with the keys that they have now; empty where none was free. */
export async function listCommands(): Promise<Commands.Command[]> {
  const commands = await browser.commands.getAll();
  // Those with an underscore are the browser's, which it describes in its own settings.
  return commands.filter(({ name }) => !name?.startsWith('_'));
}

/** Opens the page of the browser where its reader changes them. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as WithShortcutSettings;
  if (open) await open.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
