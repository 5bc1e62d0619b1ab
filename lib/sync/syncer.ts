/**
 * All subscriptions of a reader: when each is synced, one at a time, and what the reader does with
 * them. What must outlive the background is in the store and in `storage.local`; the rest here is
 * only what runs now.
 */
import { originPattern, parseAddress } from '../net/address.ts';
import type { Policy } from '../settings/policy.ts';
import {
  changeSubscription,
  removeSubscription,
  type Subscription,
  saveSubscription,
} from '../settings/subscriptions.ts';
import { type Changes, findChanges } from './changes.ts';
import { archiveSource } from './corpus-archive.ts';
import { findDueSubscriptions, findNextCheck } from './due-syncs.ts';
import { type FirstContact, readFirstContact } from './first-contact.ts';
import {
  checkAllowed,
  findOwnSubscription,
  findSubscription,
  readHeldSubscriptions,
} from './held-subscriptions.ts';
import { sourceOfAddress, sourceOfSubscription } from './subscription-source.ts';
import { listSubscriptionStates, type SubscriptionState } from './subscription-states.ts';
import type { SyncOutcome } from './sync-corpus.ts';
import { SyncError } from './sync-error.ts';
import { createSyncQueue } from './sync-queue.ts';
import type { SyncState } from './sync-store.ts';
import type { SyncerOptions } from './syncer-options.ts';

/** What a reader agrees to after first contact. */
export interface Agreement {
  corpus: string;
  thumbprint: string;
  title: string;
}

export interface Syncer {
  list(): Promise<SubscriptionState[]>;
  /** What an address serves. @throws {NetworkError} {@link TrustError} {@link CorpusError} */
  preview(address: string): Promise<FirstContact & { address: string }>;
  previewArchive(pack: Blob): Promise<FirstContact>;
  /** Subscribes and begins the first sync. @throws {SyncError} {@link NetworkError} */
  subscribe(address: string, agreement: Agreement): Promise<void>;
  /**
   * Imports a packed file, of a known corpus or a new one, of which nothing stays if it fails.
   * @throws {SyncError} `archive-invalid`, `publisher-forbidden`
   */
  importArchive(
    pack: Blob,
    agreement: Agreement,
  ): Promise<{ outcome: SyncOutcome; problem: SyncState['problem'] }>;
  /** Syncs whatever is due, was interrupted, or was evicted. Resolves when all is done. */
  syncDue(): Promise<void>;
  /** Removes what no version needs, unless a sync runs, which does so at its end. */
  tidy(): Promise<void>;
  /** Syncs one corpus or, by null, all that are not paused. Resolves when done. */
  syncNow(corpus: string | null): Promise<void>;
  setPaused(corpus: string, isPaused: boolean): Promise<void>;
  undo(corpus: string): Promise<void>;
  resume(corpus: string): Promise<void>;
  unsubscribe(corpus: string): Promise<void>;
  /** What the version here brought; null when there is none before it. */
  changes(corpus: string): Promise<Changes | null>;
}

/**
 * Refuses a second subscription to a corpus; one that came as a file may get an address.
 * @throws {SyncError} `already-subscribed`
 */
function checkNotSubscribed(known: Subscription | undefined, thumbprint: string): void {
  if (!known || (known.address === null && known.thumbprint === thumbprint)) return;
  const message = `You are subscribed to ${known.corpus} already, at ${known.address ?? 'no address'} by the root key ${known.thumbprint}. Unsubscribe there first if this one should take its place.`;
  throw new SyncError('already-subscribed', message);
}

export function createSyncer(options: SyncerOptions): Syncer {
  const { openStore, local, now = Date.now, onChange } = options;
  const queue = createSyncQueue(options);

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

  /** Removes what is here of corpora that the reader unsubscribed from on another machine. */
  const forgetOrphans = async (subscriptions: readonly Subscription[]) => {
    const known = new Set(subscriptions.map(({ corpus }) => corpus));
    const store = await openStore();
    for (const { corpus } of await store.listSyncStates()) {
      if (known.has(corpus)) continue;
      await store.forgetCorpus(corpus);
      options.onSwitch(corpus);
    }
  };

  const tidy = async () => {
    if (queue.syncs().length > 0) return;
    // What could not be removed now is tried again after the next sync.
    await openStore()
      .then((store) => store.collectGarbage())
      .catch(() => undefined);
  };

  const finish = async (syncs: readonly Promise<SyncOutcome>[]) => {
    const ended = await Promise.allSettled(syncs);
    await planWake();
    const hasChanged = ended.some(
      (each) => each.status === 'rejected' || each.value !== 'unchanged',
    );
    if (hasChanged) void tidy();
  };

  return {
    list: () => listSubscriptionStates(options, queue),
    async preview(text) {
      const address = parseAddress(text);
      const source = await sourceOfAddress(options, address);
      return { address, ...(await readFirstContact(source, { now: now() })) };
    },
    async previewArchive(pack) {
      return readFirstContact(await archiveSource(pack), { now: now() });
    },
    async subscribe(text, agreement) {
      const address = parseAddress(text);
      const { policy, subscriptions } = await readHeldSubscriptions(options);
      const known = subscriptions.find((each) => each.corpus === agreement.corpus);
      checkAllowed(policy, agreement.thumbprint);
      checkNotSubscribed(known, agreement.thumbprint);
      const fresh = { isPaused: false, intervalMs: null, addedAt: now() };
      const subscription = { ...fresh, ...known, ...agreement, address };
      await saveSubscription(local, subscription);
      onChange();
      void finish([enqueueServer(subscription, policy, true)]);
    },
    async importArchive(pack, agreement) {
      const { corpus } = agreement;
      const store = await openStore();
      const { policy, subscriptions } = await readHeldSubscriptions(options);
      const known = subscriptions.find((each) => each.corpus === corpus);
      const fresh = { ...agreement, address: null, isPaused: false, intervalMs: null };
      const subscription = known ?? { ...fresh, addedAt: now() };
      checkAllowed(policy, subscription.thumbprint);
      const source = await archiveSource(pack);
      await queue.halt(corpus, 'A file is imported.');
      if (!known) await saveSubscription(local, subscription);
      const outcome = await queue.enqueue(subscription, async () => source, true);
      void tidy();
      const problem = (await store.readSyncState(corpus))?.problem ?? null;
      if (outcome === 'failed' && !known) {
        await removeSubscription(local, corpus);
        await store.forgetCorpus(corpus);
      }
      return { outcome, problem };
    },
    async syncDue() {
      const { policy, subscriptions } = await readHeldSubscriptions(options);
      await forgetOrphans(subscriptions);
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
    async setPaused(corpus, isPaused) {
      const { policy, subscription } = await findOwnSubscription(options, corpus);
      await changeSubscription(local, corpus, { isPaused });
      if (isPaused) await queue.halt(corpus, 'Paused.');
      else if (subscription.address !== null) {
        void finish([enqueueServer({ ...subscription, isPaused }, policy, false)]);
      }
      onChange();
      await planWake();
    },
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
    async unsubscribe(corpus) {
      const { subscription, subscriptions } = await findOwnSubscription(options, corpus);
      await queue.halt(corpus, 'Unsubscribed.');
      await removeSubscription(local, corpus);
      await (await openStore()).forgetCorpus(corpus);
      const pattern = subscription.address && originPattern(subscription.address);
      const isShared = subscriptions.some(
        (each) => each.corpus !== corpus && each.address && originPattern(each.address) === pattern,
      );
      if (pattern && !isShared) await options.releasePermission(pattern);
      options.onSwitch(corpus);
      onChange();
      await planWake();
    },
    async changes(corpus) {
      const store = await openStore();
      const [before, after] = await Promise.all([
        store.previousGeneration(corpus),
        store.activeGeneration(corpus),
      ]);
      const isForward = before && after && before.head.version < after.head.version;
      return isForward ? findChanges(store, before, after) : null;
    },
  };
}
