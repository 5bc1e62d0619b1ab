/**
 * Settings, subscriptions and what is followed go with the reader between machines through
 * `storage.sync`, where the browser has it on. What counts on this machine is always in
 * `storage.local`; this keeps the two alike, by comparing both with what they last had in common.
 */
import { type FollowProblem, nameFollowProblem } from './follow-problem.ts';
import { keyOfItem, surplusItems, toItems } from './pieces.ts';
import {
  byImportance,
  isPast,
  isShared,
  laterOf,
  readSharedItems,
  sharedTexts,
  type Texts,
} from './shared-items.ts';
import type { StorageArea } from './storage-area.ts';
import { fitItems } from './sync-room.ts';

/** In `storage.local`: what both areas last had in common, text by key. */
const commonKey = 'follow';
/** ms; `storage.sync` takes 120 writes a minute. */
const usualDelayMs = 2_000;
/** ms after which what failed is tried again, if the background is still there. */
const retryMs = 60_000;

export interface FollowOptions {
  local: StorageArea;
  sync: StorageArea;
  signal: AbortSignal;
  delayMs?: number;
  /** Told why the last attempt failed; null when it worked. */
  report(problem: FollowProblem | null): void;
}

interface Writes {
  set: Map<string, string>;
  remove: string[];
}

function readCommon(value: unknown): Texts {
  const isObject = typeof value === 'object' && value !== null;
  return new Map(isObject ? Object.entries(value as Record<string, string>) : []);
}

/**
 * What an item is from now on. What is not there was lost, or never came: only a removal removes.
 * @param before what both had in common
 */
function choose(
  key: string,
  { mine, theirs, before }: Record<'mine' | 'theirs' | 'before', string | undefined>,
): string | undefined {
  if (mine === undefined || theirs === undefined || mine === theirs) return mine ?? theirs;
  const later = laterOf(key, mine, theirs);
  if (later !== null) return later;
  return mine === before || theirs !== before ? theirs : mine;
}

/** What has to be written where, and what both have in common then. */
function compare(
  here: Texts,
  { texts: there, unsettled, broken }: ReturnType<typeof readSharedItems>,
  common: Texts,
) {
  const toLocal: Writes = { set: new Map(), remove: [] };
  const toSync: Writes = { set: new Map(), remove: [] };
  const result: Texts = new Map();
  for (const key of new Set([...here.keys(), ...there.keys(), ...unsettled, ...broken])) {
    const [mine, theirs, before] = [here.get(key), there.get(key), common.get(key)];
    if (unsettled.has(key) || broken.has(key)) {
      // Of what has not wholly come, or is broken, nothing is taken. What is news here takes a
      // broken one's place.
      const isNews = broken.has(key) && mine !== undefined && mine !== before;
      if (isNews) toSync.set.set(key, mine);
      const known = isNews ? mine : before;
      if (known !== undefined) result.set(key, known);
      continue;
    }
    const text = choose(key, { mine, theirs, before });
    if (text === undefined) continue;
    if (isPast(key, text)) {
      if (mine !== undefined) toLocal.remove.push(key);
      if (theirs !== undefined) toSync.remove.push(key);
      continue;
    }
    result.set(key, text);
    if (text !== mine) toLocal.set.set(key, text);
    if (text !== theirs) toSync.set.set(key, text);
  }
  return { toLocal, toSync, result };
}

async function writeLocal(local: StorageArea, { set, remove }: Writes): Promise<void> {
  const items = [...set].map(([key, text]) => [key, JSON.parse(text)]);
  if (items.length > 0) await local.set(Object.fromEntries(items));
  if (remove.length > 0) await local.remove(remove);
}

/** @returns the keys for which there was no room */
async function writeSync(
  sync: StorageArea,
  held: Record<string, unknown>,
  { set, remove }: Writes,
): Promise<string[]> {
  const gone = Object.keys(held).filter((item) => remove.includes(keyOfItem(item)));
  if (gone.length > 0) await sync.remove(gone);
  const rest = Object.fromEntries(Object.entries(held).filter(([item]) => !gone.includes(item)));
  const wanted = [...set].sort(byImportance);
  const { items, left } = fitItems(
    rest,
    wanted.map(([key, text]) => [key, toItems(key, text)]),
  );
  if (Object.keys(items).length > 0) await sync.set(items);
  const written = wanted.filter(([key]) => !left.includes(key));
  const surplus = written.flatMap(([key, text]) => surplusItems(held, key, text));
  if (surplus.length > 0) await sync.remove(surplus);
  return left;
}

/**
 * Makes the two areas alike once. What changed on one side alone goes to the other; where both
 * changed, the change that other machines have already counts; of an item and its removal, the later.
 * @returns the keys for which `storage.sync` had no room; they are whole in `storage.local`
 * @throws what an area throws
 */
export async function reconcile(local: StorageArea, sync: StorageArea): Promise<string[]> {
  const [localItems, syncItems] = await Promise.all([local.get(null), sync.get(null)]);
  const here = sharedTexts(localItems);
  const shared = readSharedItems(syncItems);
  const { texts: there } = shared;
  const known = readCommon(localItems[commonKey]);
  const { toLocal, toSync, result } = compare(here, shared, known);
  await writeLocal(local, toLocal);
  const left = await writeSync(sync, syncItems, toSync);
  for (const key of left) {
    const theirs = there.get(key);
    if (theirs === undefined) result.delete(key);
    else result.set(key, theirs);
  }
  const isSame =
    known.size === result.size && [...result].every(([key, text]) => known.get(key) === text);
  if (!isSame) await local.set({ [commonKey]: Object.fromEntries(result) });
  return left;
}

/** Keeps both areas alike until the signal aborts; resolves after the first time. */
export function startFollowing(options: FollowOptions): Promise<void> {
  const { local, sync, signal, delayMs = usualDelayMs, report } = options;
  let running: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void run(), ms);
  };
  const run = () => {
    timer = undefined;
    running = running.then(() =>
      reconcile(local, sync).then(
        (left) => report(left.length > 0 ? 'full' : null),
        (error: unknown) => {
          report(nameFollowProblem(error));
          if (timer === undefined) plan(retryMs);
        },
      ),
    );
    return running;
  };
  const onChanged = (changes: Record<string, unknown>) => {
    if (Object.keys(changes).map(keyOfItem).some(isShared)) plan(delayMs);
  };
  for (const area of [local, sync]) {
    area.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => area.onChanged.removeListener(onChanged));
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
  return run();
}
