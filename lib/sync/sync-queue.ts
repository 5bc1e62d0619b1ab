/** Syncs one corpus at a time, and knows what runs now. */
import type { Subscription } from '../settings/subscriptions.ts';
import type { FileSource } from './file-source.ts';
import type { ImportProgress } from './import-generation.ts';
import { usualIntervalMs } from './schedule.ts';
import { type SyncOutcome, syncCorpus } from './sync-corpus.ts';
import { SyncError } from './sync-error.ts';
import type { SyncerOptions } from './syncer-options.ts';

export interface SyncQueue {
  /** Puts a sync in the queue, unless one of the same corpus runs or waits. */
  enqueue(
    subscription: Subscription,
    makeSource: () => Promise<FileSource>,
    isByHand: boolean,
  ): Promise<SyncOutcome>;
  /** Ends what runs or waits for a corpus, and waits for its end. */
  halt(corpus: string, reason: string): Promise<void>;
  /** Whether a sync runs or waits. */
  isRunning(corpus: string): boolean;
  /** Whether it waits for the end of another corpus's. */
  isWaiting(corpus: string): boolean;
  /** How far a running sync is; null before it has begun to download, and when none runs. */
  progressOf(corpus: string): ImportProgress | null;
  /** All that run or wait. */
  syncs(): Promise<SyncOutcome>[];
}

/** @throws the signal's reason as soon as it is aborted */
function untilStopped(turn: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    turn.then(() => {
      signal.removeEventListener('abort', stop);
      resolve(undefined);
    });
  });
}

export function createSyncQueue(options: SyncerOptions): SyncQueue {
  const { now = Date.now, onChange } = options;
  const running = new Map<string, { stop: AbortController; done: Promise<SyncOutcome> }>();
  const progress = new Map<string, ImportProgress>();
  const waiting = new Set<string>();
  /** Never rejects. */
  let queue: Promise<unknown> = Promise.resolve();

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
        store: await options.openStore(),
        local: options.local,
        corpus,
        source,
        pinned: thumbprint,
        readBundled: options.readBundled,
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
      if (outcome === 'activated' || outcome === 'mended') options.onSwitch(corpus);
      return outcome;
    } finally {
      sleep();
      progress.delete(corpus);
    }
  };

  return {
    enqueue(subscription, makeSource, isByHand) {
      const { corpus } = subscription;
      const known = running.get(corpus);
      if (known) return known.done;
      const stop = new AbortController();
      const before = queue;
      const begin = async () => {
        waiting.delete(corpus);
        onChange();
        return run(subscription, await makeSource(), isByHand, stop.signal);
      };
      waiting.add(corpus);
      const done = untilStopped(before, stop.signal)
        .then(begin)
        .finally(() => {
          waiting.delete(corpus);
          running.delete(corpus);
          onChange();
        });
      running.set(corpus, { stop, done });
      // One that was stopped while it waited lets nobody pass the one that runs.
      queue = Promise.all([before, done.catch(() => undefined)]);
      onChange();
      return done;
    },
    async halt(corpus, reason) {
      const known = running.get(corpus);
      if (!known) return;
      known.stop.abort(new SyncError('not-subscribed', reason));
      await known.done.catch(() => undefined);
    },
    isRunning: (corpus) => running.has(corpus),
    isWaiting: (corpus) => waiting.has(corpus),
    progressOf: (corpus) => progress.get(corpus) ?? null,
    syncs: () => [...running.values()].map(({ done }) => done),
  };
}
