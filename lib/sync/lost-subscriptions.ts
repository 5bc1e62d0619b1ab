/**
 * What the database keeps of subscriptions and the settings of the database, so that each can be
 * made whole from the other. Only what the reader removed is removed.
 */
import { keepPublisher, readKept } from '../settings/known-publishers.ts';
import type { StorageArea } from '../settings/storage-area.ts';
import { listRemoved, type Subscription, saveSubscription } from '../settings/subscriptions.ts';
import type { HeldSubscriptions } from './held-subscriptions.ts';
import type { SyncState, SyncStore } from './sync-store.ts';

type Source = NonNullable<SyncState['source']>;

const isSame = (one: Source | undefined, other: Source) =>
  one?.address === other.address &&
  one.title === other.title &&
  one.isForced === other.isForced &&
  one.isPaused === other.isPaused;

/** Notes in the database where each corpus comes from, and beside it what is known of its publisher. */
export async function noteSources(
  store: Pick<SyncStore, 'listSyncStates' | 'changeSyncState'>,
  local: StorageArea,
  { subscriptions, forced }: Pick<HeldSubscriptions, 'subscriptions' | 'forced'>,
): Promise<void> {
  const byCorpus = new Map(subscriptions.map((each) => [each.corpus, each]));
  for (const { corpus, known, source: before } of await store.listSyncStates()) {
    const subscription = byCorpus.get(corpus);
    if (!subscription) continue;
    const { address, title, isPaused } = subscription;
    const source = { address, title, isForced: forced.has(corpus), isPaused };
    if (!isSame(before, source)) {
      await store.changeSyncState(corpus, (state) => state && { ...state, source });
    }
    // An older Gainsay kept it in the database alone.
    if (known && !(await readKept(local, corpus))) await keepPublisher(local, corpus, known);
  }
}

/**
 * Looks at corpora that no subscription is of. One that the reader unsubscribed from, here or on
 * another machine, or that an organisation took away, is to be forgotten; of any other the
 * subscription was lost, and is made again from what the database knows of it.
 * @returns the corpora that are to be forgotten, and the subscriptions that were lost
 */
export async function findOrphans(
  states: readonly SyncState[],
  local: StorageArea,
  subscriptions: readonly Subscription[],
): Promise<{ unwanted: string[]; lost: Subscription[] }> {
  const known = new Set(subscriptions.map(({ corpus }) => corpus));
  const removed = await listRemoved(local);
  const unwanted: string[] = [];
  const lost: Subscription[] = [];
  for (const { corpus, source, known: publisher } of states) {
    if (known.has(corpus)) continue;
    if (removed.has(corpus) || source?.isForced) unwanted.push(corpus);
    else if (source && publisher) {
      const { address, title, isPaused } = source;
      const rest = { isPaused, intervalMs: null, addedAt: 0 };
      lost.push({ corpus, address, title, thumbprint: publisher.thumbprint, ...rest });
    }
  }
  return { unwanted, lost };
}

/** Makes subscriptions that were lost again. */
export async function restoreSubscriptions(
  local: StorageArea,
  lost: readonly Subscription[],
): Promise<void> {
  for (const subscription of lost) await saveSubscription(local, subscription);
}
