/** The tab whose page is recorded, and whether its window is a private one. */
import { browser } from '../../../lib/messages/browser.ts';

export interface PageTab {
  /** The browser's number of it. */
  tab: number;
  /** In a private window nothing is recorded unless the reader says so each time. */
  isIncognito: boolean;
}

/**
 * @param asked its number; null for the one beside the panel
 * @returns null where there is no such tab
 */
export async function findTab(asked: number | null): Promise<PageTab | null> {
  const tab =
    asked === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(asked).catch(() => undefined);
  return tab?.id === undefined ? null : { tab: tab.id, isIncognito: tab.incognito };
}
