/** The tab that the popup is about, and what the browser tells of it. */
import { browser } from '../../lib/messages/browser.ts';

export interface TabFacts {
  url: string | undefined;
  isLoading: boolean;
  isFileAllowed: boolean | null;
  isSiteAllowed: boolean | null;
}

/** The tab that `?tab=` names, else the active one of this window; null when there is none. */
export async function findTab(search: string): Promise<number | null> {
  const asked = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(asked)) return asked;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id ?? null;
}

/** Firefox lets readers withdraw a site from a content script, and tells so; Chromium does not. */
async function isSiteAllowed(url: string | undefined): Promise<boolean | null> {
  if (!import.meta.env.FIREFOX || !url?.startsWith('http')) return null;
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** What the browser tells of a tab; a tab that is gone tells nothing. */
export async function readTab(tab: number): Promise<TabFacts> {
  const { url, status } = await browser.tabs
    .get(tab)
    .catch(() => ({ url: undefined, status: undefined }));
  return {
    url,
    isLoading: status === 'loading',
    isFileAllowed: await browser.extension.isAllowedFileSchemeAccess().catch(() => null),
    isSiteAllowed: await isSiteAllowed(url).catch(() => null),
  };
}
