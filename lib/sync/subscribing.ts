/** Beginning, pausing and ending a subscription. */
import { originPattern, parseAddress } from '../net/address.ts';
import {
  changeSubscription,
  removeSubscription,
  type Subscription,
  saveSubscription,
} from '../settings/subscriptions.ts';
import { archiveSource } from './corpus-archive.ts';
import { type FirstContact, readFirstContact } from './first-contact.ts';
import { checkAllowed, findOwnSubscription, readHeldSubscriptions } from './held-subscriptions.ts';
import { sourceOfAddress } from './subscription-source.ts';
import type { SyncOutcome } from './sync-corpus.ts';
import { SyncError } from './sync-error.ts';
import type { SyncQueue } from './sync-queue.ts';
import type { SyncRuns } from './sync-runs.ts';
import type { SyncState } from './sync-store.ts';
import type { SyncerOptions } from './syncer-options.ts';

/** What a reader agrees to after first contact. */
export interface Agreement {
  corpus: string;
  thumbprint: string;
  title: string;
}

export interface Subscribing {
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
  setPaused(corpus: string, isPaused: boolean): Promise<void>;
  unsubscribe(corpus: string): Promise<void>;
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

export function createSubscribing(
  options: SyncerOptions,
  queue: SyncQueue,
  runs: SyncRuns,
): Subscribing {
  const { openStore, local, now = Date.now, onChange } = options;

  return {
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
      void runs.run(subscription, policy, true);
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
      void runs.tidy();
      const problem = (await store.readSyncState(corpus))?.problem ?? null;
      if (outcome === 'failed' && !known) {
        await removeSubscription(local, corpus);
        await store.forgetCorpus(corpus);
      }
      return { outcome, problem };
    },
    async setPaused(corpus, isPaused) {
      const { policy, subscription } = await findOwnSubscription(options, corpus);
      await changeSubscription(local, corpus, { isPaused });
      if (isPaused) await queue.halt(corpus, 'Paused.');
      else if (subscription.address !== null) {
        void runs.run({ ...subscription, isPaused }, policy, false);
      }
      onChange();
      await runs.planWake();
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
      await runs.planWake();
    },
  };
}
