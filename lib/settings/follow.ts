/**
 * Settings and subscriptions follow the reader between machines through `storage.sync`, where the
 * browser has it on. What counts on this machine is always in `storage.local`; this keeps the two
 * alike, by comparing both with what they last had in common.
 */
import canonicalize from 'canonicalize';
import { fromItems, keyOfItem, surplusItems, toItems } from './pieces.ts';
import type { StorageArea } from './storage-area.ts';
import { subscriptionPrefix } from './subscriptions.ts';

/** In `storage.local`: what both areas last had in common, text by key. */
const commonKey = 'follow';
/** ms; `storage.sync` takes 120 writes a minute. */
const usualDelayMs = 2_000;

const isFollowed = (key: string) => key === 'settings' || key.startsWith(subscriptionPrefix);

export interface FollowOptions {
  local: StorageArea;
  sync: StorageArea;
  signal: AbortSignal;
  delayMs?: number;
  /** Told why the last attempt failed (off by policy, no room); null when it worked. */
  report(problem: unknown): void;
}

type Texts = Map<string, string>;

function localTexts(items: Record<string, unknown>): Texts {
  const texts: Texts = new Map();
  for (const [key, value] of Object.entries(items)) {
    const text = isFollowed(key) ? canonicalize(value) : undefined;
    if (text !== undefined) texts.set(key, text);
  }
  return texts;
}

function syncTexts(items: Record<string, unknown>): Texts {
  const texts: Texts = new Map();
  for (const key of new Set(Object.keys(items).map(keyOfItem))) {
    const text = isFollowed(key) ? fromItems(items, key) : null;
    if (text !== null) texts.set(key, text);
  }
  return texts;
}

function readCommon(value: unknown): Texts {
  const isObject = typeof value === 'object' && value !== null;
  return new Map(isObject ? Object.entries(value as Record<string, string>) : []);
}

async function write(area: StorageArea, set: Record<string, unknown>, remove: string[]) {
  if (Object.keys(set).length > 0) await area.set(set);
  if (remove.length > 0) await area.remove(remove);
}

/**
 * Makes the two areas alike once. What changed on one side alone goes to the other; where both
 * changed, the change that other machines have already counts, but a change outweighs a removal.
 */
export async function reconcile(local: StorageArea, sync: StorageArea): Promise<void> {
  const [localItems, syncItems] = await Promise.all([local.get(null), sync.get(null)]);
  const here = localTexts(localItems);
  const there = syncTexts(syncItems);
  // An area without anything was emptied or just switched on; that is not the reader unsubscribing.
  const common = there.size === 0 ? new Map<string, string>() : readCommon(localItems[commonKey]);
  const toLocal: { set: Record<string, unknown>; remove: string[] } = { set: {}, remove: [] };
  const toSync: { set: Record<string, unknown>; remove: string[] } = { set: {}, remove: [] };
  const result: Record<string, string> = {};
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [mine, theirs, before] = [here.get(key), there.get(key), common.get(key)];
    const theirsCounts = mine === before || (theirs !== undefined && theirs !== before);
    const text = mine === theirs || theirsCounts ? theirs : mine;
    if (text !== undefined) result[key] = text;
    if (text !== mine) {
      if (text === undefined) toLocal.remove.push(key);
      else toLocal.set[key] = JSON.parse(text);
    }
    if (text !== theirs) {
      if (text !== undefined) Object.assign(toSync.set, toItems(key, text));
      toSync.remove.push(...surplusItems(syncItems, key, text ?? null));
    }
  }
  await write(local, toLocal.set, toLocal.remove);
  await write(sync, toSync.set, toSync.remove);
  const known = readCommon(localItems[commonKey]);
  const isSame =
    known.size === Object.keys(result).length &&
    Object.entries(result).every(([key, text]) => known.get(key) === text);
  if (!isSame) await local.set({ [commonKey]: result });
}

/** Keeps both areas alike until the signal aborts; resolves after the first time. */
export function startFollowing(options: FollowOptions): Promise<void> {
  const { local, sync, signal, delayMs = usualDelayMs, report } = options;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    running = running.then(() =>
      reconcile(local, sync).then(
        () => report(null),
        (error: unknown) => report(error),
      ),
    );
    return running;
  };
  const onChanged = (changes: Record<string, unknown>) => {
    if (!Object.keys(changes).map(keyOfItem).some(isFollowed)) return;
    if (timer === null) timer = setTimeout(() => void run(), delayMs);
  };
  for (const area of [local, sync]) {
    area.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged));
  }
  return run();
}
