/** Beginning, pausing and ending a subscription. */
import { originPattern, parseAddress } from '../net/address.ts';
import { isLocalAddress } from '../net/local-network.ts';
import { forgetPublisher, readKept } from '../settings/known-publishers.ts';
import {
  changeSubscription,
  removeSubscription,
  type Subscription,
  saveSubscription,
} from '../settings/subscriptions.ts';
import { forgetTyped, rememberTyped } from '../settings/typed-addresses.ts';
import { archiveSource } from './corpus-archive.ts';
import { findOwner } from './corpus-owner.ts';
import type { FileSource } from './file-source.ts';
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

/** First contact, and why nothing can come of it: null where it can. */
export interface Preview extends FirstContact {
  refusal: SyncError | null;
}

export interface Subscribing {
  /** What an address serves. @throws {NetworkError} {@link TrustError} {@link CorpusError} */
  preview(address: string): Promise<Preview & { address: string }>;
  previewArchive(pack: Blob): Promise<Preview>;
  /** Subscribes and begins the first sync. @throws {SyncError} {@link NetworkError} */
  subscribe(address: string, agreement: Agreement): Promise<void>;
  /**
   * Imports a packed file, of a known corpus or a new one, of which nothing stays if it fails.
   * @throws {SyncError} `archive-invalid`, `publisher-forbidden`, `id-taken`
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
function checkNotSubscribed(known: Subscription | undefined): void {
  if (!known || known.address === null) return;
  const message = `You are subscribed to ${known.corpus} already, at ${known.address ?? 'no address'} by the root key ${known.thumbprint}. Unsubscribe there first if this one should take its place.`;
  throw new SyncError('already-subscribed', message);
}

export function createSubscribing(
  options: SyncerOptions,
  queue: SyncQueue,
  runs: SyncRuns,
): Subscribing {
  const { openStore, local, now = Date.now, onChange } = options;

  const preview = async (source: FileSource): Promise<Preview> => {
    const contact = await readFirstContact(source, { now: now() });
    const { corpus } = contact.head;
    const { subscriptions } = await readHeldSubscriptions(options);
    const known = subscriptions.find((each) => each.corpus === corpus);
    const claimant = { corpus, thumbprint: contact.known.thumbprint };
    return { ...contact, refusal: findOwner(claimant, await options.readBundled(), known) };
  };

  /** What the reader unsubscribed from is gone, also where another machine was told so first. */
  const forgetOther = async ({ corpus, thumbprint }: Agreement) => {
    const store = await openStore();
    const here = (await store.readSyncState(corpus))?.known?.thumbprint ?? thumbprint;
    if (here !== thumbprint) await store.forgetCorpus(corpus);
    const kept = (await readKept(local, corpus))?.thumbprint ?? thumbprint;
    if (kept !== thumbprint) await forgetPublisher(local, corpus);
  };

  const checkFree = async (agreement: Agreement, known: Subscription | undefined) => {
    const owner = findOwner(agreement, await options.readBundled(), known);
    if (owner) throw owner;
    if (!known) await forgetOther(agreement);
  };

  return {
    async preview(text) {
      const address = parseAddress(text);
      return { address, ...(await preview(await sourceOfAddress(options, address))) };
    },
    previewArchive: async (pack) => preview(await archiveSource(pack)),
    async subscribe(text, agreement) {
      const address = parseAddress(text);
      const { policy, subscriptions } = await readHeldSubscriptions(options);
      const known = subscriptions.find((each) => each.corpus === agreement.corpus);
      checkAllowed(policy, agreement.thumbprint);
      await checkFree(agreement, known);
      checkNotSubscribed(known);
      const fresh = { isPaused: false, intervalMs: null, addedAt: now() };
      const subscription = { ...fresh, ...known, ...agreement, address };
      if (isLocalAddress(address)) await rememberTyped(local, address);
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
      await checkFree(agreement, known);
      const source = await archiveSource(pack);
      await queue.halt(corpus, 'A file is imported.');
      if (!known) await saveSubscription(local, subscription);
      const outcome = await queue.enqueue(subscription, async () => source, true);
      void runs.tidy();
      const problem = (await store.readSyncState(corpus))?.problem ?? null;
      if (outcome === 'failed' && !known) {
        await removeSubscription(local, corpus);
        await forgetPublisher(local, corpus);
        // What comes with Gainsay was here before, and stays.
        if ((await options.readBundled()).has(corpus)) {
          await store.changeSyncState(corpus, () => null);
        } else await store.forgetCorpus(corpus);
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
      if (subscription.address) await forgetTyped(local, subscription.address);
      await (await openStore()).forgetCorpus(corpus);
      await forgetPublisher(local, corpus);
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
