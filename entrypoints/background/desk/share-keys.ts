/** The keys by which the reader's collection is shared: the root key in a file, the signing key here. */
import { DeskError } from '../../../lib/desk/desk-error.ts';
import type { ShareKeyView } from '../../../lib/messages/share-messages.ts';
import { keepSharing, readSharing, type StoredSharing } from '../../../lib/store/sharing.ts';
import { emptyRoot, nameKeys } from '../../../lib/trust/change-root.ts';
import {
  createKey,
  createLockedKey,
  type LockedKey,
  type PrivateKey,
  parsePrivateKey,
  printKey,
  publicPart,
  thumbprintOf,
} from '../../../lib/trust/keys.ts';
import { type Root, signRoot, type VerifiedRoot, verifyRoot } from '../../../lib/trust/root.ts';
import { TrustError } from '../../../lib/trust/trust-error.ts';

const day = 24 * 60 * 60 * 1000;
/** How long a signing key may sign, ms. */
const keyLasts = 730 * day;
/** The root key is asked for when less than this is left, ms: what is shared then would not hold long. */
const dueBefore = 90 * day;

/** What is kept for this collection; null where there is nothing, or nothing that is whole. */
export async function readOwnSharing(corpus: string): Promise<StoredSharing | null> {
  const sharing = await readSharing();
  if (sharing?.corpus !== corpus) return null;
  try {
    await verifyRoot(sharing.root, { pinned: sharing.thumbprint });
    return sharing;
  } catch (error) {
    if (error instanceof TrustError) return null;
    throw error;
  }
}

/** The numbers from which versions go on where the one before is not known: minutes of the clock. */
export const numbersFrom = (now: number): number => Math.floor(now / 60_000);

export const lockedKeyOf = ({ publicKey, secret }: StoredSharing): LockedKey => ({
  ...publicKey,
  secret,
});

/** Until when the signing key may sign, ISO 8601. @throws {TrustError} */
async function expiryOf(sharing: StoredSharing, { root }: VerifiedRoot): Promise<string> {
  const own = await thumbprintOf(sharing.publicKey);
  for (const { key, expires } of root.keys) if ((await thumbprintOf(key)) === own) return expires;
  return new Date(0).toISOString();
}

/** @param now ms since 1970 */
export async function viewKey(sharing: StoredSharing, now: number): Promise<ShareKeyView> {
  const verified = await verifyRoot(sharing.root, { pinned: sharing.thumbprint });
  const expires = await expiryOf(sharing, verified);
  const isDue = Date.parse(expires) - now < dueBefore;
  return { thumbprint: sharing.thumbprint, expires, isDue };
}

/** Names a new signing key in the next version of a root document, and keeps both. */
async function keepKey(
  rootKey: PrivateKey,
  root: Root,
  kept: Pick<StoredSharing, 'corpus' | 'lowest' | 'publisher' | 'title' | 'files'>,
  now: number,
): Promise<void> {
  const key = await createLockedKey();
  const expires = new Date(now + keyLasts).toISOString();
  const next = await nameKeys(root, [key], { expires, now });
  await keepSharing({
    ...kept,
    thumbprint: await thumbprintOf(rootKey),
    root: await signRoot(next, rootKey),
    secret: key.secret,
    publicKey: publicPart(key),
  });
}

/**
 * Makes both keys anew. The root key is kept nowhere.
 * @returns the text of the root key's file
 */
export async function makeKeys(corpus: string, now: number) {
  const rootKey = await createKey('root');
  const before = await readOwnSharing(corpus);
  const { publisher, title } = before ?? { publisher: '', title: '' };
  // Whoever had the version before knows it by another key: for readers of this one it is the first.
  await keepKey(
    rootKey,
    emptyRoot(corpus),
    { corpus, lowest: 1, publisher, title, files: null },
    now,
  );
  return { text: printKey(rootKey).secret, thumbprint: await thumbprintOf(rootKey) };
}

function parseRootKey(text: string): PrivateKey {
  try {
    return parsePrivateKey(text, 'root', 'root.jwk');
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw new DeskError('key-file-invalid', cause.message, { cause });
  }
}

/**
 * Names a new signing key by the root key in a file.
 * @throws {DeskError} `key-file-invalid`, `key-other`
 */
export async function renewKey(corpus: string, text: string, now: number): Promise<void> {
  const rootKey = parseRootKey(text);
  const thumbprint = await thumbprintOf(rootKey);
  const before = await readOwnSharing(corpus);
  if (before && before.thumbprint !== thumbprint) {
    const message = `The file holds the root key ${thumbprint}, and what you shared before is by ${before.thumbprint}. Choose the file that you saved then. Nothing was changed.`;
    throw new DeskError('key-other', message);
  }
  if (before) {
    const { root } = await verifyRoot(before.root, { pinned: thumbprint });
    await keepKey(rootKey, root, before, now);
    return;
  }
  const lowest = numbersFrom(now);
  const root = { ...emptyRoot(corpus), version: lowest };
  await keepKey(rootKey, root, { corpus, lowest, publisher: '', title: '', files: null }, now);
}
