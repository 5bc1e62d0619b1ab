/** The tab whose page is recorded, and whether its window is a private one. */
import { browser } from '../../../lib/messages/browser.ts';

/** @param asked its number; null for the one beside the panel */
export async function findTab(
  asked: number | null,
): Promise<{ tab: number | null; isIncognito: boolean }> {
  const tab =
    asked === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(asked).catch(() => undefined);
  return { tab: tab?.id ?? null, isIncognito: tab?.incognito ?? false };
}
