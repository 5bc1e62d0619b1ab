import { browser } from '../../lib/messages/browser.ts';
import { findOwnTab } from '../../lib/panel/open-panel.ts';

/** The tab that the panel stands beside; null where the panel is a tab itself. */
export async function findTabBeside(): Promise<number | null> {
  if ((await findOwnTab()) !== null) return null;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}
