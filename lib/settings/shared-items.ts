/** Which items of `storage.local` follow the reader to other machines, and in what form. */
import canonicalize from 'canonicalize';
import { findUnsafeParts } from '../corpus/records/unsafe-parts.ts';
import { followedPrefix, parseFollowed, shortenFollowed } from './followed.ts';
import { fromItems, keyOfItem } from './pieces.ts';
import { isForgotten, parseRemoved, type Removed } from './removed.ts';
import { parseSubscriptionItem, subscriptionPrefix } from './subscriptions.ts';

/** Canonical JSON by key. */
export type Texts = Map<string, string>;

/** In the order in which they are given room. */
const kinds = [
  (key: string) => key.startsWith(subscriptionPrefix),
  (key: string) => key === 'settings',
  (key: string) => key.startsWith(followedPrefix),
];

/** Whether an item with this key follows the reader. */
export function isShared(key: string): boolean {
  return kinds.some((isOfKind) => isOfKind(key));
}

/** Subscriptions first, then the settings, then what the reader follows, the last seen first. */
export function byImportance([one, text]: [string, string], [other, otherText]: [string, string]) {
  const rank = (key: string) => kinds.findIndex((isOfKind) => isOfKind(key));
  return rank(one) - rank(other) || timeOf(other, otherText) - timeOf(one, text);
}

const isRemovable = (key: string) =>
  key.startsWith(subscriptionPrefix) || key.startsWith(followedPrefix);

/** What a text says of its item being removed; null for one that is there. */
function removalOf(key: string, text: string): Removed | null {
  return isRemovable(key) ? parseRemoved(JSON.parse(text)) : null;
}

/** When an item was removed, or added or last seen, ms since 1970. */
function timeOf(key: string, text: string): number {
  const value = JSON.parse(text);
  const { removedAt } = removalOf(key, text) ?? {};
  return (
    removedAt ?? parseFollowed(value)?.seenAt ?? parseSubscriptionItem(key, value)?.addedAt ?? 0
  );
}

/**
 * Of an item that is there and one that was removed, the later one.
 * @returns null where both are there, or both removed: then their times do not decide
 */
export function laterOf(key: string, one: string, other: string): string | null {
  const [removed, ...more] = [one, other].filter((text) => removalOf(key, text));
  if (removed === undefined || more.length > 0) return null;
  const there = removed === one ? other : one;
  return timeOf(key, there) > timeOf(key, removed) ? there : removed;
}

/** Whether a text tells of a removal that is long past. */
export function isPast(key: string, text: string): boolean {
  const removal = removalOf(key, text);
  return removal !== null && isForgotten(removal);
}

/** Canonical JSON; null for what none can be made of: numbers without end, lists in lists in lists. */
function toText(value: unknown): string | null {
  if (findUnsafeParts(value).some(({ code }) => code === 'nesting-too-deep')) return null;
  try {
    return canonicalize(value) ?? null;
  } catch {
    return null;
  }
}

/** Whether an item is what its key says; what is not is neither taken nor passed on. */
function isSound(key: string, value: unknown): boolean {
  if (toText(value) === null) return false;
  if (isRemovable(key) && parseRemoved(value)) return true;
  if (key.startsWith(subscriptionPrefix)) return parseSubscriptionItem(key, value) !== null;
  if (key.startsWith(followedPrefix)) return followedPrefix + parseFollowed(value)?.key === key;
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSoundText(key: string, text: string): boolean {
  try {
    return isSound(key, JSON.parse(text));
  } catch {
    return false;
  }
}

/** What of `storage.local` is shared. Statements that were seen are told by their number alone. */
export function sharedTexts(localItems: Record<string, unknown>): Texts {
  const texts: Texts = new Map();
  for (const [key, value] of Object.entries(localItems)) {
    if (!isShared(key) || !isSound(key, value)) continue;
    const followed = key.startsWith(followedPrefix) ? parseFollowed(value) : null;
    const text = toText(followed ? shortenFollowed(followed) : value);
    if (text !== null) texts.set(key, text);
  }
  return texts;
}

/**
 * What `storage.sync` holds.
 * @returns `unsettled`: keys of which a part is not there yet, so that nothing can be said of them;
 *   `broken`: keys that hold something else than they should
 */
export function readSharedItems(items: Record<string, unknown>): {
  texts: Texts;
  unsettled: Set<string>;
  broken: Set<string>;
} {
  const texts: Texts = new Map();
  const unsettled = new Set<string>();
  const broken = new Set<string>();
  for (const key of new Set(Object.keys(items).map(keyOfItem))) {
    if (!isShared(key)) continue;
    const text = fromItems(items, key);
    if (text === null) unsettled.add(key);
    else if (isSoundText(key, text)) texts.set(key, text);
    else broken.add(key);
  }
  return { texts, unsettled, broken };
}
