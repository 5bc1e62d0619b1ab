/**
 * What is known of a publisher stands in the database and, once more, in `storage.local`: whichever
 * is newer counts, so that who loses one of them still refuses what is older.
 */
import { type KeptPublisher, keepPublisher, readKept } from '../settings/known-publishers.ts';
import type { StorageArea } from '../settings/storage-area.ts';
import { type ExpiringHead, readUnverifiedHead, verifyHead } from '../trust/head.ts';
import { type VerifiedRoot, verifyRoot } from '../trust/root.ts';
import { TrustError } from '../trust/trust-error.ts';
import type { KnownPublisher } from './read-published.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function orNull<Value>(read: () => Value | Promise<Value>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TrustError) return null;
    throw error;
  }
}

type Known<Kind> = { known: Kind; root: VerifiedRoot };

async function prove<Kind extends KeptPublisher>(
  known: Kind | null,
  corpus: string,
  pinned: string,
): Promise<Known<Kind> | null> {
  if (!known) return null;
  const root = await orNull(() => verifyRoot(encode(known.root), { pinned }));
  return root?.root.corpus === corpus ? { known, root } : null;
}

/** The head that the other place knows: proved, whenever it was signed. */
function readKeptHead({
  known: { head },
  root,
}: Known<KeptPublisher>): Promise<ExpiringHead | null> {
  return orNull(() => (head === null ? null : verifyHead(encode(head), root.root, 0)));
}

/**
 * The newer of what two places know of a publisher: root.jws and the head each by its version.
 * @param held what the database holds
 * @param kept what stands beside it; anybody's, until it is proved
 * @param pinned thumbprint of the root key that the reader agreed to
 */
async function joinKnown(
  { corpus, pinned }: { corpus: string; pinned: string },
  held: KnownPublisher | null,
  kept: KeptPublisher | null,
): Promise<KnownPublisher | null> {
  if (held && held.thumbprint !== pinned) return held;
  const other = await prove(kept, corpus, pinned);
  if (!other) return held;
  const own = await prove(held, corpus, pinned);
  const isRootNewer = !own || other.root.root.version > own.root.root.version;
  const { root, rootAskedAt } = isRootNewer ? other.known : own.known;
  const ownText = own?.known.head ?? null;
  const ownHead = await orNull(() =>
    ownText === null ? null : readUnverifiedHead(encode(ownText)),
  );
  // A head by a key that was taken back since needs no memory: nothing by that key is believed.
  const otherHead = await readKeptHead({
    ...other,
    root: isRootNewer || !own ? other.root : own.root,
  });
  const isHeadNewer = (otherHead?.version ?? 0) > (ownHead?.version ?? 0);
  return {
    thumbprint: pinned,
    root,
    head: isHeadNewer ? other.known.head : ownText,
    isWhole: !isHeadNewer && own?.known.isWhole === true,
    rootAskedAt,
  };
}

interface KnownOf {
  local: StorageArea;
  corpus: string;
  pinned: string;
}

/** What is known of a publisher, by the database and beside it; null before first contact. */
export async function readKnown(
  { local, corpus, pinned }: KnownOf,
  held: KnownPublisher | null,
): Promise<KnownPublisher | null> {
  return joinKnown({ corpus, pinned }, held, await readKept(local, corpus));
}

/** Keeps beside the database what is known of a publisher. */
export function keepKnown(
  { local, corpus }: Pick<KnownOf, 'local' | 'corpus'>,
  { thumbprint, root, head, rootAskedAt }: KnownPublisher,
): Promise<void> {
  return keepPublisher(local, corpus, { thumbprint, root, head, rootAskedAt });
}
