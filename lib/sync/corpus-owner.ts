/**
 * To whom the id of a corpus belongs: to the root key that it is known by here. Whoever else uses the
 * id would replace what the reader has, and is refused before anything is asked for or changed.
 */
import type { Subscription } from '../settings/subscriptions.ts';
import { SyncError } from './sync-error.ts';

/**
 * The corpora that come with Gainsay by their ids, with the thumbprint of the root key that may
 * publish newer versions; null where only a newer Gainsay brings them. The reader's own corpus is among
 * them, with null.
 */
export type BundledOwners = ReadonlyMap<string, string | null>;

/** Who would use an id. */
interface Claimant {
  corpus: string;
  /** Of its root key. */
  thumbprint: string;
}

function take({ corpus, thumbprint }: Claimant, owner: string, remedy: string): SyncError {
  const message = `The corpus id ${corpus} belongs to ${owner}, and this one is signed by the root key ${thumbprint}. It would take that one's place, so nothing was changed. ${remedy}`;
  return new SyncError('id-taken', message);
}

/**
 * Why an id is not free for a key.
 * @param bundled corpora that come with Gainsay
 * @param known the subscription that the reader has under that id
 * @returns null where the id is free, or belongs to this very key
 */
export function findOwner(
  claimant: Claimant,
  bundled: BundledOwners,
  known: Subscription | undefined,
): SyncError | null {
  const { corpus, thumbprint } = claimant;
  const owner = bundled.get(corpus);
  if (owner !== undefined && owner !== thumbprint) {
    const remedy = 'Its publisher must choose an id of its own; tell the publisher.';
    return take(claimant, 'a corpus that comes with Gainsay, or is your own record', remedy);
  }
  if (!known || known.thumbprint === thumbprint) return null;
  const remedy =
    'If the publisher has told you elsewhere of a new root key, unsubscribe first; otherwise do not trust this address.';
  return take(claimant, `the root key ${known.thumbprint}, to which you subscribe`, remedy);
}

/**
 * Refuses what a sync would put in the place of something else.
 * @param here thumbprint of the root key that what is here was proved by; null when nothing is
 * @throws {SyncError} `id-taken`
 */
export function checkOwner(claimant: Claimant, bundled: BundledOwners, here: string | null): void {
  const owner = findOwner(claimant, bundled, undefined);
  if (owner) throw owner;
  if (here === null || here === claimant.thumbprint) return;
  const remedy = 'Remove this subscription, and subscribe anew if you want the other.';
  throw take(claimant, `the root key ${here}, which what is here came from`, remedy);
}
