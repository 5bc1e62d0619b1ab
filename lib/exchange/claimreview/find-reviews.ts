import { fingerprint } from '../feed/fingerprint.ts';
import type { FeedReview } from '../feed/match-reviews.ts';
import { toEdtfDay } from '../iso-day.ts';
import { foldText } from '../make-id.ts';
import type { VerdictMap } from '../verdicts/stance-of-verdict.ts';
import { isLdObject, type LdIndex, type LdObject, type LdValue, toList } from './ld-value.ts';
import type { Reading } from './reading.ts';
import { isHttpUrl } from './urls.ts';

/** A review in a document, before it is read. */
export interface FoundReview extends FeedReview {
  at: LdValue & { value: LdObject };
  reading: Reading;
  /** BCP 47; for what does not say its language. */
  fallback: string | null;
  /** Said of one that its feed calls deleted; the day is null where it is no day. */
  deleted: { day: string | null } | null;
  /** The document in which it stands. */
  document: unknown;
}

/**
 * Takes a review out of its document when it has been read, so that a large feed is not held in
 * memory beside the records made of it.
 */
export function detach(document: unknown, path: readonly (string | number)[]): void {
  let at: unknown = document;
  for (const step of path.slice(0, -1)) {
    // It stood in another one that is gone already.
    if (typeof at !== 'object' || at === null) return;
    at = (at as Record<string | number, unknown>)[step];
  }
  const last = path.at(-1);
  if (last !== undefined && typeof at === 'object' && at !== null)
    (at as Record<string | number, unknown>)[last] = null;
}

/** References in each other that are followed; more are loops. */
const maxReferences = 4;

/** A value with the objects in it that only name another one replaced by that one. */
function withReferences(value: unknown, index: LdIndex, left: number): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, index, left));
  if (!isLdObject(value)) return value;
  const keys = Object.keys(value);
  const named = keys.length === 1 && keys[0] === '@id' ? index.get(String(value['@id'])) : null;
  if (named && left > 0) return withReferences(named, index, left - 1);
  return Object.fromEntries(keys.map((key) => [key, withReferences(value[key], index, left)]));
}

/** The first address of a review's page. */
function addressOf({ value, path }: LdValue & { value: LdObject }, index: LdIndex): string | null {
  for (const key of ['url', 'mainEntityOfPage']) {
    for (const { value: one } of toList({ value: value[key], path: [...path, key] }, index)) {
      const text = isLdObject(one) ? (one['@id'] ?? one.url) : one;
      if (typeof text === 'string' && isHttpUrl(text.trim())) return text.trim();
    }
  }
  return null;
}

/**
 * What a review is known by from one import to the next, and a mark of all that it says.
 * @param own the publisher's reading of verdicts: with another one every review is read anew
 */
export function identify(
  at: LdValue & { value: LdObject },
  index: LdIndex,
  own: VerdictMap | undefined,
): FeedReview {
  const { '@id': id, claimReviewed } = at.value;
  const words = typeof claimReviewed === 'string' ? foldText(claimReviewed) : '';
  const address = addressOf(at, index) ?? (typeof id === 'string' ? id : null);
  const said = index.size === 0 ? at.value : withReferences(at.value, index, maxReferences);
  const input = own && own.size > 0 ? [said, [...own].sort()] : said;
  return { key: address ?? `words:${fingerprint(words)}`, input: fingerprint(input) };
}

/**
 * Whether the item of a DataFeed in which a review stands is one that was deleted.
 * @see https://schema.org/dateDeleted
 */
export function findDeletion(
  document: unknown,
  path: readonly (string | number)[],
): { day: string | null } | null {
  let at: unknown = document;
  for (const step of path) {
    const date = isLdObject(at) ? at.dateDeleted : undefined;
    if (typeof date === 'string' && date.trim() !== '') return { day: toEdtfDay(date) };
    at = (at as Record<string | number, unknown>)[step];
  }
  return null;
}
