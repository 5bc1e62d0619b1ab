/** Opens the side panel at a place, or the same page in a tab where the browser has no panel for it. */
import { browser } from '../messages/browser.ts';
import { formatPlace, type PanelPlace } from './panel-place.ts';

/** Chromium's panel; the shared types have only Firefox's `sidebarAction`. */
interface SidePanel {
  setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
}

/**
 * Both calls begin before anything is awaited: browsers open a panel in the reader's click only,
 * and Firefox counts what follows an `await` as no longer in it.
 */
async function openBesidePage(tab: number, path: string): Promise<boolean> {
  const { sidePanel } = browser as typeof browser & { sidePanel?: SidePanel };
  try {
    if (sidePanel) {
      const chosen = sidePanel.setOptions({ tabId: tab, path, enabled: true });
      await Promise.all([chosen, sidePanel.open({ tabId: tab })]);
      return true;
    }
    const chosen = browser.sidebarAction.setPanel({ tabId: tab, panel: path });
    await Promise.all([chosen, browser.sidebarAction.open()]);
    return true;
  } catch {
    // No panel here: not the reader's own click, or no sidebar at all (Firefox on a phone).
    return false;
  }
}

/**
 * Shows a place in the side panel. To be called straight from a click.
 * @param tab the tab beside which it opens; null where that is not known
 */
export async function openPanel(place: PanelPlace, tab: number | null): Promise<void> {
  const path = `/sidepanel.html${formatPlace(place)}`;
  if (tab !== null && (await openBesidePage(tab, path))) return;
  const url = browser.runtime.getURL(path);
  // Firefox gives a frame in a web page no tabs, and a background in Chromium has no window.
  const { tabs } = browser as { tabs?: typeof browser.tabs };
  if (tabs) await tabs.create({ url });
  else window.open(url, '_blank', 'noopener');
}

/**
 * The tab that holds this page, as a frame or whole; null where the browser does not tell:
 * Firefox gives a frame in a web page neither tabs nor a sidebar.
 */
export async function findOwnTab(): Promise<number | null> {
  const { tabs } = browser as { tabs?: typeof browser.tabs };
  return (await tabs?.getCurrent().catch(() => undefined))?.id ?? null;
}
