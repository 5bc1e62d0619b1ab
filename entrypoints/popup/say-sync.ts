/** The state of syncing in a few words. */
import { language, t } from '../../lib/i18n/texts.ts';
import type { SubscriptionView } from '../../lib/messages/sync-views.ts';

const days = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const times = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
const dayMs = 86_400_000;

/** Midnight of the reader's day, ms since 1970. */
function dayOf(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** "today 08:14", "yesterday 23:50", "9 June 2026". Both times are ms since 1970. */
export function sayWhen(time: number, now: number): string {
  const ago = Math.round((dayOf(now) - dayOf(time)) / dayMs);
  if (ago !== 0 && ago !== 1) return dates.format(time);
  return `${days.format(-ago, 'day')} ${times.format(time)}`;
}

/**
 * What is said of all subscriptions: that a sync runs, or when the one that was asked longest ago
 * was asked.
 * @returns null without subscriptions that sync
 */
export function saySync(subscriptions: readonly SubscriptionView[], now: number): string | null {
  const asked = subscriptions.filter(({ address, isPaused }) => address !== null && !isPaused);
  if (asked.length === 0) return null;
  if (asked.some(({ isRunning }) => isRunning)) return t('popup.syncing');
  const times = asked.map(({ lastChecked }) => lastChecked);
  if (times.includes(null)) return t('popup.notSynced');
  return t('popup.synced', { when: sayWhen(Math.min(...times.map((time) => time ?? now)), now) });
}
