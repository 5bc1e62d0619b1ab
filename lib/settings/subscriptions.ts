/** Which publishers a reader subscribed to: an item each, so that each follows the reader by itself. */
import * as v from 'valibot';
import { uriSchema } from '../corpus/records/uri.ts';
import { thumbprintSchema } from '../trust/keys.ts';
import { afterRemoval, makeRemoved, parseRemoved } from './removed.ts';
import type { StorageArea } from './storage-area.ts';

/** How often a publisher may be asked at most and at least, ms. */
export const shortestIntervalMs = 15 * 60_000;
export const longestIntervalMs = 30 * 24 * 60 * 60_000;

export const subscriptionPrefix = 'subscription:';

const httpUrl = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.regex(/^https?:\/\/.*\/$/, 'must be the address of a folder, with a slash at its end'),
  v.check((address) => URL.canParse(address), 'must be an address'),
);

export const subscriptionSchema = v.object({
  corpus: uriSchema,
  /** The folder of its files; null for a corpus that came as an archive. */
  address: v.nullable(httpUrl),
  /** Of the publisher's root key, pinned at first contact. */
  thumbprint: thumbprintSchema,
  /** The corpus's title, for lists before it is here. */
  title: v.fallback(v.pipe(v.string(), v.maxLength(500)), ''),
  isPaused: v.fallback(v.boolean(), false),
  /** How often the publisher is asked, ms; null for as often as usual, as for what is no such time. */
  intervalMs: v.fallback(
    v.nullable(v.pipe(v.number(), v.minValue(shortestIntervalMs), v.maxValue(longestIntervalMs))),
    null,
  ),
  /** ms since 1970. */
  addedAt: v.fallback(v.number(), 0),
});

export type Subscription = v.InferOutput<typeof subscriptionSchema>;

/** What a storage area holds under a subscription's key; null when it is damaged. */
export function parseSubscription(stored: unknown): Subscription | null {
  const result = v.safeParse(subscriptionSchema, stored);
  return result.success ? result.output : null;
}

/** The same for an item of an area: null also where its key is another corpus's. */
export function parseSubscriptionItem(item: string, stored: unknown): Subscription | null {
  const subscription = parseSubscription(stored);
  return subscription && subscriptionPrefix + subscription.corpus === item ? subscription : null;
}

/** All subscriptions, the oldest first. Damaged ones are left out. */
export async function listSubscriptions(area: StorageArea): Promise<Subscription[]> {
  const items = await area.get(null);
  return Object.entries(items)
    .map(([key, value]) => parseSubscriptionItem(key, value))
    .filter((subscription) => subscription !== null)
    .sort((one, other) => one.addedAt - other.addedAt);
}

/** The corpora that the reader unsubscribed from, here or on another machine. */
export async function listRemoved(area: StorageArea): Promise<Set<string>> {
  const removed = Object.entries(await area.get(null)).filter(
    ([key, value]) => key.startsWith(subscriptionPrefix) && parseRemoved(value),
  );
  return new Set(removed.map(([key]) => key.slice(subscriptionPrefix.length)));
}

/** Keeps a subscription; one that was removed before counts again. */
export async function saveSubscription(
  area: StorageArea,
  subscription: Subscription,
): Promise<void> {
  const key = subscriptionPrefix + subscription.corpus;
  const addedAt = afterRemoval(subscription.addedAt, (await area.get(key))[key]);
  await area.set({ [key]: { ...subscription, addedAt } });
}

/** Removes a subscription; that it was removed stays, for the reader's other machines. */
export async function removeSubscription(area: StorageArea, corpus: string): Promise<void> {
  const key = subscriptionPrefix + corpus;
  const known = parseSubscription((await area.get(key))[key]);
  await area.set({ [key]: makeRemoved(known?.addedAt ?? 0) });
}

/** Changes a subscription; nothing happens when it is not there. */
export async function changeSubscription(
  area: StorageArea,
  corpus: string,
  changed: Partial<Subscription>,
): Promise<void> {
  const key = subscriptionPrefix + corpus;
  const known = parseSubscription((await area.get(key))[key]);
  if (known) await area.set({ [key]: { ...known, ...changed } });
}
