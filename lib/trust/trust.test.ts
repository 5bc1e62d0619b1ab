import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { maxHeadBytes } from '../corpus/built/built-format.ts';
import { emptyRoot, nameKeys, revokeKey } from './change-root.ts';
import {
  checkHeadSuccession,
  type ExpiringHead,
  readUnverifiedHead,
  signHead,
  verifyHead,
} from './head.ts';
import {
  createKey,
  type PrivateKey,
  parsePrivateKey,
  parsePublicKey,
  printKey,
  publicPart,
  thumbprintOf,
} from './keys.ts';
import { checkRootSuccession, type Root, signRoot, verifyRoot } from './root.ts';
import { TrustError } from './trust-error.ts';

const corpus = 'https://ford.example/bridge';
const now = Date.parse('2026-11-22T00:00:00Z');
const later = '2027-11-22T00:00:00.000Z';
const head: ExpiringHead = {
  format: 1,
  corpus,
  version: 3,
  expires: '2027-01-01T00:00:00.000Z',
  index: 'ab'.repeat(32),
};

let rootKey: PrivateKey;
let signingKey: PrivateKey;
let otherKey: PrivateKey;
let root: Root;

beforeAll(async () => {
  rootKey = await createKey('root');
  signingKey = await createKey('signing');
  otherKey = await createKey('signing');
  root = await nameKeys(emptyRoot(corpus), [signingKey], { expires: later, now });
});

test('what was signed is read back, by a reader who knows the root alone', async () => {
  const pinned = await thumbprintOf(rootKey);
  const verified = await verifyRoot(await signRoot(root, rootKey), { pinned });
  expect(verified).toEqual({ root, thumbprint: pinned });
  const signed = await signHead(head, signingKey);
  expect(signed.length).toBeLessThanOrEqual(maxHeadBytes);
  expect(await verifyHead(signed, verified.root, now)).toEqual(head);
  expect(readUnverifiedHead(signed)).toEqual(head);
});

test('names a key as RFC 8037 does', async () => {
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
  expect(await thumbprintOf({ crv: 'Ed25519', kty: 'OKP', x })).toBe(
    'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  );
});

test('a document of a later format is named as such, like an unsigned head', async () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const later = (document: object) =>
    new TextEncoder().encode(`${part({ alg: 'later' })}.${part({ ...document, format: 2 })}.AAAA`);
  const named = { name: 'TrustError', code: 'format-unknown' };
  await expect(verifyHead(later(head), root, now)).rejects.toMatchObject(named);
  expect(() => readUnverifiedHead(later(head))).toThrow(expect.objectContaining(named));
  await expect(verifyRoot(later(root))).rejects.toMatchObject({ ...named, place: 'root.jws' });
});

test('the same head signed again by the same key is the same bytes', async () => {
  expect(await signHead(head, signingKey)).toEqual(await signHead(head, signingKey));
});

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TrustError);
  return (error as TrustError).code;
}

const atEveryByte = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));

test('every changed byte of root.jws is a named error', async () => {
  const bytes = await signRoot(root, rootKey);
  const codes = new Set<string>();
  for (const [at, byte] of bytes.entries()) {
    for (const flip of [1, 4, 32, 128]) {
      const changed = bytes.slice();
      changed[at] = byte ^ flip;
      codes.add(await codeOf(verifyRoot(changed)));
    }
  }
  expect([...codes].sort()).toEqual(['format-unknown', 'root-invalid', 'root-signature']);
});

test('every changed byte of head.jws is a named error', async () => {
  const bytes = await signHead(head, signingKey);
  const codes = new Set<string>();
  for (const [at, byte] of bytes.entries()) {
    for (const flip of [1, 4, 32, 128]) {
      const changed = bytes.slice();
      changed[at] = byte ^ flip;
      codes.add(await codeOf(verifyHead(changed, root, now)));
    }
  }
  expect([...codes].sort()).toEqual([
    'format-unknown',
    'head-invalid',
    'head-signature',
    'key-unknown',
  ]);
});

test('changed, cut, doubled and invented bytes are named errors', async () => {
  const rootBytes = await signRoot(root, rootKey);
  const headBytes = await signHead(head, signingKey);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 2000 }),
        fc
          .tuple(fc.constantFrom(rootBytes, headBytes), atEveryByte)
          .map(([bytes, [at, flip]]) =>
            bytes.map((byte, index) => (index === at % bytes.length ? byte ^ flip : byte)),
          ),
        fc
          .tuple(fc.constantFrom(rootBytes, headBytes), fc.nat())
          .map(([bytes, at]) => bytes.slice(0, at % bytes.length)),
        fc.constantFrom(
          new Uint8Array([...rootBytes, 32]),
          new Uint8Array([10, ...headBytes]),
          new Uint8Array([...headBytes, 0xef, 0xbb, 0xbf]),
          new Uint8Array([...headBytes, ...headBytes]),
          new Uint8Array(100_000).fill(65),
        ),
      ),
      async (bytes) => {
        await codeOf(verifyRoot(bytes));
        await codeOf(verifyHead(bytes, root, now));
      },
    ),
    { numRuns: 300 },
  );
});

test('a byte order mark and the end of a line, as editors and hosts add them, do no harm', async () => {
  const rootBytes = await signRoot(root, rootKey);
  const headBytes = await signHead(head, signingKey);
  const mark = [0xef, 0xbb, 0xbf];
  for (const end of [[10], [13, 10], [10, 10]]) {
    const { root: read } = await verifyRoot(new Uint8Array([...mark, ...rootBytes, ...end]));
    expect(read).toEqual(root);
    expect(await verifyHead(new Uint8Array([...mark, ...headBytes, ...end]), read, now)).toEqual(
      await verifyHead(headBytes, read, now),
    );
  }
});

test('a document of one kind is not taken for the other', async () => {
  expect(await codeOf(verifyRoot(await signHead(head, signingKey)))).toBe('root-invalid');
  expect(await codeOf(verifyHead(await signRoot(root, rootKey), root, now))).toBe('head-invalid');
});

test('a head by another key, a revoked one or an expired one is refused', async () => {
  const byOther = await signHead(head, otherKey);
  expect(await codeOf(verifyHead(byOther, root, now))).toBe('key-unknown');
  const signed = await signHead(head, signingKey);
  const revoked = await revokeKey(root, await thumbprintOf(signingKey));
  expect(await codeOf(verifyHead(signed, revoked, now))).toBe('key-revoked');
  expect(await codeOf(verifyHead(signed, root, Date.parse(later)))).toBe('key-expired');
  expect(await codeOf(verifyHead(signed, root, Date.parse(head.expires)))).toBe('head-expired');
  const foreign = { ...root, corpus: 'https://elsewhere.example/' };
  expect(await codeOf(verifyHead(signed, foreign, now))).toBe('corpus-mismatch');
});

test('a signature is bound to the key that its header names', async () => {
  const both = await nameKeys(root, [otherKey], { expires: later, now });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('.');
  const [, payload, signature] = text(await signHead(head, otherKey));
  const [header] = text(await signHead(head, signingKey));
  const mixed = new TextEncoder().encode([header, payload, signature].join('.'));
  expect(await codeOf(verifyHead(mixed, both, now))).toBe('head-signature');
});

test('a root key that the reader does not know is refused, whatever it signed', async () => {
  const thief = await createKey('root');
  const stolen = await signRoot({ ...root, version: 99 }, thief);
  const pinned = await thumbprintOf(rootKey);
  expect(await codeOf(verifyRoot(stolen, { pinned }))).toBe('root-thumbprint');
  const known = await verifyRoot(await signRoot(root, rootKey));
  const next = await verifyRoot(stolen);
  expect(() => checkRootSuccession(known, next)).toThrow(TrustError);
});

test('a lost signing key costs nobody: the root names a new one, and the old comes never back', async () => {
  const revoked = await revokeKey(root, await thumbprintOf(signingKey));
  const renewed = await nameKeys(revoked, [otherKey], { expires: later, now });
  const known = await verifyRoot(await signRoot(root, rootKey));
  const next = await verifyRoot(await signRoot(renewed, rootKey));
  checkRootSuccession(known, next);
  expect(await verifyHead(await signHead(head, otherKey), next.root, now)).toEqual(head);
  expect(await codeOf(nameKeys(renewed, [signingKey], { expires: later, now }))).toBe(
    'key-revoked',
  );
  expect(await codeOf(revokeKey(renewed, await thumbprintOf(signingKey)))).toBe('key-revoked');
  expect(await codeOf(revokeKey(renewed, 'A'.repeat(43)))).toBe('key-unknown');
  expect(() => checkRootSuccession(next, known)).toThrow(/version 1.*version 3/);
});

test('naming a key again gives it the new expiry; expired ones go', async () => {
  const again = await nameKeys(root, [signingKey, signingKey], { expires: head.expires, now });
  expect(again.keys).toEqual([{ key: publicPart(signingKey), expires: head.expires }]);
  const after = Date.parse(later);
  const next = await nameKeys(again, [otherKey], { expires: '2029-01-01T00:00:00Z', now: after });
  expect(next.keys.map(({ key }) => key.x)).toEqual([otherKey.x]);
  expect(next.version).toBe(root.version + 2);
});

test.each([
  [{ version: 2 }, 'head-version-back'],
  [{ index: 'cd'.repeat(32) }, 'head-version-conflict'],
  [{ corpus: 'https://elsewhere.example/' }, 'corpus-mismatch'],
])('a head with %o does not take the place of what is known', (change, code) => {
  expect(() => checkHeadSuccession(head, { ...head, ...change })).toThrow(
    expect.objectContaining({ code }),
  );
});

test('a head may be renewed and raised; a root with the same version must be the same', async () => {
  checkHeadSuccession(head, { ...head, expires: later });
  checkHeadSuccession(head, { ...head, version: 4, index: 'cd'.repeat(32) });
  const known = await verifyRoot(await signRoot(root, rootKey));
  checkRootSuccession(known, known);
  const other = { ...known, root: { ...root, keys: [] } };
  expect(() => checkRootSuccession(known, other)).toThrow(
    expect.objectContaining({ code: 'root-version-conflict' }),
  );
});

test('refuses to sign what no reader would take', async () => {
  const long = { ...head, corpus: `https://ford.example/${'x'.repeat(900)}` };
  expect(await codeOf(signHead(long, signingKey))).toBe('head-too-large');
  const damaged = { ...signingKey, x: otherKey.x };
  expect(await codeOf(signHead(head, damaged))).toBe('key-invalid');
  expect(await codeOf(signRoot({ ...root, version: 0 }, rootKey))).toBe('root-invalid');
});

test('keys are read back from their files, for the use they were made for', () => {
  const { secret, shared } = printKey(signingKey);
  expect(parsePrivateKey(secret, 'signing', 'a.jwk')).toEqual(signingKey);
  expect(parsePublicKey(shared, 'signing', 'a.pub')).toEqual(publicPart(signingKey));
  expect(parsePublicKey(secret, 'signing', 'a.jwk')).toEqual(publicPart(signingKey));
  expect(shared).not.toContain(signingKey.d);
  expect(() => parsePrivateKey(secret, 'root', 'a.jwk')).toThrow(/a signing key where a root key/);
  expect(() => parsePrivateKey(shared, 'signing', 'a.pub')).toThrow(TrustError);
  expect(() => parsePublicKey('{"kty":"RSA"}', 'signing', 'a.pub')).toThrow(TrustError);
  expect(() => parsePublicKey('no', 'signing', 'a.pub')).toThrow(TrustError);
});
