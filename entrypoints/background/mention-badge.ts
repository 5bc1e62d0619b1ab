/** The count of mentions on the toolbar button, summed over the frames of a tab. */
import { t } from '../../lib/i18n/texts.ts';
import { browser } from '../../lib/messages/browser.ts';

const color = '#35507a';

/** Kept for the session and not in memory: the background dies while its tabs live. */
const keyOf = (tab: number) => `mentions:${tab}`;

/** By frame; `at`: when it was reported, ms since 1970. */
type FrameCounts = Record<string, { count: number; at: number }>;

let queue: Promise<void> = Promise.resolve();

async function update(tab: number, frame: number, count: number): Promise<void> {
  const key = keyOf(tab);
  const stored = await browser.storage.session.get(key);
  const counts: FrameCounts = {
    ...(stored[key] as FrameCounts | undefined),
    [frame]: { count, at: Date.now() },
  };
  // A frame that goes tells of none: it is not asked any more.
  if (count === 0) delete counts[frame];
  await browser.storage.session.set({ [key]: counts });
  const total = Object.values(counts).reduce((sum, each) => sum + each.count, 0);
  // Browsers draw it over the icon, so that it is three characters at most.
  const text = total === 0 ? '' : total > 99 ? '99+' : String(total);
  await browser.action.setBadgeBackgroundColor({ tabId: tab, color });
  await browser.action.setBadgeText({ tabId: tab, text });
}

/** Runs reports and resets one after the other, since each reads what the last one wrote. */
function enqueue(work: () => Promise<void>): Promise<void> {
  // The tab may be closed by now: its badge is gone with it.
  queue = queue.then(work).catch(() => undefined);
  return queue;
}

/** Shows how many mentions a tab has when one of its frames has counted anew. */
export function showCount(tab: number, frame: number, count: number): Promise<void> {
  return enqueue(() => update(tab, frame, count));
}

/**
 * Says on a tab's button, until another page comes, that no card can open in it and where to read
 * instead; takes that back where it is not so.
 */
export function showCardless(tab: number, isCardless: boolean): Promise<void> {
  return enqueue(async () => {
    const title = t(isCardless ? 'popup.noCardsButton' : 'manifest.button');
    await browser.action.setTitle({ tabId: tab, title });
    if (isCardless) await browser.action.setBadgeText({ tabId: tab, text: '!' });
  });
}

/** The numbers of a tab's frames that have told how many mentions they show. */
export async function countedFrames(tab: number): Promise<number[]> {
  const key = keyOf(tab);
  const { [key]: counts = {} } = (await browser.storage.session.get(key)) as {
    [key: string]: FrameCounts;
  };
  return Object.keys(counts).map(Number);
}

/** Takes away what frames have counted that do not answer any more. */
export async function forgetFrames(tab: number, gone: readonly number[]): Promise<void> {
  const counted = new Set(await countedFrames(tab));
  await Promise.all(
    gone.filter((frame) => counted.has(frame)).map((frame) => showCount(tab, frame, 0)),
  );
}

async function keepSince(tab: number, since: number): Promise<void> {
  const key = keyOf(tab);
  const { [key]: counts = {} } = (await browser.storage.session.get(key)) as {
    [key: string]: FrameCounts;
  };
  const kept = Object.entries(counts).filter(([, { at }]) => at >= since);
  await browser.storage.session.set({ [key]: Object.fromEntries(kept) });
}

/**
 * Forgets what was counted in a tab, which is closed or shows another page.
 * @param since ms since 1970: the other page's frames may have counted before its top frame started
 */
export function forgetCounts(tab: number, since?: number): Promise<void> {
  if (since !== undefined) return enqueue(() => keepSince(tab, since));
  return enqueue(() => browser.storage.session.remove(keyOf(tab)));
}
