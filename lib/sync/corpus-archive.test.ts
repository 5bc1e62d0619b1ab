import { expect, test } from 'vitest';
import { archiveCorpus } from '../publishing/archive-files.ts';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import { archiveSource } from './corpus-archive.ts';
import { readFirstContact } from './first-contact.ts';
import { firstRecords, secondRecords } from './fixtures/bridge-versions.ts';
import { createMemoryStore } from './fixtures/memory-store.ts';
import { createPublisher, type Files } from './fixtures/publisher.ts';
import { syncCorpus } from './sync-corpus.ts';

const pack = (files: Files, folder = '') =>
  new Blob([
    new Uint8Array(
      archiveCorpus([...files].map(([path, bytes]) => ({ path: folder + path, bytes }))),
    ),
  ]);

test('an archive is met and imported by the same checks', async () => {
  const publisher = await createPublisher();
  const store = createMemoryStore();
  const importArchive = async (blob: Blob) =>
    syncCorpus({
      store,
      local: createMemoryArea(),
      corpus: publisher.corpus,
      source: await archiveSource(blob),
      pinned: publisher.thumbprint,
      readBundled: async () => new Map(),
      intervalMs: 1,
      isByHand: true,
    });
  const first = await publisher.publish(1, firstRecords);
  const met = await readFirstContact(await archiveSource(pack(first)), { now: Date.now() });
  expect(met.known.thumbprint).toBe(publisher.thumbprint);
  expect(met.record.type).toBe('corpus');
  expect(met.records.statements ?? met.records.disputes).toBeGreaterThan(0);
  expect(await importArchive(pack(first, './published/'))).toBe('activated');
  expect(await importArchive(pack(await publisher.publish(2, secondRecords)))).toBe('activated');
  expect(await importArchive(pack(first))).toBe('failed');
  expect(store.states.get(publisher.corpus)?.problem?.code).toBe('head-version-back');
  const thief = await createPublisher();
  expect(await importArchive(pack(await thief.publish(3, firstRecords)))).toBe('failed');
  expect(store.states.get(publisher.corpus)?.problem?.code).toBe('root-thumbprint');
  const torn = await publisher.publish(3, firstRecords);
  const segment = [...torn.keys()].find((path) => path.startsWith('segments/')) ?? '';
  torn.delete(segment);
  const fresh = createMemoryStore();
  store.segments = fresh.segments;
  store.active.clear();
  expect(await importArchive(pack(torn))).toBe('failed');
  expect(store.states.get(publisher.corpus)?.problem).toMatchObject({
    code: 'not-found',
    place: segment,
  });
});

test('the same files make the same pack', async () => {
  const files = await (await createPublisher()).publish(1, firstRecords);
  const bytes = async () => new Uint8Array(await pack(files).arrayBuffer());
  expect(await bytes()).toEqual(await bytes());
});

test.each([
  ['no tar', new Uint8Array(2048).fill(65)],
  ['nothing', new Uint8Array()],
  ['a tar of something else', archiveCorpus([{ path: 'a.txt', bytes: new Uint8Array(3) }])],
  ['a tar with a negative size', withSize('-0000002000')],
  ['a tar with a size beyond its end', withSize('77777777777')],
  ['a tar that says more about all its files than it may', withGlobal(1025)],
])('%s is named', async (_, bytes) => {
  await expect(archiveSource(new Blob([new Uint8Array(bytes)]))).rejects.toMatchObject({
    code: 'archive-invalid',
  });
});

test('what git says about all files of an archive is passed over', async () => {
  const publisher = await createPublisher();
  const tar = await pack(await publisher.publish(1, firstRecords)).arrayBuffer();
  const source = await archiveSource(new Blob([withGlobal(1024).slice(0, 3 * 512), tar]));
  const met = await readFirstContact(source, { now: Date.now() });
  expect(met.known.thumbprint).toBe(publisher.thumbprint);
});

/** A tar whose first header is about all its files (pax), in so many bytes. */
function withGlobal(size: number): Uint8Array {
  const bytes = archiveCorpus([{ path: 'pax', bytes: new Uint8Array(size).fill(65) }]);
  bytes[156] = 'g'.charCodeAt(0);
  return bytes;
}

function withSize(size: string): Uint8Array {
  const bytes = archiveCorpus([{ path: 'head.jws', bytes: new Uint8Array(3) }]);
  bytes.set(new TextEncoder().encode(size), 124);
  return bytes;
}
