/** The syncs that run: what is due, what the reader asks for, and what is tidied after them. */
import { forgetPublisher } from '../settings/known-publishers.ts';
import type { Policy } from '../settings/policy.ts';
import type { Subscription } from '../settings/subscriptions.ts';
import { findDueSubscriptions, findNextCheck } from './due-syncs.ts';
import {
  findSubscription,
  type HeldSubscriptions,
  readHeldSubscriptions,
} from './held-subscriptions.ts';
import { findOrphans, noteSources, restoreSubscriptions } from './lost-subscriptions.ts';
import { restoreHere } from './restore-here.ts';
import { sourceOfSubscription } from './subscription-source.ts';
import { keepChanges, type SyncOutcome } from './sync-corpus.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { SyncStore } from './sync-store.ts';
import type { SyncerOptions } from './syncer-options.ts';

export interface SyncRuns {
  /** Syncs whatever is due, was interrupted, or was evicted. Resolves when all is done. */
  syncDue(): Promise<void>;
  /** Syncs one corpus or, by null, all that are not paused. Resolves when done. */
  syncNow(corpus: string | null): Promise<void>;
  /** Removes what no version needs, unless a sync runs, which does so at its end. */
  tidy(): Promise<void>;
  /** Begins to sync with the publisher's server, and resolves when that and what follows is done. */
  run(subscription: Subscription, policy: Policy, isByHand: boolean): Promise<void>;
  /** Asks the browser to wake the background when the next publisher is to be asked. */
  planWake(): Promise<void>;
}

/** Counts what came with versions whose sync died before that; the reader's undoing is none. */
async function noteChanges(store: SyncStore): Promise<void> {
  for (const { corpus } of await store.listSyncStates()) {
    const held = await store.readCorpus(corpus);
    if (held && !held.undone) await keepChanges({ store, corpus });
  }
}

export function createSyncRuns(options: SyncerOptions, queue: SyncQueue): SyncRuns {
  const { openStore, now = Date.now } = options;

  const enqueueServer = (subscription: Subscription, policy: Policy, isByHand: boolean) =>
    queue.enqueue(
      subscription,
      () => sourceOfSubscription(options, subscription, policy),
      isByHand,
    );

  const planWake = async () => {
    const { subscriptions } = await readHeldSubscriptions(options);
    await options.wakeAt(await findNextCheck(await openStore(), subscriptions, now()));
  };

  /**
   * Removes what is here of corpora that the reader unsubscribed from on another machine, and makes
   * subscriptions again that the browser lost.
   * @returns the subscriptions that count
   */
  const settleOrphans = async (held: HeldSubscriptions): Promise<HeldSubscriptions> => {
    const store = await openStore();
    const { local } = options;
    const states = await store.listSyncStates();
    const { unwanted, lost } = await findOrphans(states, local, held.subscriptions);
    for (const corpus of unwanted) {
      await store.forgetCorpus(corpus);
      await forgetPublisher(local, corpus);
      options.onSwitch(corpus);
    }
    await restoreSubscriptions(local, lost);
    if (lost.length > 0) options.onChange();
    return lost.length > 0 ? readHeldSubscriptions(options) : held;
  };

  const restoreMissing = async (subscriptions: readonly Subscription[]) => {
    const store = await openStore();
    const idle = subscriptions.filter(({ corpus }) => !queue.isRunning(corpus));
    const missing = await store.findMissingCorpora(idle.map(({ corpus }) => corpus));
    for (const corpus of await restoreHere(store, missing)) options.onSwitch(corpus);
  };

  const tidy = async () => {
    if (queue.syncs().length > 0) return;
    // What could not be removed now is tried again after the next sync.
    await openStore()
      .then(async (store) => {
        await noteChanges(store);
        await store.collectGarbage();
      })
      .catch(() => undefined);
  };

  const finish = async (syncs: readonly Promise<SyncOutcome>[]) => {
    const ended = await Promise.allSettled(syncs);
    await noteSources(await openStore(), options.local, await readHeldSubscriptions(options));
    await planWake();
    const hasChanged = ended.some(
      (each) => each.status === 'rejected' || each.value !== 'unchanged',
    );
    if (hasChanged) void tidy();
  };

  return {
    async syncDue() {
      const held = await readHeldSubscriptions(options);
      const { policy, subscriptions } = await settleOrphans(held);
      await restoreMissing(subscriptions);
      const { isRunning } = queue;
      const due = await findDueSubscriptions(await openStore(), subscriptions, {
        now: now(),
        isRunning,
      });
      for (const subscription of due) void enqueueServer(subscription, policy, false);
      await finish(queue.syncs());
    },
    tidy,
    async syncNow(corpus) {
      const { policy, subscriptions } = await readHeldSubscriptions(options);
      const chosen =
        corpus === null
          ? subscriptions.filter(({ address, isPaused }) => address !== null && !isPaused)
          : [(await findSubscription(options, corpus)).subscription];
      await finish(chosen.map((subscription) => enqueueServer(subscription, policy, true)));
    },
    run: (subscription, policy, isByHand) =>
      finish([enqueueServer(subscription, policy, isByHand)]),
    planWake,
  };
}
