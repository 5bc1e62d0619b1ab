/**
 * Ed25519 keys as JSON Web Keys (RFC 7517, RFC 8037). A root key names signing keys and is kept
 * offline; a signing key signs heads. Which of the two a private key is stands in it, so that one
 * is not used for the other by mistake.
 */
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import * as v from 'valibot';
import { checkShape } from './check-shape.ts';
import { TrustError } from './trust-error.ts';

/** The signature algorithm, as JWS headers name it: Ed25519 by the curve of its key. */
export const algorithm = 'EdDSA';

const thirtyTwoBytes = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url'),
);

/** A JWK thumbprint. */
export const thumbprintSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{43}$/, 'must be a JWK thumbprint: 43 characters of base64url'),
);

export const publicKeySchema = v.strictObject({
  crv: v.literal('Ed25519'),
  kty: v.literal('OKP'),
  x: thirtyTwoBytes,
});

const keyUses = ['root', 'signing'] as const;
const use = v.picklist(keyUses);
const privateKeySchema = v.strictObject({
  ...publicKeySchema.entries,
  d: thirtyTwoBytes,
  'gainsay-use': use,
});
const publicFileSchema = v.strictObject({ ...publicKeySchema.entries, 'gainsay-use': use });

export type PublicKey = v.InferOutput<typeof publicKeySchema>;
export type PrivateKey = v.InferOutput<typeof privateKeySchema>;
export type KeyUse = (typeof keyUses)[number];

/** A signing key that signs and cannot be read, with its public part (Web Cryptography, `extractable`). */
export interface LockedKey extends PublicKey {
  secret: CryptoKey;
}

/** What a head is signed with. */
export type SigningKey = PrivateKey | LockedKey;

/** Makes a new private key. */
export async function createKey(keyUse: KeyUse): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true });
  const { crv, d, kty, x } = await exportJWK(privateKey);
  const jwk = { crv, d, kty, x, 'gainsay-use': keyUse };
  return checkShape(privateKeySchema, jwk, 'key-invalid', 'The new key');
}

/** Makes a new signing key that nobody can read, not even who has it. */
export async function createLockedKey(): Promise<LockedKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, {
    crv: 'Ed25519',
    extractable: false,
  });
  const { crv, kty, x } = await exportJWK(publicKey);
  const shared = checkShape(publicKeySchema, { crv, kty, x }, 'key-invalid', 'The new key');
  return { ...shared, secret: privateKey };
}

/** What of a key may be told. */
export function publicPart({ crv, kty, x }: PublicKey): PublicKey {
  return { crv, kty, x };
}

/**
 * A key's name: its SHA-256 thumbprint in base64url.
 * @see RFC 7638
 */
export function thumbprintOf(key: PublicKey): Promise<string> {
  return calculateJwkThumbprint(publicPart(key), 'sha256');
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `${place} is not a key: it is not JSON. Give a file that "gainsay keygen" made.`;
    throw new TrustError('key-invalid', place, message, { cause });
  }
}

function checkUse(found: KeyUse, wanted: KeyUse, place: string): void {
  if (found === wanted) return;
  const message = `${place} is a ${found} key where a ${wanted} key is needed. Give the other one.`;
  throw new TrustError('key-invalid', place, message);
}

/**
 * Reads a private key's file.
 * @param place the file, for messages
 * @throws {TrustError} `key-invalid`
 */
export function parsePrivateKey(text: string, wanted: KeyUse, place: string): PrivateKey {
  const key = checkShape(privateKeySchema, parse(text, place), 'key-invalid', place);
  checkUse(key['gainsay-use'], wanted, place);
  return key;
}

/**
 * Reads a key's public part, from its public file or its private one.
 * @throws {TrustError} `key-invalid`
 */
export function parsePublicKey(text: string, wanted: KeyUse, place: string): PublicKey {
  const value = parse(text, place);
  const isPrivate = typeof value === 'object' && value !== null && 'd' in value;
  const schema = isPrivate ? privateKeySchema : publicFileSchema;
  const key = checkShape(schema, value, 'key-invalid', place);
  checkUse(key['gainsay-use'], wanted, place);
  return publicPart(key);
}

/** A private key's file, and that of its public part. */
export function printKey(key: PrivateKey): { secret: string; shared: string } {
  const shared = { ...publicPart(key), 'gainsay-use': key['gainsay-use'] };
  return {
    secret: `${JSON.stringify(key, null, 2)}\n`,
    shared: `${JSON.stringify(shared, null, 2)}\n`,
  };
}
