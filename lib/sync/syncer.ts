/**
 * All subscriptions of a reader: when each is synced, one at a time, and what the reader does with
 * them. What must outlive the background is in the store and in `storage.local`; the rest here is
 * only what runs now.
 */
import { type Changes, findChanges } from './changes.ts';
import { createSubscribing, type Subscribing } from './subscribing.ts';
import { listSubscriptionStates, type SubscriptionState } from './subscription-states.ts';
import { createSyncQueue } from './sync-queue.ts';
import { createSyncRuns, type SyncRuns } from './sync-runs.ts';
import type { SyncerOptions } from './syncer-options.ts';

export interface Syncer extends Subscribing, Pick<SyncRuns, 'syncDue' | 'syncNow' | 'tidy'> {
  list(): Promise<SubscriptionState[]>;
  undo(corpus: string): Promise<void>;
  resume(corpus: string): Promise<void>;
  /** What the version here brought; null when there is none before it. */
  changes(corpus: string): Promise<Changes | null>;
}

export function createSyncer(options: SyncerOptions): Syncer {
  const { openStore, onChange } = options;
  const queue = createSyncQueue(options);
  const runs = createSyncRuns(options, queue);

  return {
    ...createSubscribing(options, queue, runs),
    syncDue: runs.syncDue,
    syncNow: runs.syncNow,
    tidy: runs.tidy,
    list: () => listSubscriptionStates(options, queue),
    async undo(corpus) {
      await queue.halt(corpus, 'Undone.');
      await (await openStore()).undoGeneration(corpus);
      options.onSwitch(corpus);
      onChange();
    },
    async resume(corpus) {
      await (await openStore()).resumeGeneration(corpus);
      options.onSwitch(corpus);
      onChange();
    },
    async changes(corpus) {
      const store = await openStore();
      const [before, after, state] = await Promise.all([
        store.previousGeneration(corpus),
        store.activeGeneration(corpus),
        store.readSyncState(corpus),
      ]);
      if (!before || !after || before.head.version >= after.head.version) return null;
      const counted = state?.changes?.version === after.head.version ? state.changes : null;
      const found = await findChanges(store, before, after, counted?.listed);
      return { ...found, counts: counted ?? found.counts };
    },
  };
}
