/** Signing a version of a corpus with a key that its root document names. */
import type { Head } from '../corpus/built/built-format.ts';
import type { Bytes } from '../corpus/records/sha256.ts';
import { findSigningKey, signHead, verifyHead } from '../trust/head.ts';
import { type SigningKey, thumbprintOf } from '../trust/keys.ts';
import type { VerifiedRoot } from '../trust/root.ts';
import { PublishError } from './publish-error.ts';

/** Who signs, and what says that they may. */
export interface Signer {
  key: SigningKey;
  root: VerifiedRoot;
  /** Of the head: not beyond the key's own, ISO 8601. */
  expires: string;
  /** ms since 1970. */
  now: number;
  /** Whether the key's own expiry comes before the time that was wanted. */
  isCut: boolean;
}

/**
 * Makes sure that a key may sign.
 * @param lasts how long the head is to hold, ms
 * @param now ms since 1970
 * @throws {TrustError} `key-revoked`, `key-unknown`, `key-expired`
 */
export async function prepareSigner(
  key: SigningKey,
  root: VerifiedRoot,
  { lasts, now }: { lasts: number; now: number },
): Promise<Signer> {
  const named = await findSigningKey(root.root, await thumbprintOf(key), now);
  const wanted = now + lasts;
  const last = Date.parse(named.expires);
  const expires = new Date(Math.min(wanted, last)).toISOString();
  return { key, root, now, expires, isCut: last < wanted };
}

/**
 * @param what speaks of that corpus, for the message
 * @throws {PublishError} `corpus-mismatch`
 */
export function checkCorpusId({ root }: Signer, corpus: string, what: string): void {
  if (root.root.corpus === corpus) return;
  const message = `root.jws is for the corpus ${root.root.corpus}, ${what} for ${corpus}. Nothing was published. Choose another folder, or sign a root.jws for this corpus.`;
  throw new PublishError('corpus-mismatch', message);
}

/**
 * Signs a head and proves it as a reader would.
 * @returns head.jws
 * @throws {TrustError}
 */
export async function signVersion(head: Head, signer: Signer): Promise<Bytes> {
  const { key, root, expires, now } = signer;
  const bytes = await signHead({ ...head, expires }, key);
  await verifyHead(bytes, root.root, now);
  return bytes;
}
