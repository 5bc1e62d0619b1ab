/** What readers are told of their subscriptions: each with all that is known of it here. */
import type { Subscription } from '../settings/subscriptions.ts';
import { readHeldSubscriptions } from './held-subscriptions.ts';
import type { ImportProgress } from './import-generation.ts';
import { emptySyncState } from './sync-corpus.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { SyncState } from './sync-store.ts';
import type { SyncerOptions } from './syncer-options.ts';

/** A subscription with everything that is known of it here. */
export interface SubscriptionState {
  subscription: Subscription;
  isForced: boolean;
  state: SyncState;
  /** While a sync runs. */
  progress: ImportProgress | null;
  isRunning: boolean;
  /** It runs when that of another corpus has ended. */
  isWaiting: boolean;
  /** Of the version that readers are served from. */
  version: number | null;
  /** The reader has gone back to an older version. */
  isUndone: boolean;
  canUndo: boolean;
}

/** All subscriptions, the organisation's first. */
export async function listSubscriptionStates(
  options: Pick<SyncerOptions, 'openStore' | 'local' | 'readPolicy'>,
  queue: Pick<SyncQueue, 'progressOf' | 'isRunning' | 'isWaiting'>,
): Promise<SubscriptionState[]> {
  const store = await options.openStore();
  const { subscriptions, forced } = await readHeldSubscriptions(options);
  return Promise.all(
    subscriptions.map(async (subscription) => {
      const { corpus } = subscription;
      const [state, active, previous, stored] = await Promise.all([
        store.readSyncState(corpus),
        store.activeGeneration(corpus),
        store.previousGeneration(corpus),
        store.readCorpus(corpus),
      ]);
      const isUndone = Boolean(stored?.undone);
      return {
        subscription,
        isForced: forced.has(corpus),
        state: state ?? emptySyncState(corpus),
        progress: queue.progressOf(corpus),
        isRunning: queue.isRunning(corpus),
        isWaiting: queue.isWaiting(corpus),
        version: active?.head.version ?? null,
        isUndone,
        canUndo: previous !== null && !isUndone,
      };
    }),
  );
}
