import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { buildCorpus } from '../corpus/built/build-corpus.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import { openFreshStore, serveBridge } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { silentMs } from './connection.ts';
import { migrations } from './schema.ts';
import { openStore } from './store.ts';
import { StoreError } from './store-error.ts';

afterEach(() => vi.restoreAllMocks());

test('names a browser that keeps no database', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const refused = await openStore('refused').catch((error) => error);
  expect(refused).toBeInstanceOf(StoreError);
  expect(refused).toMatchObject({
    code: 'store-refused',
    message: expect.stringContaining('IndexedDB'),
  });
});

test('names a browser without IndexedDB', async () => {
  vi.stubGlobal('indexedDB', undefined);
  await expect(openStore('absent')).rejects.toMatchObject({ code: 'store-refused' });
  vi.unstubAllGlobals();
});

test('names a database of a newer Gainsay', async () => {
  const { store, name } = await openFreshStore();
  await store.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, migrations.length + 1);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  await expect(openStore(name)).rejects.toMatchObject({ code: 'store-refused' });
});

test('makes way for a newer version of itself, and says so when it is asked again', async () => {
  const { store, name } = await openFreshStore();
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, migrations.length + 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
  await expect(store.activeGenerations()).rejects.toMatchObject({ code: 'store-refused' });
  upgraded.close();
});

test('says each time that another window is in the way, and opens when it is not', async () => {
  const name = `held-${Date.now()}`;
  const held = await openDB(name, 1, {
    upgrade: (database, _old, _new, transaction) =>
      void migrations[0]?.(database as never, transaction as never),
  });
  // The second would otherwise wait in line behind the first.
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(openStore(name)).rejects.toMatchObject({ code: 'store-blocked' });
  }
  held.close();
  const opened = await vi.waitFor(() => openStore(name));
  expect(await opened.activeGenerations()).toEqual([]);
  await opened.close();
});

test('says that another window is in the way where the browser says nothing at all', async () => {
  const name = `silent-${Date.now()}`;
  // Whoever opens while another upgrades waits, and is told nothing.
  let isHeld = true;
  const held = openDB(name, 1, {
    async upgrade(database, _old, _new, transaction) {
      migrations[0]?.(database as never, transaction as never);
      const store = (transaction as unknown as IDBTransaction).objectStore('corpora');
      while (isHeld) await store.get('nothing');
    },
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = expect(openStore(name)).rejects.toMatchObject({ code: 'store-blocked' });
  await vi.advanceTimersByTimeAsync(silentMs);
  await opening;
  vi.useRealTimers();
  isHeld = false;
  (await held).close();
  const opened = await vi.waitFor(() => openStore(name));
  expect(await opened.activeGenerations()).toEqual([]);
  await opened.close();
});

test('opens itself again after it was closed', async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  await store.close();
  expect(await store.activeGenerations()).toHaveLength(1);
});

test('each migration makes its version, from nothing to the newest', async () => {
  const { store, name } = await openFreshStore();
  await store.close();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(database.version).toBe(migrations.length);
  expect([...database.objectStoreNames]).toEqual([
    'automata',
    'blocks',
    'corpora',
    'damage',
    'generations',
    'overviews',
    'ownRows',
    'ownState',
    'ownUndos',
    'packs',
    'pages',
    'postings',
    'quotations',
    'segments',
    'summaries',
    'syncStates',
    'tallies',
    'words',
  ]);
  database.close();
});

test('a generation can be activated once, and not after a newer one', async () => {
  const { store } = await openFreshStore();
  const { head } = await buildCorpus(parseAuthored(bridgeFiles).records, { version: 1 });
  const begin = async (version: number) => {
    const begun = { head: { ...head, version }, segments: [], pages: [], importedAt: 0 };
    return (await store.beginGeneration(begun)).id;
  };
  await store.activateGeneration(await begin(2));
  const older = await begin(1);
  await expect(store.activateGeneration(older)).rejects.toMatchObject({ code: 'generation-gone' });
  const replaced = await begin(3);
  await begin(3);
  await expect(store.activateGeneration(replaced)).rejects.toMatchObject({
    code: 'generation-gone',
  });
  expect((await store.activeGenerations())[0]?.head.version).toBe(2);
});

test('leads from terms to records', async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  const [generation] = await store.activeGenerations();
  if (!generation) throw new Error('Nothing is active.');
  const ids = async (
    ...args: Parameters<typeof store.findRecords> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await store.findRecords(generation, ...args)).records.map((record) => record.id);
  expect(await ids({ of: 'entity', id: 'ada-stone' })).toEqual(['ada-stone']);
  expect(await ids({ of: 'source', id: 'herald-2' })).toEqual(['herald-2']);
  expect(await ids({ of: 'entity', id: 'nobody' })).toEqual([]);
  expect(await ids({ of: 'disputes-about', id: 'old-bridge' })).toEqual([
    'bridge-closed-for-flood',
    'bridge-to-be-rebuilt',
  ]);
  expect(await ids({ of: 'disputes-by', id: 'parish-council' })).toEqual([
    'bridge-closed-for-flood',
  ]);
  expect(await ids({ of: 'stances-on', id: 'bridge-to-be-rebuilt' })).toEqual([
    'herald-2-stone-flood',
    'herald-1-stone-rebuild',
  ]);
  expect(await ids({ of: 'statements-on', id: 'parish-council' })).toEqual([
    'herald-1-council-flood',
    'herald-2-stone-flood',
    'herald-1-stone-rebuild',
    'herald-2-unknown',
  ]);
  expect(
    await store.findRecords(generation, { of: 'statements-on', id: 'parish-council' }, 1),
  ).toMatchObject({
    records: [{ id: 'herald-1-council-flood' }],
    total: 4,
  });
});
