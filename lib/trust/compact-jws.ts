/**
 * Compact JWS (RFC 7515, 7.1) as corpora use it: one way to write each document. What decodes to
 * the same signature but is written otherwise is refused, so that no byte can be changed unseen.
 */
import { base64url, CompactSign, compactVerify, importJWK } from 'jose';
import type * as v from 'valibot';
import { canonicalJson } from '../corpus/built/canonical-line.ts';
import { explainFormat } from '../corpus/built/explain-format.ts';
import { checkShape } from './check-shape.ts';
import { algorithm, type PublicKey, type SigningKey } from './keys.ts';
import { TrustError, type TrustErrorCode } from './trust-error.ts';

/** How a kind of document looks. */
export interface Shape<Header extends v.GenericSchema, Payload extends v.GenericSchema> {
  /** For messages: `root.jws`. */
  place: string;
  maxBytes: number;
  header: Header;
  payload: Payload;
  /** When it is not such a document, and when its signature is wrong. */
  codes: { invalid: TrustErrorCode; signature: TrustErrorCode };
}

export const trustAdvice = 'Nothing of it was believed. Fetch it again, or tell the publisher.';

function decodePart(
  part: string,
  name: string,
  { place, codes }: Pick<Shape<v.GenericSchema, v.GenericSchema>, 'place' | 'codes'>,
): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return JSON.parse(text.decode(base64url.decode(part)));
  } catch (cause) {
    const message = `The ${name} of ${place} is not JSON in base64url. ${trustAdvice}`;
    throw new TrustError(codes.invalid, place, message, { cause });
  }
}

function isCanonical(part: string): boolean {
  try {
    return base64url.encode(base64url.decode(part)) === part;
  } catch {
    return false;
  }
}

/**
 * Reads a document without asking who signed it.
 * @returns its header and payload, checked against their schemas, and the text to verify
 * @throws {TrustError} the shape's `invalid`; `format-unknown`, whoever signed it: nothing else of
 *   such a document can be read
 */
export function decodeJws<Header extends v.GenericSchema, Payload extends v.GenericSchema>(
  bytes: Uint8Array,
  shape: Shape<Header, Payload>,
): { header: v.InferOutput<Header>; payload: v.InferOutput<Payload>; text: string } {
  const { place, maxBytes, codes } = shape;
  if (bytes.length > maxBytes) {
    const message = `${place} has ${bytes.length} bytes, more than the ${maxBytes} that are allowed. ${trustAdvice}`;
    throw new TrustError(codes.invalid, place, message);
  }
  // An editor or a host may have put a byte order mark before it, or ended its line.
  const text = new TextDecoder().decode(bytes).replace(/[\r\n]+$/, '');
  const [header = '', payload = '', ...more] = text.split('.');
  const isWhole = more.length === 1 && more[0] !== '';
  if (!isWhole || ![header, payload, ...more].every(isCanonical)) {
    const message = `${place} is not a compact JWS: three parts of base64url with a dot between, and nothing else. ${trustAdvice}`;
    throw new TrustError(codes.invalid, place, message);
  }
  const headerValue = decodePart(header, 'header', shape);
  const payloadValue = decodePart(payload, 'payload', shape);
  const otherFormat = explainFormat(payloadValue, place);
  if (otherFormat) throw new TrustError('format-unknown', place, otherFormat);
  return {
    header: checkShape(shape.header, headerValue, codes.invalid, place),
    payload: checkShape(shape.payload, payloadValue, codes.invalid, place),
    text,
  };
}

/**
 * Asks whether a key signed a document.
 * @throws {TrustError} the shape's `signature`
 */
export async function verifySignature(
  text: string,
  key: PublicKey,
  { place, codes }: Pick<Shape<v.GenericSchema, v.GenericSchema>, 'place' | 'codes'>,
): Promise<void> {
  try {
    const imported = await importJWK(key, algorithm);
    await compactVerify(text, imported, { algorithms: [algorithm] });
  } catch (cause) {
    const message = `The signature of ${place} is not by the key it names. ${trustAdvice}`;
    throw new TrustError(codes.signature, place, message, { cause });
  }
}

/**
 * Signs a document: canonical JSON (RFC 8785) as payload.
 * @param place the key's file, for messages
 * @throws {TrustError} `key-invalid` when the platform refuses the key
 * @throws {CorpusError} `record-invalid`: half a character in the payload
 */
export async function signJws(
  payload: unknown,
  header: Record<string, unknown>,
  key: SigningKey,
  place: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { crv, kty, x } = key;
  const bytes = new TextEncoder().encode(canonicalJson(payload, place));
  try {
    const imported =
      'secret' in key ? key.secret : await importJWK({ crv, d: key.d, kty, x }, algorithm);
    const protectedHeader = { ...header, alg: algorithm };
    const text = await new CompactSign(bytes).setProtectedHeader(protectedHeader).sign(imported);
    await compactVerify(text, await importJWK({ crv, kty, x }, algorithm));
    return new TextEncoder().encode(text);
  } catch (cause) {
    const message = `The key for ${place} does not sign what its public part proves. Make a new one with "gainsay keygen".`;
    throw new TrustError('key-invalid', place, message, { cause });
  }
}
