/** How much a root document may hold: as much is signed and read, and no more. */
import { beforeAll, expect, test } from 'vitest';
import { emptyRoot } from './change-root.ts';
import { createKey, type PrivateKey, publicPart } from './keys.ts';
import { maxKeys, maxRevoked, maxRootBytes, type Root, signRoot, verifyRoot } from './root.ts';

let key: PrivateKey;
beforeAll(async () => {
  key = await createKey('root');
});

const rootWith = (more: Partial<Root>): Root => ({
  ...emptyRoot('https://ford.example/bridge'),
  ...{ version: 1, ...more },
});
const keysOf = (count: number) => {
  const named = { key: publicPart(key), expires: '2027-01-01T00:00:00.000Z' };
  return Array.from({ length: count }, () => named);
};
const revokedOf = (count: number) => Array.from({ length: count }, () => 'A'.repeat(43));

test.each([
  ['signing keys', { keys: () => keysOf(maxKeys) }, { keys: () => keysOf(maxKeys + 1) }],
  [
    'revoked ones',
    { revoked: () => revokedOf(maxRevoked) },
    { revoked: () => revokedOf(maxRevoked + 1) },
  ],
])('as many %s are read as there may be, and one more is refused', async (_, most, more) => {
  const make = (parts: Partial<Record<'keys' | 'revoked', () => unknown>>) =>
    rootWith(Object.fromEntries(Object.entries(parts).map(([field, list]) => [field, list()])));
  expect((await verifyRoot(await signRoot(make(most), key))).root).toEqual(make(most));
  await expect(signRoot(make(more), key)).rejects.toMatchObject({ code: 'root-invalid' });
});

test('no more bytes are looked at than there may be', async () => {
  const refused = (bytes: number) => verifyRoot(new Uint8Array(bytes).fill(65));
  await expect(refused(maxRootBytes)).rejects.toThrow('is not a compact JWS');
  await expect(refused(maxRootBytes + 1)).rejects.toThrow(`more than the ${maxRootBytes}`);
});
