/** The count of mentions on the toolbar button, summed over the frames of a tab. */
import { browser } from '../../lib/messages/browser.ts';

const color = '#35507a';

/** Kept for the session and not in memory: the background dies while its tabs live. */
const keyOf = (tab: number) => `mentions:${tab}`;

type FrameCounts = Record<string, number>;

let queue: Promise<void> = Promise.resolve();

async function update(
  tab: number,
  frame: number,
  count: number,
  isNewPage: boolean,
): Promise<void> {
  const key = keyOf(tab);
  const stored = isNewPage ? {} : await browser.storage.session.get(key);
  const counts: FrameCounts = { ...(stored[key] as FrameCounts | undefined), [frame]: count };
  await browser.storage.session.set({ [key]: counts });
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const text = total === 0 ? '' : total > 999 ? '999+' : String(total);
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
  await browser.action.setBadgeText({ tabId: tab, text });
}

/** Shows how many mentions a tab has. Reports are taken one after the other. */
export function showCount(
  tab: number,
  frame: number,
  { count, isNewPage }: { count: number; isNewPage: boolean },
): Promise<void> {
  // The tab may be closed by now: its badge is gone with it.
  queue = queue.then(() => update(tab, frame, count, isNewPage)).catch(() => undefined);
  return queue;
}

/** Forgets the counts of tabs that are closed. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(keyOf(tab)));
}
