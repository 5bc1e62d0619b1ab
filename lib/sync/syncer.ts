/**
 * All subscriptions of a reader: when each is synced, one at a time, and what the reader does with
 * them. What must outlive the background is in the store and in `storage.local`; the rest here is
 * only what runs now.
 */
import { originPattern, parseAddress } from '../net/address.ts';
import { createNetwork, type NetworkOptions } from '../net/network.ts';
import { NetworkError } from '../net/network-error.ts';
import { isAllowed, type Policy } from '../settings/policy.ts';
import type { StorageArea } from '../settings/storage-area.ts';
import {
  changeSubscription,
  listSubscriptions,
  removeSubscription,
  type Subscription,
  saveSubscription,
} from '../settings/subscriptions.ts';
import { type Changes, findChanges } from './changes.ts';
import { type FileSource, serverSource } from './file-source.ts';
import { type FirstContact, readFirstContact } from './first-contact.ts';
import type { GenerationStore, ImportProgress, SyncState } from './generation-store.ts';
import { packSource } from './packed-corpus.ts';
import { isDue, usualIntervalMs } from './schedule.ts';
import { emptySyncState, type SyncOutcome, syncCorpus } from './sync-corpus.ts';
import { SyncError } from './sync-error.ts';

export interface SyncerStore extends GenerationStore {
  listSyncStates(): Promise<SyncState[]>;
  readCorpus(corpus: string): Promise<{ undone: unknown } | null>;
  undoGeneration(corpus: string): Promise<unknown>;
  resumeGeneration(corpus: string): Promise<unknown>;
  forgetCorpus(corpus: string): Promise<void>;
  /** Of these corpora, those of which nothing is here. */
  findMissingCorpora(corpora: readonly string[]): Promise<string[]>;
  /** Removes what no version needs any more; it may be stopped at any time. */
  collectGarbage(): Promise<void>;
}

export interface SyncerOptions {
  store: SyncerStore;
  local: StorageArea;
  log: NetworkOptions['log'];
  readPolicy(): Promise<Policy>;
  /** Whether the browser lets us ask this host (a match pattern). */
  hasPermission(pattern: string): Promise<boolean>;
  /** Gives a permission back that nothing needs any more. */
  releasePermission(pattern: string): Promise<void>;
  /** Asks the browser to start the background at a time (ms since 1970); null for never. */
  wakeAt(time: number | null): Promise<void>;
  /** Called when a sync begins; what it returns, when it is over. */
  keepAwake(): () => void;
  /** Something that `list` tells has changed. */
  onChange(): void;
  /** Another version of a corpus is served from now on, or none. */
  onSwitch(corpus: string): void;
  now?: () => number;
  random?: () => number;
  /** For tests: ms that a server may take, and attempts. */
  patience?: { answerMs?: number; silenceMs?: number; attempts?: number; firstMs?: number };
}

/** A subscription with everything that is known of it here. */
export interface SubscriptionState {
  subscription: Subscription;
  isForced: boolean;
  state: SyncState;
  /** While a sync runs. */
  progress: ImportProgress | null;
  isRunning: boolean;
  /** Of the version that readers are served from. */
  version: number | null;
  /** The reader has gone back to an older version. */
  isUndone: boolean;
  canUndo: boolean;
}

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
  previewPack(pack: Blob): Promise<FirstContact>;
  /** Subscribes and begins the first sync. @throws {SyncError} {@link NetworkError} */
  subscribe(address: string, agreement: Agreement): Promise<void>;
  /**
   * Imports a packed file, of a known corpus or a new one, of which nothing stays if it fails.
   * @throws {SyncError} `pack-invalid`, `publisher-forbidden`
   */
  importPack(
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

const refuse = (error: Error): FileSource => ({ get: () => Promise.reject(error) });

export function createSyncer(options: SyncerOptions): Syncer {
  const { store, local, now = Date.now, onChange } = options;
  const running = new Map<string, { stop: AbortController; done: Promise<SyncOutcome> }>();
  const progress = new Map<string, ImportProgress>();
  let queue: Promise<unknown> = Promise.resolve();

  const readAll = async () => {
    const policy = await options.readPolicy();
    const forced = new Set(policy.subscriptions.map(({ corpus }) => corpus));
    const own = (await listSubscriptions(local)).filter(({ corpus }) => !forced.has(corpus));
    return { policy, forced, subscriptions: [...policy.subscriptions, ...own] };
  };

  const find = async (corpus: string) => {
    const all = await readAll();
    const subscription = all.subscriptions.find((each) => each.corpus === corpus);
    if (subscription) return { ...all, subscription };
    const message = `There is no subscription to ${corpus}. Look at the list of subscriptions.`;
    throw new SyncError('not-subscribed', message);
  };

  /** The files of an address, asked of its origin alone. */
  const sourceOf = async (address: string): Promise<FileSource> => {
    const { origin } = new URL(address);
    if (!(await options.hasPermission(originPattern(address)))) {
      const message = `Gainsay has no permission to ask ${origin}. Give it on the options page, beside the subscription.`;
      return refuse(new NetworkError('permission-missing', address, message));
    }
    const { log, patience = {} } = options;
    const { answerMs, silenceMs, ...attempts } = patience;
    const network = createNetwork({
      isAllowed: (other) => other === origin,
      log,
      ...(answerMs === undefined ? {} : { answerMs }),
      ...(silenceMs === undefined ? {} : { silenceMs }),
    });
    return serverSource(network, address, attempts);
  };

  const run = async (
    subscription: Subscription,
    source: FileSource,
    isByHand: boolean,
    signal: AbortSignal,
  ): Promise<SyncOutcome> => {
    const { corpus, thumbprint, intervalMs } = subscription;
    signal.throwIfAborted();
    const sleep = options.keepAwake();
    try {
      const outcome = await syncCorpus({
        store,
        corpus,
        source,
        pinned: thumbprint,
        intervalMs: intervalMs ?? usualIntervalMs,
        isByHand,
        signal,
        now,
        ...(options.random ? { random: options.random } : {}),
        onProgress(made) {
          progress.set(corpus, made);
          onChange();
        },
      });
      if (outcome === 'activated') options.onSwitch(corpus);
      return outcome;
    } finally {
      sleep();
      progress.delete(corpus);
    }
  };

  /** Puts a sync in the queue, unless one of the same corpus runs or waits. */
  const enqueue = (
    subscription: Subscription,
    makeSource: () => Promise<FileSource>,
    isByHand: boolean,
  ): Promise<SyncOutcome> => {
    const { corpus } = subscription;
    const known = running.get(corpus);
    if (known) return known.done;
    const stop = new AbortController();
    const done = queue
      .then(async () => run(subscription, await makeSource(), isByHand, stop.signal))
      .finally(() => {
        running.delete(corpus);
        onChange();
      });
    running.set(corpus, { stop, done });
    queue = done.catch(() => undefined);
    onChange();
    return done;
  };

  const enqueueServer = (subscription: Subscription, policy: Policy, isByHand: boolean) =>
    enqueue(
      subscription,
      async () => {
        const { address, thumbprint, corpus } = subscription;
        if (!isAllowed(policy, thumbprint)) {
          const message = `Your organisation does not allow this publisher (${thumbprint}). ${corpus} is not synced.`;
          return refuse(new SyncError('publisher-forbidden', message));
        }
        if (address !== null) return sourceOf(address);
        const message = `${corpus} came as a file and has no address to ask. Import a newer file.`;
        return refuse(new SyncError('no-address', message));
      },
      isByHand,
    );

  /** Ends what runs for a corpus, and waits for its end. */
  const halt = async (corpus: string, reason: string) => {
    const known = running.get(corpus);
    if (!known) return;
    known.stop.abort(new SyncError('not-subscribed', reason));
    await known.done.catch(() => undefined);
  };

  const planWake = async () => {
    const { subscriptions } = await readAll();
    let next: number | null = null;
    for (const { corpus, address, isPaused } of subscriptions) {
      if (address === null || isPaused) continue;
      const { nextCheck } = (await store.readSyncState(corpus)) ?? emptySyncState(corpus);
      next = Math.min(next ?? Number.POSITIVE_INFINITY, nextCheck ?? now());
    }
    await options.wakeAt(next);
  };

  /** Removes what is here of corpora that the reader unsubscribed from on another machine. */
  const forgetOrphans = async (subscriptions: readonly Subscription[]) => {
    const known = new Set(subscriptions.map(({ corpus }) => corpus));
    for (const { corpus } of await store.listSyncStates()) {
      if (known.has(corpus)) continue;
      await store.forgetCorpus(corpus);
      options.onSwitch(corpus);
    }
  };

  const markInterrupted = async (corpus: string) => {
    const text = `The import of ${corpus} was interrupted. What was there is still there. Choose the file again.`;
    const problem = { code: 'pack-interrupted', text, place: null };
    await store.changeSyncState(
      corpus,
      (state) => state && { ...state, runningSince: null, problem },
    );
  };

  /** Of a corpus that came as a file, only the reader can bring it back. */
  const markMissing = async (corpus: string) => {
    const text = `${corpus} came as a file and is not here: it was never imported in this browser, or the browser removed it to make room. Choose the file again.`;
    const problem = { code: 'pack-missing', text, place: null };
    await store.changeSyncState(corpus, (state) => ({
      ...(state ?? emptySyncState(corpus)),
      problem,
    }));
  };

  const needsSync = async (
    { corpus, address, isPaused }: Subscription,
    isMissing: boolean,
  ): Promise<boolean> => {
    if (isPaused || running.has(corpus)) return false;
    const state = await store.readSyncState(corpus);
    const wasInterrupted = state !== null && state.runningSince !== null;
    if (address === null) {
      if (wasInterrupted) await markInterrupted(corpus);
      else if (isMissing && !state?.problem) await markMissing(corpus);
      return false;
    }
    // Evicted: it was here. What never came waits for its turn.
    const isEvicted = isMissing && typeof state?.lastActivated === 'number';
    return wasInterrupted || isEvicted || isDue(now(), state?.nextCheck ?? 0);
  };

  const tidy = async () => {
    if (running.size > 0) return;
    // What could not be removed now is tried again after the next sync.
    await store.collectGarbage().catch(() => undefined);
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
    async list() {
      const { subscriptions, forced } = await readAll();
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
            progress: progress.get(corpus) ?? null,
            isRunning: running.has(corpus),
            version: active?.head.version ?? null,
            isUndone,
            canUndo: previous !== null && !isUndone,
          };
        }),
      );
    },
    async preview(text) {
      const address = parseAddress(text);
      const source = await sourceOf(address);
      return { address, ...(await readFirstContact(source, { now: now() })) };
    },
    async previewPack(pack) {
      return readFirstContact(await packSource(pack), { now: now() });
    },
    async subscribe(text, agreement) {
      const address = parseAddress(text);
      const { corpus } = agreement;
      const { policy, subscriptions } = await readAll();
      const known = subscriptions.find((each) => each.corpus === corpus);
      if (!isAllowed(policy, agreement.thumbprint)) {
        const message = `Your organisation does not allow this publisher (${agreement.thumbprint}). Nothing was changed; ask who administers this browser.`;
        throw new SyncError('publisher-forbidden', message);
      }
      const isSamePublisher = known?.thumbprint === agreement.thumbprint;
      if (known && (known.address !== null || !isSamePublisher)) {
        const message = `You are subscribed to ${corpus} already, at ${known.address ?? 'no address'} by the root key ${known.thumbprint}. Unsubscribe there first if this one should take its place.`;
        throw new SyncError('already-subscribed', message);
      }
      const subscription = {
        isPaused: false,
        intervalMs: null,
        addedAt: now(),
        ...known,
        ...agreement,
        address,
      };
      await saveSubscription(local, subscription);
      onChange();
      void finish([enqueueServer(subscription, policy, true)]);
    },
    async importPack(pack, agreement) {
      const { corpus } = agreement;
      const { policy, subscriptions } = await readAll();
      const known = subscriptions.find((each) => each.corpus === corpus);
      const fresh = { ...agreement, address: null, isPaused: false, intervalMs: null };
      const subscription = known ?? { ...fresh, addedAt: now() };
      if (!isAllowed(policy, subscription.thumbprint)) {
        const message = `Your organisation does not allow this publisher (${subscription.thumbprint}). Nothing was changed; ask who administers this browser.`;
        throw new SyncError('publisher-forbidden', message);
      }
      const source = await packSource(pack);
      await halt(corpus, 'A file is imported.');
      if (!known) await saveSubscription(local, subscription);
      const outcome = await enqueue(subscription, async () => source, true);
      void tidy();
      const problem = (await store.readSyncState(corpus))?.problem ?? null;
      if (outcome === 'failed' && !known) {
        await removeSubscription(local, corpus);
        await store.forgetCorpus(corpus);
      }
      return { outcome, problem };
    },
    async syncDue() {
      const { policy, subscriptions } = await readAll();
      await forgetOrphans(subscriptions);
      const syncs: Promise<SyncOutcome>[] = [];
      const corpora = subscriptions.map(({ corpus }) => corpus);
      const missing = new Set(await store.findMissingCorpora(corpora));
      for (const subscription of subscriptions) {
        const isMissing = missing.has(subscription.corpus);
        if (await needsSync(subscription, isMissing))
          syncs.push(enqueueServer(subscription, policy, false));
      }
      await finish([...syncs, ...[...running.values()].map(({ done }) => done)]);
    },
    tidy,
    async syncNow(corpus) {
      const { policy, subscriptions } = await readAll();
      const chosen =
        corpus === null
          ? subscriptions.filter(({ address, isPaused }) => address !== null && !isPaused)
          : [(await find(corpus)).subscription];
      await finish(chosen.map((subscription) => enqueueServer(subscription, policy, true)));
    },
    async setPaused(corpus, isPaused) {
      const { forced, policy, subscription } = await find(corpus);
      if (forced.has(corpus)) throw forcedError(corpus);
      await changeSubscription(local, corpus, { isPaused });
      if (isPaused) await halt(corpus, 'Paused.');
      else if (subscription.address !== null) {
        void finish([enqueueServer({ ...subscription, isPaused }, policy, false)]);
      }
      onChange();
      await planWake();
    },
    async undo(corpus) {
      await halt(corpus, 'Undone.');
      await store.undoGeneration(corpus);
      options.onSwitch(corpus);
      onChange();
    },
    async resume(corpus) {
      await store.resumeGeneration(corpus);
      options.onSwitch(corpus);
      onChange();
    },
    async unsubscribe(corpus) {
      const { forced, subscription, subscriptions } = await find(corpus);
      if (forced.has(corpus)) throw forcedError(corpus);
      await halt(corpus, 'Unsubscribed.');
      await removeSubscription(local, corpus);
      await store.forgetCorpus(corpus);
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
      const [before, after] = await Promise.all([
        store.previousGeneration(corpus),
        store.activeGeneration(corpus),
      ]);
      const isForward = before && after && before.head.version < after.head.version;
      return isForward ? findChanges(store, before, after) : null;
    },
  };
}

function forcedError(corpus: string): SyncError {
  const message = `Your organisation has set the subscription to ${corpus}. It cannot be paused or removed here.`;
  return new SyncError('forced-by-policy', message);
}
