/** The subscriptions that count: the organisation's and the reader's own, and what rules them. */
import { isAllowed, type Policy } from '../settings/policy.ts';
import { listSubscriptions, type Subscription } from '../settings/subscriptions.ts';
import { SyncError } from './sync-error.ts';
import type { SyncerOptions } from './syncer-options.ts';

export interface HeldSubscriptions {
  policy: Policy;
  /** Corpora that the organisation has subscribed to. */
  forced: ReadonlySet<string>;
  subscriptions: Subscription[];
}

type Settings = Pick<SyncerOptions, 'local' | 'readPolicy'>;

/** All subscriptions; the organisation's outweighs one of the reader's to the same corpus. */
export async function readHeldSubscriptions({
  local,
  readPolicy,
}: Settings): Promise<HeldSubscriptions> {
  const policy = await readPolicy();
  const forced = new Set(policy.subscriptions.map(({ corpus }) => corpus));
  const own = (await listSubscriptions(local)).filter(({ corpus }) => !forced.has(corpus));
  return { policy, forced, subscriptions: [...policy.subscriptions, ...own] };
}

/** @throws {SyncError} `not-subscribed` */
export async function findSubscription(
  settings: Settings,
  corpus: string,
): Promise<HeldSubscriptions & { subscription: Subscription }> {
  const held = await readHeldSubscriptions(settings);
  const subscription = held.subscriptions.find((each) => each.corpus === corpus);
  if (subscription) return { ...held, subscription };
  const message = `There is no subscription to ${corpus}. Look at the list of subscriptions.`;
  throw new SyncError('not-subscribed', message);
}

/**
 * A subscription that the reader may pause or remove.
 * @throws {SyncError} `not-subscribed`, `forced-by-policy`
 */
export async function findOwnSubscription(settings: Settings, corpus: string) {
  const held = await findSubscription(settings, corpus);
  if (!held.forced.has(corpus)) return held;
  const message = `Your organisation has set the subscription to ${corpus}. It cannot be paused or removed here.`;
  throw new SyncError('forced-by-policy', message);
}

/** @throws {SyncError} `publisher-forbidden` */
export function checkAllowed(policy: Policy, thumbprint: string): void {
  if (isAllowed(policy, thumbprint)) return;
  const message = `Your organisation does not allow this publisher (${thumbprint}). Nothing was changed; ask who administers this browser.`;
  throw new SyncError('publisher-forbidden', message);
}
