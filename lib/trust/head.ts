/** `head.jws`: a corpus's head, by one of the signing keys that its root document names. */
import * as v from 'valibot';
import { type Head, headSchema, maxHeadBytes } from '../corpus/built/built-format.ts';
import { decodeJws, signJws, trustAdvice, verifySignature } from './compact-jws.ts';
import { algorithm, type SigningKey, thumbprintOf, thumbprintSchema } from './keys.ts';
import type { Root } from './root.ts';
import { TrustError } from './trust-error.ts';

/** Where it stands, relative to the corpus's folder. */
export const signedHeadPath = 'head.jws';
const headType = 'gainsay-head';

const shape = {
  place: signedHeadPath,
  maxBytes: maxHeadBytes,
  header: v.strictObject({
    alg: v.literal(algorithm),
    /** Thumbprint of the signing key. */
    kid: thumbprintSchema,
    typ: v.literal(headType),
  }),
  payload: v.object({
    ...headSchema.entries,
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    expires: v.pipe(v.string(), v.isoTimestamp()),
  }),
  codes: { invalid: 'head-invalid', signature: 'head-signature' },
} as const;

/** A head that ceases to be believed at a time. */
export type ExpiringHead = Head & { expires: string };

/**
 * The signing key of a root document by its thumbprint.
 * @param now ms since 1970
 * @throws {TrustError} `key-revoked`, `key-unknown`, `key-expired`
 */
export async function findSigningKey(root: Root, thumbprint: string, now: number) {
  const fail = (code: 'key-revoked' | 'key-unknown' | 'key-expired', what: string) => {
    const message = `The signing key ${thumbprint} ${what}. The publisher must sign with a key that root.jws names, or name it there.`;
    return new TrustError(code, signedHeadPath, message);
  };
  if (root.revoked.includes(thumbprint)) throw fail('key-revoked', 'was revoked');
  for (const named of root.keys) {
    if ((await thumbprintOf(named.key)) !== thumbprint) continue;
    if (now < Date.parse(named.expires)) return named;
    throw fail('key-expired', `expired on ${named.expires}`);
  }
  throw fail('key-unknown', 'is not named by root.jws');
}

/**
 * Signs a head.
 * @throws {TrustError} `head-too-large` when the corpus's id is too long, `head-invalid`,
 *   `key-invalid`
 */
export async function signHead(
  head: ExpiringHead,
  key: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const header = { kid: await thumbprintOf(key), typ: headType };
  const bytes = await signJws(head, header, key, signedHeadPath);
  if (bytes.length > maxHeadBytes) {
    const message = `${signedHeadPath} would have ${bytes.length} bytes, more than the ${maxHeadBytes} that are allowed. Choose a shorter corpus id.`;
    throw new TrustError('head-too-large', signedHeadPath, message);
  }
  decodeJws(bytes, shape);
  return bytes;
}

/**
 * Reads a signed head without asking who signed it, where it is one's own.
 * @throws {TrustError} `head-invalid`, `format-unknown`
 */
export function readUnverifiedHead(bytes: Uint8Array): ExpiringHead {
  return decodeJws(bytes, shape).payload;
}

/**
 * Reads a signed head and proves it: by whom, for which corpus, and that it has not expired.
 * @param root a root document that was verified
 * @param now ms since 1970
 * @throws {TrustError} `head-invalid`, `key-unknown`, `key-revoked`, `key-expired`,
 *   `head-signature`, `corpus-mismatch`, `head-expired`, `format-unknown`
 */
export async function verifyHead(
  bytes: Uint8Array,
  root: Root,
  now: number,
): Promise<ExpiringHead> {
  const { header, payload, text } = decodeJws(bytes, shape);
  const named = await findSigningKey(root, header.kid, now);
  await verifySignature(text, named.key, shape);
  if (payload.corpus !== root.corpus) {
    const message = `${signedHeadPath} speaks of the corpus ${payload.corpus}, root.jws of ${root.corpus}. ${trustAdvice}`;
    throw new TrustError('corpus-mismatch', signedHeadPath, message);
  }
  if (!(now < Date.parse(payload.expires))) {
    const message = `${signedHeadPath} expired on ${payload.expires}. Fetch it again; if that does not help, the publisher must run "gainsay publish --renew".`;
    throw new TrustError('head-expired', signedHeadPath, message);
  }
  return payload;
}

/**
 * Whether a head may take the place of the one that is known of the same corpus.
 * @throws {TrustError} `corpus-mismatch`, `head-version-back`, `head-version-conflict`
 */
export function checkHeadSuccession(known: Head, next: Head): void {
  const fail = (
    code: 'corpus-mismatch' | 'head-version-back' | 'head-version-conflict',
    what: string,
  ) => new TrustError(code, signedHeadPath, `${what} What was known before was kept.`);
  if (next.corpus !== known.corpus) {
    throw fail('corpus-mismatch', `The head is for ${next.corpus}, not for ${known.corpus}.`);
  }
  if (next.version < known.version) {
    const what = `The head has version ${next.version}, and version ${known.version} is known.`;
    throw fail('head-version-back', what);
  }
  if (next.version === known.version && next.index !== known.index) {
    const what = `The head has version ${next.version}, which is known with other content; the publisher must raise the number.`;
    throw fail('head-version-conflict', what);
  }
}
