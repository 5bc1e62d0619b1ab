import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { segmentPath } from '../corpus/built/built-format.ts';
import type { IndexLeaf } from '../corpus/built/read-index.ts';
import { bridgeWith } from '../corpus/fixtures/bridge.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import { openStore, type Store } from '../store/store.ts';
import { openFreshStore, type ServedCorpus, serveBridge } from './fixtures/served-corpus.ts';
import { importGeneration } from './import-generation.ts';

const corpus = 'https://corpora.example/bridge';
let store: Store;
let name: string;

beforeEach(async () => {
  ({ store, name } = await openFreshStore());
});
afterEach(async () => {
  await store.close();
  indexedDB.deleteDatabase(name);
});

/** The corpus with another question, so that its second version shares most segments. */
const serveSecond = (version = 2) =>
  serveBridge(version, bridgeWith('disputes.yaml', 'because of the flood', 'for fear of a flood'));

async function question(): Promise<unknown> {
  const generation = await store.activeGeneration(corpus);
  if (!generation) return null;
  const { records } = await store.findRecords(generation, {
    of: 'dispute',
    id: 'bridge-closed-for-flood',
  });
  return records[0]?.type === 'dispute' ? records[0].question.en : undefined;
}
const flood = 'Was the Old Bridge closed because of the flood?';
const fear = 'Was the Old Bridge closed for fear of a flood?';

/** Every key of every object store. */
async function readKeys(): Promise<Record<string, IDBValidKey[]>> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const keys: Record<string, IDBValidKey[]> = {};
  for (const storeName of database.objectStoreNames) {
    keys[storeName] = await new Promise((resolve, reject) => {
      const request = database.transaction(storeName).objectStore(storeName).getAllKeys();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  database.close();
  return keys;
}

test('imports a corpus, and the same again is nothing to do', async () => {
  const served = await serveBridge(1);
  expect(await importGeneration({ ...served, store, now: 5 })).toBe('activated');
  expect(await question()).toBe(flood);
  expect(await store.activeGenerations()).toMatchObject([
    { corpus, importedAt: 5, head: { version: 1 } },
  ]);
  const before = await readKeys();
  served.asked.length = 0;
  expect(await importGeneration({ ...served, store })).toBe('unchanged');
  expect(served.asked).toEqual(['head.json']);
  expect(await readKeys()).toEqual(before);
});

test('fetches of a new version only what is not here, and serves it', async () => {
  await importGeneration({ ...(await serveBridge(1)), store });
  const second = await serveSecond();
  expect(await importGeneration({ ...second, store })).toBe('activated');
  expect(second.asked.filter((path) => path.startsWith('segments/'))).toHaveLength(1);
  expect(await question()).toBe(fear);
});

test('takes most of a page together, and of a changed page only what is not here', async () => {
  const first = await serveBridge(1);
  const pages: string[] = [];
  const batched = (served: ServedCorpus) => ({
    ...served,
    async fetchBatch({ page, segments }: IndexLeaf) {
      pages.push(page);
      return segments.map(({ hash }) => served.bytesOf(segmentPath(hash)));
    },
  });
  expect(await importGeneration({ ...batched(first), store })).toBe('activated');
  expect(await question()).toBe(flood);
  expect(pages).toEqual([first.built.head.index]);
  expect(first.asked.filter((path) => path.startsWith('segments/'))).toEqual([]);
  const second = await serveSecond();
  expect(await importGeneration({ ...batched(second), store })).toBe('activated');
  expect(await question()).toBe(fear);
  expect(pages).toHaveLength(1);
  expect(second.asked.filter((path) => path.startsWith('segments/'))).toHaveLength(1);
});

test('segments of a batch that are not what the page lists are refused', async () => {
  const served = await serveBridge(1);
  const swapped = async ({ segments }: IndexLeaf) =>
    segments.map(({ hash }) => served.bytesOf(segmentPath(hash))).reverse();
  await expect(importGeneration({ ...served, fetchBatch: swapped, store })).rejects.toMatchObject({
    code: 'segment-corrupt',
  });
  expect(await store.activeGenerations()).toEqual([]);
  const keys = await readKeys();
  expect(keys.segments).toEqual([]);
});

test('keeps the replaced version for undo and removes the one before, with its postings', async () => {
  const versions = [
    await serveBridge(1),
    await serveSecond(2),
    await serveBridge(3, bridgeWith('disputes.yaml', 'in stone', 'in wood')),
  ];
  for (const served of versions) await importGeneration({ ...served, store });
  await store.collectGarbage();
  const keys = await readKeys();
  const listed = new Set(
    [2, 3].flatMap((version) => {
      const files = versions[version - 1]?.built.files ?? [];
      return files
        .filter(({ path }) => path.startsWith('segments/'))
        .map(({ path }) => path.slice(9, 73));
    }),
  );
  expect(new Set(keys.segments)).toEqual(listed);
  expect(keys.generations).toHaveLength(2);
  const [previous, active] = [
    await store.previousGeneration(corpus),
    await store.activeGeneration(corpus),
  ];
  expect(keys.packs).toEqual([...new Set([...(previous?.packs ?? []), ...(active?.packs ?? [])])]);
  for (const name of ['postings', 'words']) {
    expect(new Set(keys[name]?.map((key) => (key as number[])[0]))).toEqual(new Set(keys.packs));
  }
  expect(keys.summaries).toEqual(keys.generations);
});

test('never replaces a higher version, nor one of the same number', async () => {
  await importGeneration({ ...(await serveSecond(2)), store });
  expect(await importGeneration({ ...(await serveBridge(1)), store })).toBe('kept-newer');
  await expect(importGeneration({ ...(await serveBridge(2)), store })).rejects.toMatchObject({
    code: 'version-conflict',
  });
  expect(await question()).toBe(fear);
});

test('a corrupt segment leaves nothing half-imported', async () => {
  const served = await serveBridge(1);
  const victim = served.built.files.findLast(({ path }) => path.startsWith('segments/'))?.path;
  served.change((path, bytes) => {
    if (path !== victim) return bytes;
    const changed = new Uint8Array(bytes);
    changed[20] = (changed[20] ?? 0) ^ 1;
    return changed;
  });
  await expect(importGeneration({ ...served, store })).rejects.toMatchObject({
    code: 'segment-corrupt',
    place: victim,
  });
  expect(Object.values(await readKeys()).flat()).toEqual([]);
  expect(await store.activeGenerations()).toEqual([]);
});

test('a corrupt new version leaves the old one whole', async () => {
  await importGeneration({ ...(await serveBridge(1)), store });
  const before = await readKeys();
  const second = await serveSecond();
  second.change((path, bytes) => (path.startsWith('segments/') ? bytes.slice(0, 30) : bytes));
  await expect(importGeneration({ ...second, store })).rejects.toBeInstanceOf(CorpusError);
  expect(await readKeys()).toEqual(before);
  expect(await question()).toBe(flood);
});

test('an interrupted import leaves the old version active, and goes on where it stopped', async () => {
  await importGeneration({ ...(await serveBridge(1)), store });
  const second = await serveBridge(
    2,
    bridgeWith('sources/herald-1.yaml', 'shut after', 'shut long after').map((file) =>
      file.path === 'disputes.yaml'
        ? { ...file, text: file.text.replace('because of the flood', 'for fear of a flood') }
        : file,
    ),
  );
  const interruption = new AbortController();
  const stopped = importGeneration({
    store,
    signal: interruption.signal,
    async fetchFile(path) {
      const bytes = await second.fetchFile(path);
      const segments = second.asked.filter((asked) => asked.startsWith('segments/'));
      if (segments.length === 2) interruption.abort(new Error('The worker was stopped.'));
      return bytes;
    },
  });
  await expect(stopped).rejects.toThrow('The worker was stopped.');
  expect(await question()).toBe(flood);
  expect((await readKeys()).corpora).toEqual([corpus]);
  await store.close();
  store = await openStore(name);
  expect(await question()).toBe(flood);
  expect(await importGeneration({ ...second, store })).toBe('activated');
  expect(await question()).toBe(fear);
});

test('segments that arrived before a file went missing are not fetched again', async () => {
  const served = await serveBridge(1);
  const victim = served.built.files.findLast(({ path }) => path.startsWith('segments/'));
  served.change((path, bytes) => (path === victim?.path ? null : bytes));
  await expect(importGeneration({ ...served, store })).rejects.toMatchObject({
    code: 'segment-missing',
    place: victim?.path,
  });
  expect(await store.activeGenerations()).toEqual([]);
  const again = await serveBridge(1);
  expect(await importGeneration({ ...again, store })).toBe('activated');
  const fetched = again.asked.filter((path) => path.startsWith('segments/'));
  expect(fetched).toContain(victim?.path);
  expect(fetched.length).toBeLessThan(7);
});

test.each([
  ['a head that is none', 'head.json', 'head-invalid'],
  ['an index page that is none', 'index/', 'index-corrupt'],
])('names %s', async (_, prefix, code) => {
  const served = await serveBridge(1);
  served.change((path, bytes) =>
    path.startsWith(prefix) ? new TextEncoder().encode('{}') : bytes,
  );
  await expect(importGeneration({ ...served, store })).rejects.toMatchObject({ code });
  expect(Object.values(await readKeys()).flat()).toEqual([]);
});

test('refuses the files of one corpus under the head of another', async () => {
  const served = await serveBridge(1);
  const encode = (head: object) => new TextEncoder().encode(JSON.stringify(head));
  served.change((path, bytes) =>
    path === 'head.json'
      ? encode({ ...served.built.head, corpus: 'https://other.example/' })
      : bytes,
  );
  await expect(importGeneration({ ...served, store })).rejects.toMatchObject({
    code: 'corpus-mismatch',
  });
  expect(await store.activeGenerations()).toEqual([]);
});

test('without room for it nothing of a version is fetched, and a sentence says how much is missing', async () => {
  await importGeneration({ ...(await serveBridge(1)), store });
  const estimate = vi.spyOn(navigator.storage, 'estimate');
  estimate.mockResolvedValue({ quota: 1_000_100, usage: 1_000_000 });
  const second = await serveSecond();
  await expect(importGeneration({ ...second, store })).rejects.toMatchObject({
    code: 'store-no-room',
    message: expect.stringMatching(
      /^There is no room for the corpus: it needs 1 MB, and the browser allows 0 MB more/,
    ),
  });
  estimate.mockRestore();
  expect(second.asked.filter((path) => path.startsWith('segments/'))).toEqual([]);
  expect(await question()).toBe(flood);
  expect(await importGeneration({ ...second, store })).toBe('activated');
});
