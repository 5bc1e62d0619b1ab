import { beforeEach, expect, it } from 'vitest';
import { keepSharing } from '../../../lib/store/sharing.ts';
import { createKey, printKey } from '../../../lib/trust/keys.ts';
import { verifyRoot } from '../../../lib/trust/root.ts';
import { makeKeys, readOwnSharing, renewKey, viewKey } from './share-keys.ts';

const corpus = 'urn:uuid:00000000-0000-4000-8000-000000000000';
const day = 24 * 60 * 60 * 1000;
const now = Date.now();

beforeEach(
  () =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('gainsay-sharing');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    }),
);

async function need() {
  const sharing = await readOwnSharing(corpus);
  if (!sharing) throw new Error('no key is kept');
  return sharing;
}

it('makes a root key for a file, and keeps a signing key that cannot be read', async () => {
  const { text, thumbprint } = await makeKeys(corpus, now);
  const { d } = JSON.parse(text);
  const sharing = await need();
  expect(sharing.secret.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('jwk', sharing.secret)).rejects.toThrow();
  expect(
    JSON.stringify({ ...sharing, root: new TextDecoder().decode(sharing.root) }),
  ).not.toContain(d);
  expect(await viewKey(sharing, now)).toMatchObject({ thumbprint, isDue: false });
  expect(await viewKey(sharing, now + 700 * day)).toMatchObject({ isDue: true });
  // It is of this collection alone.
  expect(await readOwnSharing('urn:uuid:another')).toBeNull();
});

it('is renewed by the same root key only, and the documents follow on each other', async () => {
  const { text, thumbprint } = await makeKeys(corpus, now);
  const first = await verifyRoot((await need()).root);
  await expect(renewKey(corpus, 'A letter.', now)).rejects.toMatchObject({
    code: 'key-file-invalid',
  });
  const other = printKey(await createKey('root')).secret;
  await expect(renewKey(corpus, other, now)).rejects.toMatchObject({ code: 'key-other' });
  const signing = printKey(await createKey('signing')).secret;
  await expect(renewKey(corpus, signing, now)).rejects.toMatchObject({ code: 'key-file-invalid' });
  await renewKey(corpus, text, now + 700 * day);
  const sharing = await need();
  const second = await verifyRoot(sharing.root, { pinned: thumbprint });
  expect(second.root.version).toBe(first.root.version + 1);
  expect(await viewKey(sharing, now + 700 * day)).toMatchObject({ isDue: false });
});

it('goes on by the root key where the browser has lost the rest, with higher numbers', async () => {
  const { text, thumbprint } = await makeKeys(corpus, now);
  await keepSharing({ ...(await need()), corpus: 'urn:uuid:another' });
  await renewKey(corpus, text, now);
  const sharing = await need();
  expect(sharing).toMatchObject({ thumbprint, files: null, lowest: Math.floor(now / 60_000) });
  const { root } = await verifyRoot(sharing.root);
  expect(root.version).toBeGreaterThan(1_000_000);
});
