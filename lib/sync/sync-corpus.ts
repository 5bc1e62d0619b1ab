/** One sync of one corpus: ask, believe, import; whatever happens, what the reader had stays. */

import type { StorageArea } from '../settings/storage-area.ts';
import type { ExpiringHead } from '../trust/head.ts';
import { findChanges } from './changes.ts';
import { type BundledOwners, checkOwner } from './corpus-owner.ts';
import { createFetchBatch, createFetchFile } from './fetch-file.ts';
import type { FileSource } from './file-source.ts';
import {
  type ImportOutcome,
  type ImportProgress,
  importGeneration,
  repairGeneration,
} from './import-generation.ts';
import { keepKnown, readKnown } from './known-publisher.ts';
import { explainProblem, retryAfterOf } from './problem.ts';
import { askPublisher, type KnownPublisher, meetPublisher } from './read-published.ts';
import { isClockBack, isSameTime, nextAfterFailure, nextAfterSuccess } from './schedule.ts';
import { SyncError } from './sync-error.ts';
import type { SyncState, SyncStore } from './sync-store.ts';

export interface SyncOptions {
  store: SyncStore;
  /** Holds what is known of the publisher once more. */
  local: StorageArea;
  corpus: string;
  source: FileSource;
  /** Thumbprint of the root key that the reader agreed to. */
  pinned: string;
  /** Ids that belong to what comes with Gainsay. */
  readBundled(): Promise<BundledOwners>;
  /** ms. */
  intervalMs: number;
  /** The reader asked for it, and so vouches for the clock. */
  isByHand?: boolean;
  signal?: AbortSignal;
  onProgress?(progress: ImportProgress): void;
  /** ms since 1970. */
  now?: () => number;
  /** From 0 to 1. */
  random?: () => number;
}

/**
 * `mended`: nothing was new, and what was damaged here was fetched again; `failed`: the reason stands
 * in the state's `problem`.
 */
export type SyncOutcome = ImportOutcome | 'mended' | 'failed';

const never: Omit<SyncState, 'corpus'> = {
  known: null,
  runningSince: null,
  lastChecked: null,
  lastActivated: null,
  nextCheck: null,
  failures: 0,
  problem: null,
  changes: null,
};

/** What is known of a corpus that was never synced. */
export function emptySyncState(corpus: string): SyncState {
  return { corpus, ...never };
}

function change(
  { store, corpus }: Pick<SyncOptions, 'store' | 'corpus'>,
  changed: Partial<SyncState>,
): Promise<SyncState | null> {
  return store.changeSyncState(corpus, (state) => ({
    ...(state ?? emptySyncState(corpus)),
    ...changed,
  }));
}

function checkCorpus(corpus: string, found: string): void {
  if (corpus === found) return;
  const message = `The address serves the corpus ${found}, not ${corpus}. Nothing was changed. Subscribe anew if you want it.`;
  throw new SyncError('not-subscribed', message);
}

/** Asks for the head; null when nothing changed. */
async function readHead(options: SyncOptions, state: SyncState, now: number) {
  const { store, corpus, source, pinned, signal, isByHand = false } = options;
  const keep = async (known: KnownPublisher) => {
    await keepKnown(options, known);
    await change(options, { known });
  };
  if (!state.known) {
    const met = await meetPublisher(source, { now, pinned, signal });
    checkCorpus(corpus, met.head.corpus);
    await keep(met.known);
    return met;
  }
  // The browser may have evicted it.
  const isHere = (await store.activeGeneration(corpus)) !== null;
  const known = { ...state.known, isWhole: isHere && state.known.isWhole === true };
  return askPublisher(source, known, {
    ...{ now, keep, signal },
    checkTime: (head, date) => isByHand || checkTime(state, now, head, date),
  });
}

async function countChanges({
  store,
  corpus,
}: Pick<SyncOptions, 'store' | 'corpus'>): Promise<SyncState['changes']> {
  const before = await store.previousGeneration(corpus);
  const after = await store.activeGeneration(corpus);
  if (!before || !after || before.head.version > after.head.version) return null;
  return (await findChanges(store, before, after)).counts;
}

async function attempt(options: SyncOptions, state: SyncState, now: number): Promise<SyncOutcome> {
  const { store, corpus, source, signal, onProgress } = options;
  const { head, known } = await readHead(options, state, now);
  const fetchFile = createFetchFile(source, signal);
  const shared = { store, fetchFile, ...(signal ? { signal } : {}) };
  if (!head) {
    await keepKnown(options, known);
    await change(options, { known });
    const mended = await repairGeneration({ corpus, ...shared });
    return mended > 0 ? 'mended' : 'unchanged';
  }
  const believed = { known: { ...known, isWhole: true } };
  const outcome = await importGeneration({
    ...shared,
    fetchBatch: createFetchBatch(source, signal),
    head,
    now,
    ...(onProgress ? { onProgress } : {}),
    syncState: (_, before) => ({
      ...(before ?? emptySyncState(corpus)),
      ...believed,
      lastActivated: now,
    }),
  });
  if (outcome !== 'activated') await change(options, believed);
  return outcome;
}

/**
 * Counts what the version here brought, unless that was done: after a new version, also after one
 * whose sync died before it was counted, and before what it withdrew is taken out of the one before.
 */
export async function keepChanges(options: Pick<SyncOptions, 'store' | 'corpus'>): Promise<void> {
  const { store, corpus } = options;
  const active = await store.activeGeneration(corpus);
  const state = await store.readSyncState(corpus);
  if (state?.changes?.version === active?.head.version) return;
  await change(options, { changes: await countChanges(options) });
}

/** The latest time that a sync worked at, by this computer's clock; null before the first. */
function latestOf({ latestSeen, lastChecked }: SyncState): number | null {
  return latestSeen ?? lastChecked;
}

/**
 * A clock that shows less than it did was set back, or ran ahead and was set right. That matters for
 * a head alone that has expired by what it showed before; then the server's clock decides. A head that
 * has not is as good by either.
 * @throws {SyncError} `clock-back`
 */
function checkTime(state: SyncState, now: number, head: ExpiringHead, date: number | null): void {
  const latest = latestOf(state);
  if (latest === null || !isClockBack(now, latest)) return;
  if (latest < Date.parse(head.expires)) return;
  if (date !== null && isSameTime(date, now)) return;
  const shown = new Date(now).toISOString();
  const last = new Date(latest).toISOString();
  const message = `This computer's clock shows ${shown}, and the publisher was last asked at ${last}, by when head.jws had expired; the server's clock does not show the time that this one does. Set it right, or press “sync now” if it is right.`;
  throw new SyncError('clock-back', message);
}

/**
 * Syncs a corpus with its publisher. Nothing is thrown for what a publisher, a server or the
 * network does: it becomes the state's `problem`, and the corpus stays as it was. It may be stopped
 * at any instant; the next call goes on.
 * @throws the signal's reason when it is aborted
 * @throws {StoreError} when not even the state can be kept
 */
export async function syncCorpus(options: SyncOptions): Promise<SyncOutcome> {
  const { store, corpus, pinned, intervalMs, signal, isByHand = false } = options;
  const { now: readClock = Date.now, random = Math.random } = options;
  const now = readClock();
  const stored = (await store.readSyncState(corpus)) ?? emptySyncState(corpus);
  const state = { ...stored, known: await readKnown(options, stored.known) };
  try {
    const here = state.known?.thumbprint ?? null;
    checkOwner({ corpus, thumbprint: pinned }, await options.readBundled(), here);
    await change(options, { runningSince: now });
    const outcome = await attempt(options, state, now);
    if (outcome !== 'held') await keepChanges(options);
    await change(options, {
      runningSince: null,
      lastChecked: now,
      latestSeen: isByHand ? now : Math.max(now, latestOf(state) ?? 0),
      plannedAt: now,
      nextCheck: nextAfterSuccess(now, intervalMs, random()),
      failures: 0,
      problem: null,
    });
    return outcome;
  } catch (error) {
    if (signal?.aborted) {
      await change(options, { runningSince: null });
      throw error;
    }
    const failures = state.failures + 1;
    const wait = { intervalMs, retryAfterMs: retryAfterOf(error), random: random() };
    await change(options, {
      runningSince: null,
      plannedAt: now,
      nextCheck: nextAfterFailure(now, failures, wait),
      failures,
      problem: explainProblem(error),
    });
    return 'failed';
  }
}
