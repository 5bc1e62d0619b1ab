/** Entities and disputes that a reader follows: an item of the storage each, with what was seen. */
import * as v from 'valibot';
import { afterRemoval, makeRemoved } from './removed.ts';
import type { StorageArea } from './storage-area.ts';

export const followedPrefix = 'followed:';

const recordSchema = v.object({
  /** Each statement listed, by its key and its status; null where not all of them are listed. */
  listed: v.nullable(v.array(v.string())),
  /** Statements on record. */
  count: v.pipe(v.number(), v.minValue(0)),
});

/** What was on record about something when it was looked at. */
export type SeenRecord = v.InferOutput<typeof recordSchema>;

const followedSchema = v.object({
  view: v.picklist(['dispute', 'entity']),
  /** `<corpusId>#<id>`. */
  key: v.string(),
  /** Its name or question when it was seen, for when its corpus is gone. */
  label: v.object({ text: v.string(), language: v.string() }),
  seen: recordSchema,
  /** When that was, ms since 1970. */
  seenAt: v.number(),
});

export type Followed = v.InferOutput<typeof followedSchema>;

/** What a storage area holds under the key of something followed; null when it is damaged. */
export function parseFollowed(stored: unknown): Followed | null {
  const result = v.safeParse(followedSchema, stored);
  return result.success ? result.output : null;
}

/** Code points of a label that other machines get. */
const maxSharedLabel = 120;

/** The same in a few hundred bytes: how many statements there were, and not which. */
export function shortenFollowed({ label, seen, ...rest }: Followed): Followed {
  const text = [...label.text].slice(0, maxSharedLabel).join('');
  return { ...rest, label: { ...label, text }, seen: { listed: null, count: seen.count } };
}

/** All that is followed, by name. What is damaged in the storage is left out. */
export async function listFollowed(area: StorageArea): Promise<Followed[]> {
  const items = await area.get(null);
  return Object.entries(items)
    .filter(([item]) => item.startsWith(followedPrefix))
    .map(([, stored]) => parseFollowed(stored))
    .filter((followed) => followed !== null)
    .sort((one, other) => one.label.text.localeCompare(other.label.text));
}

/** Follows something, or notes that it was seen as it is now. */
export async function saveFollowed(area: StorageArea, followed: Followed): Promise<void> {
  const key = followedPrefix + followed.key;
  const seenAt = afterRemoval(followed.seenAt, (await area.get(key))[key]);
  await area.set({ [key]: { ...followed, seenAt } });
}

/** Follows something no longer; that stays, for the reader's other machines. */
export async function removeFollowed(area: StorageArea, key: string): Promise<void> {
  const item = followedPrefix + key;
  const known = parseFollowed((await area.get(item))[item]);
  await area.set({ [item]: makeRemoved(known?.seenAt ?? 0) });
}

/**
 * Goes on with what took the place of something followed that is gone. What was seen there stays
 * seen, so that what its new place has more is new.
 * @param findSuccessor gives what took the place of a record; null where it is there, or nothing did
 */
export async function moveFollowed(
  area: StorageArea,
  findSuccessor: (
    view: Followed['view'],
    key: string,
  ) => Promise<Pick<Followed, 'key' | 'label'> | null>,
): Promise<void> {
  const all = await listFollowed(area);
  const keys = new Set(all.map(({ key }) => key));
  for (const followed of all) {
    const successor = await findSuccessor(followed.view, followed.key);
    if (!successor) continue;
    // First the new one: stopped in between, both are there and the old one goes the next time.
    if (!keys.has(successor.key)) await saveFollowed(area, { ...followed, ...successor });
    keys.add(successor.key);
    await removeFollowed(area, followed.key);
  }
}

/** How many statements have become others since they were seen. */
export interface News {
  /** New or changed. */
  fresh: number;
  /** Withdrawn, or not there any more. */
  lost: number;
}

const withdrawnEnd = ' withdrawn';
const keyOf = (listed: string) => listed.slice(0, listed.lastIndexOf(' '));
/** Keys of those in force. */
const inForce = (listed: readonly string[]) =>
  new Set(listed.filter((statement) => !statement.endsWith(withdrawnEnd)).map(keyOf));

/**
 * What is news since something was seen. Where one of the two records does not list all of its
 * statements, by how many they have become more or fewer.
 */
export function countNews(seen: SeenRecord, now: SeenRecord): News {
  if (!seen.listed || !now.listed) {
    const more = now.count - seen.count;
    return { fresh: Math.max(0, more), lost: Math.max(0, -more) };
  }
  const known = new Set(seen.listed);
  const left = inForce(now.listed);
  const fresh = now.listed.filter(
    (statement) => !known.has(statement) && !statement.endsWith(withdrawnEnd),
  );
  const lost = [...inForce(seen.listed)].filter((key) => !left.has(key));
  return { fresh: fresh.length, lost: lost.length };
}
