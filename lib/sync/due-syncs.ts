/** Which subscriptions are to be synced now, and when the next one is. */
import type { Subscription } from '../settings/subscriptions.ts';
import { isDue } from './schedule.ts';
import { emptySyncState } from './sync-corpus.ts';
import type { SyncState, SyncStore } from './sync-store.ts';

async function markInterrupted(store: SyncStore, corpus: string): Promise<void> {
  const text = `The import of ${corpus} was interrupted. What was there is still there. Choose the file again.`;
  const problem = { code: 'archive-interrupted', text, place: null };
  await store.changeSyncState(
    corpus,
    (state) => state && { ...state, runningSince: null, problem },
  );
}

/** Of a corpus that came as a file, only the reader can bring it back. */
async function markMissing(store: SyncStore, corpus: string): Promise<void> {
  const text = `${corpus} came as a file and is not here: it was never imported in this browser, or the browser removed it to make room. Choose the file again.`;
  const problem = { code: 'archive-missing', text, place: null };
  await store.changeSyncState(corpus, (state) => ({
    ...(state ?? emptySyncState(corpus)),
    problem,
  }));
}

/** Of a corpus that the reader paused nobody is asked until the reader wants it. */
async function markPausedMissing(store: SyncStore, corpus: string): Promise<void> {
  const text = `${corpus} is paused and not here: the browser removed it. Resume it, and it is fetched again.`;
  const problem = { code: 'paused-missing', text, place: null };
  await store.changeSyncState(corpus, (state) => ({
    ...(state ?? emptySyncState(corpus)),
    problem,
  }));
}

/** Of a corpus without an address the reader is told, since nobody can be asked for it. */
async function tellOfArchive(
  store: SyncStore,
  state: SyncState | null,
  { corpus, isMissing }: { corpus: string; isMissing: boolean },
): Promise<void> {
  if (state !== null && state.runningSince !== null) await markInterrupted(store, corpus);
  else if (isMissing && !state?.problem) await markMissing(store, corpus);
}

/**
 * The subscriptions whose publishers are to be asked now: what is due, what was interrupted, what
 * the browser evicted or was found damaged; not what is paused or runs already.
 * @param now ms since 1970
 */
export async function findDueSubscriptions(
  store: SyncStore,
  subscriptions: readonly Subscription[],
  { now, isRunning }: { now: number; isRunning(corpus: string): boolean },
): Promise<Subscription[]> {
  const missing = new Set(await store.findMissingCorpora(subscriptions.map((each) => each.corpus)));
  const damaged = new Set((await store.listDamage()).map(({ corpus }) => corpus));
  const due: Subscription[] = [];
  for (const subscription of subscriptions) {
    const { corpus, address, isPaused } = subscription;
    if (isRunning(corpus)) continue;
    const isMissing = missing.has(corpus);
    const state = await store.readSyncState(corpus);
    if (address === null) {
      await tellOfArchive(store, state, { corpus, isMissing });
      continue;
    }
    if (isPaused) {
      if (isMissing && !state?.problem) await markPausedMissing(store, corpus);
      continue;
    }
    const wasInterrupted = state !== null && state.runningSince !== null;
    // Evicted: it was here. What never came waits for its turn, and so does what failed before.
    const isEvicted = isMissing && typeof state?.lastActivated === 'number';
    const isToMend = (isEvicted || damaged.has(corpus)) && state?.failures === 0;
    if (wasInterrupted || isToMend || isDue(now, state?.nextCheck ?? 0, state?.plannedAt))
      due.push(subscription);
  }
  return due;
}

/**
 * When the next publisher is to be asked, ms since 1970; null for never.
 * @param now ms since 1970, for those that were never asked
 */
export async function findNextCheck(
  store: SyncStore,
  subscriptions: readonly Subscription[],
  now: number,
): Promise<number | null> {
  let next: number | null = null;
  for (const { corpus, address, isPaused } of subscriptions) {
    if (address === null || isPaused) continue;
    const { nextCheck, plannedAt } = (await store.readSyncState(corpus)) ?? emptySyncState(corpus);
    const isPlanned = nextCheck !== null && !isDue(now, nextCheck, plannedAt);
    next = Math.min(next ?? Number.POSITIVE_INFINITY, isPlanned ? nextCheck : now);
  }
  return next;
}
