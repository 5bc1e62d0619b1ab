import { type PublicKey, publicPart, thumbprintOf } from './keys.ts';
import { type Root, rootPath } from './root.ts';
import { TrustError } from './trust-error.ts';

/** A root document before its first version, naming no key. */
export function emptyRoot(corpus: string): Root {
  return { format: 1, corpus, version: 0, keys: [], revoked: [] };
}

async function withThumbprints(root: Root) {
  return Promise.all(
    root.keys.map(async (named) => ({ named, thumbprint: await thumbprintOf(named.key) })),
  );
}

/**
 * The next version of a root document, with signing keys named until `expires`; one that is named
 * already gets the new expiry, and those that have expired go.
 * @param expires ISO 8601
 * @param now ms since 1970
 * @throws {TrustError} `key-revoked`: a revoked key never comes back
 */
export async function nameKeys(
  root: Root,
  keys: readonly PublicKey[],
  { expires, now }: { expires: string; now: number },
): Promise<Root> {
  const thumbprints = await Promise.all(keys.map(thumbprintOf));
  const revoked = thumbprints.find((thumbprint) => root.revoked.includes(thumbprint));
  if (revoked !== undefined) {
    const message = `The signing key ${revoked} was revoked and never comes back. Make a new one with "gainsay keygen".`;
    throw new TrustError('key-revoked', rootPath, message);
  }
  const kept = (await withThumbprints(root)).filter(
    ({ named, thumbprint }) => now < Date.parse(named.expires) && !thumbprints.includes(thumbprint),
  );
  const added = keys
    .filter((_, index) => thumbprints.indexOf(thumbprints[index] ?? '') === index)
    .map((key) => ({ key: publicPart(key), expires }));
  return {
    ...root,
    version: root.version + 1,
    keys: [...kept.map(({ named }) => named), ...added],
  };
}

/**
 * The next version of a root document, with a signing key taken out and named as revoked.
 * @throws {TrustError} `key-unknown` when the document does not name it, `key-revoked` when it was
 *   revoked before
 */
export async function revokeKey(root: Root, thumbprint: string): Promise<Root> {
  if (root.revoked.includes(thumbprint)) {
    const message = `The signing key ${thumbprint} is revoked already. Nothing was changed.`;
    throw new TrustError('key-revoked', rootPath, message);
  }
  const keys = await withThumbprints(root);
  if (!keys.some((each) => each.thumbprint === thumbprint)) {
    const names = keys.map((each) => each.thumbprint).join(', ') || 'none';
    const message = `${rootPath} does not name the signing key ${thumbprint}. It names: ${names}.`;
    throw new TrustError('key-unknown', rootPath, message);
  }
  return {
    ...root,
    version: root.version + 1,
    keys: keys.filter((each) => each.thumbprint !== thumbprint).map(({ named }) => named),
    revoked: [...root.revoked, thumbprint],
  };
}
