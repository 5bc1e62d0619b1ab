/**
 * `root.jws`: by the root key; names the signing keys of a corpus. Its header carries the root's
 * public key, whose thumbprint readers pin.
 */
import * as v from 'valibot';
import { maxHeadBytes } from '../corpus/built/built-format.ts';
import { uriSchema } from '../corpus/records/uri.ts';
import { decodeJws, signJws, trustAdvice, verifySignature } from './compact-jws.ts';
import {
  algorithm,
  type PrivateKey,
  publicKeySchema,
  publicPart,
  thumbprintOf,
  thumbprintSchema,
} from './keys.ts';
import { TrustError } from './trust-error.ts';

/** Where it stands, relative to the corpus's folder. */
export const rootPath = 'root.jws';
export const maxRootBytes = 16 * 1024;
/** Most signing keys, and most revoked ones. */
export const maxKeys = 16;
export const maxRevoked = 128;
const rootType = 'gainsay-root';

const headerSchema = v.strictObject({
  alg: v.literal(algorithm),
  jwk: publicKeySchema,
  typ: v.literal(rootType),
});

const rootSchema = v.strictObject({
  format: v.literal(1),
  /** No longer than a head that speaks of it. */
  corpus: v.pipe(uriSchema, v.maxLength(maxHeadBytes)),
  /** Of this document; only ever grows. */
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** Keys that may sign heads, each until its expiry. */
  keys: v.pipe(
    v.array(
      v.strictObject({ key: publicKeySchema, expires: v.pipe(v.string(), v.isoTimestamp()) }),
    ),
    v.maxLength(maxKeys, `must be at most ${maxKeys} keys`),
  ),
  /** Thumbprints of keys that must not be believed any more, whatever they signed. */
  revoked: v.pipe(
    v.array(thumbprintSchema),
    v.maxLength(maxRevoked, `must be at most ${maxRevoked} keys`),
  ),
});

const shape = {
  place: rootPath,
  maxBytes: maxRootBytes,
  header: headerSchema,
  payload: rootSchema,
  codes: { invalid: 'root-invalid', signature: 'root-signature' },
} as const;

export type Root = v.InferOutput<typeof rootSchema>;

export interface VerifiedRoot {
  root: Root;
  /** Of the root key that signed it. */
  thumbprint: string;
}

/**
 * Signs a root document.
 * @throws {TrustError} `root-invalid`, `key-invalid`
 */
export async function signRoot(root: Root, key: PrivateKey): Promise<Uint8Array<ArrayBuffer>> {
  const header = { jwk: publicPart(key), typ: rootType };
  const bytes = await signJws(root, header, key, rootPath);
  decodeJws(bytes, shape);
  return bytes;
}

/**
 * Reads a root document and proves it.
 * @param pinned the thumbprint of the root key that the reader knows; without it, any root that
 *   signed for itself is taken, as on the first visit
 * @throws {TrustError} `root-invalid`, `root-signature`, `root-thumbprint`, `format-unknown`
 */
export async function verifyRoot(
  bytes: Uint8Array,
  { pinned }: { pinned?: string } = {},
): Promise<VerifiedRoot> {
  const { header, payload, text } = decodeJws(bytes, shape);
  const thumbprint = await thumbprintOf(header.jwk);
  if (pinned !== undefined && pinned !== thumbprint) {
    const message = `${rootPath} is by the root key ${thumbprint}, not by ${pinned}, which is known for this corpus. ${trustAdvice}`;
    throw new TrustError('root-thumbprint', rootPath, message);
  }
  await verifySignature(text, header.jwk, shape);
  return { root: payload, thumbprint };
}

/**
 * Whether a root document may take the place of the one that is known.
 * @throws {TrustError} `root-thumbprint`, `corpus-mismatch`, `root-version-back`,
 *   `root-version-conflict`
 */
export function checkRootSuccession(known: VerifiedRoot, next: VerifiedRoot): void {
  const fail = (code: 'root-thumbprint' | 'corpus-mismatch', what: string) =>
    new TrustError(code, rootPath, `${rootPath} ${what}. The one known before was kept.`);
  if (known.thumbprint !== next.thumbprint) {
    throw fail(
      'root-thumbprint',
      `is by the root key ${next.thumbprint}, the one before by ${known.thumbprint}`,
    );
  }
  if (known.root.corpus !== next.root.corpus) {
    throw fail(
      'corpus-mismatch',
      `is for the corpus ${next.root.corpus}, the one before for ${known.root.corpus}`,
    );
  }
  if (next.root.version < known.root.version) {
    const message = `${rootPath} has version ${next.root.version}, and version ${known.root.version} is known already. The newer one was kept.`;
    throw new TrustError('root-version-back', rootPath, message);
  }
  const isSame = JSON.stringify(next.root) === JSON.stringify(known.root);
  if (next.root.version === known.root.version && !isSame) {
    const message = `${rootPath} has version ${next.root.version}, which is known with other content. The one known before was kept; the publisher must raise the number.`;
    throw new TrustError('root-version-conflict', rootPath, message);
  }
}
