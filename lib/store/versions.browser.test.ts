/** What becomes of versions: undone, resumed, withdrawn from, forgotten, killed in the middle. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { gunzip, isGzip } from '../corpus/built/gzip.ts';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import { bridgeFiles, bridgeWith } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { expectReaderToAnswer } from '../lookup/fixtures/reader-contract.ts';
import {
  openFreshStore,
  type ServedCorpus,
  serveBridge,
  serveRecords,
} from '../sync/fixtures/served-corpus.ts';
import { importGeneration, repairGeneration } from '../sync/import-generation.ts';
import { openStore, type Store } from './store.ts';
import { createStoreReader } from './store-reader.ts';

const corpus = 'https://corpora.example/bridge';
const { records: bridge } = parseAuthored(bridgeFiles);
let store: Store;
let name: string;

beforeEach(async () => {
  ({ store, name } = await openFreshStore());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  indexedDB.deleteDatabase(name);
});

const load = (served: ServedCorpus) => importGeneration({ ...served, store });
const serveChanged = (version: number) =>
  serveBridge(version, bridgeWith('disputes.yaml', 'because of the flood', 'for fear of a flood'));

async function readActive(of = corpus) {
  const generation = await store.activeGeneration(of);
  if (!generation) throw new Error('Nothing is active.');
  return { version: generation.head.version, reader: createStoreReader(store, generation) };
}

/** Opens the database beside the store. */
function openBeside(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function readAll<Value>(storeName: string): Promise<Value[]> {
  const database = await openBeside();
  const values = await new Promise<Value[]>((resolve, reject) => {
    const request = database.transaction(storeName).objectStore(storeName).getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
  return values;
}

async function write(storeName: string, value: object): Promise<void> {
  const database = await openBeside();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(storeName, 'readwrite');
    transaction.objectStore(storeName).put(value);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Everything that the database holds of segments and their records, as text. */
async function readStoredText(): Promise<string> {
  const blocks = (await readAll<{ text: string }>('blocks')).map(({ text }) => text);
  const texts = (await readAll<{ data: Uint8Array<ArrayBuffer> }>('segments')).map(
    async ({ data }) =>
      new TextDecoder().decode(isGzip(data) ? await gunzip(data, 4 * 1024 * 1024) : data),
  );
  return [...blocks, ...(await Promise.all(texts))].join('\n');
}

test('an undone version is held back until it is resumed', async () => {
  await load(await serveBridge(1));
  await load(await serveChanged(2));
  expect((await store.undoGeneration(corpus)).head.version).toBe(1);
  await store.collectGarbage();
  await expectReaderToAnswer((await readActive()).reader, bridge);
  expect(await load(await serveChanged(2))).toBe('held');
  expect((await readActive()).version).toBe(1);
  await expect(store.undoGeneration(corpus)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  await store.close();
  store = await openStore(name);
  expect((await store.readCorpus(corpus))?.undone).toMatchObject({ version: 2 });
  expect((await store.resumeGeneration(corpus))?.head.version).toBe(2);
  expect(await load(await serveChanged(2))).toBe('unchanged');
  expect((await store.undoGeneration(corpus)).head.version).toBe(1);
});

test('a version newer than the undone one ends the hold', async () => {
  await load(await serveBridge(1));
  await load(await serveChanged(2));
  await store.undoGeneration(corpus);
  expect(await load(await serveBridge(3))).toBe('activated');
  expect(await store.readCorpus(corpus)).toMatchObject({ undone: null });
  await store.collectGarbage();
  await expectReaderToAnswer((await readActive()).reader, bridge);
  expect((await store.undoGeneration(corpus)).head.version).toBe(1);
});

test('there is nothing to undo in a first version', async () => {
  await load(await serveBridge(1));
  await expect(store.undoGeneration(corpus)).rejects.toMatchObject({ code: 'nothing-to-undo' });
});

const pulled = 'herald-1-stone-rebuild';
/** The corpus without one statement, which is a tombstone, and with another withdrawn. */
const withdrawn = (): CorpusRecord[] => [
  ...bridge
    .filter(({ id }) => id !== pulled)
    .map((record): CorpusRecord => {
      if (record.type !== 'statement' || record.id !== 'herald-1-council-flood') return record;
      const status = { state: 'withdrawn', date: '2026-01-01', reason: { en: 'Misheard.' } };
      return { ...record, status: { ...status, state: 'withdrawn', replacedBy: null } };
    }),
  {
    ...{ type: 'tombstone', id: pulled, of: 'statement', date: '2026-01-01' },
    reason: { en: 'It was never said.' },
    replacedBy: null,
  } as CorpusRecord,
];

test('what was withdrawn stays withdrawn in the version that undo brings back', async () => {
  await load(await serveBridge(1));
  const { reader: before } = await readActive();
  const [said] = (await before.findRecords({ of: 'statement', id: pulled })).records;
  const text = said?.type === 'statement' ? (Object.values(said.claim)[0] ?? '') : '';
  expect(await readStoredText()).toContain(text);
  await load(await serveRecords(withdrawn(), 2));
  await store.collectGarbage();
  expect(await readStoredText()).not.toContain(text);
  await store.undoGeneration(corpus);
  const { version, reader } = await readActive();
  expect(version).toBe(1);
  expect((await reader.findRecords({ of: 'statement', id: pulled })).records).toEqual([]);
  const [other] = (await reader.findRecords({ of: 'statement', id: 'herald-1-council-flood' }))
    .records;
  expect(other).toMatchObject({ status: { state: 'withdrawn' } });
  expect((await reader.readSummary()).totals.statements).toBe(4);
  // Nobody is to mend what was purged on purpose.
  expect(await store.listDamage()).toEqual([]);
  // A publisher who takes a withdrawal back is followed.
  await load(await serveBridge(3));
  await store.collectGarbage();
  await expectReaderToAnswer((await readActive()).reader, bridge);
});

test('undo finds nothing withdrawn even if nothing was collected before it', async () => {
  await load(await serveBridge(1));
  await load(await serveRecords(withdrawn(), 2));
  await store.undoGeneration(corpus);
  const { reader } = await readActive();
  expect((await reader.findRecords({ of: 'statement', id: pulled })).records).toEqual([]);
});

test('a forgotten corpus leaves nothing, and others keep what they share with it', async () => {
  await load(await serveBridge(1));
  await load(await serveChanged(2));
  await store.changeSyncState(corpus, () => ({
    ...{ corpus, known: null, runningSince: null, lastChecked: 1, lastActivated: null },
    ...{ nextCheck: null, failures: 0, problem: null, changes: null },
  }));
  const other = bridge.map((record) =>
    record.type === 'corpus' ? { ...record, id: 'https://corpora.example/other' } : record,
  );
  await load(await serveRecords(other, 1));
  await store.forgetCorpus(corpus);
  expect(await store.readSyncState(corpus)).toBeNull();
  expect(await store.findMissingCorpora([corpus, 'https://corpora.example/other'])).toEqual([
    corpus,
  ]);
  await expectReaderToAnswer((await readActive('https://corpora.example/other')).reader, other);
  await store.forgetCorpus('https://corpora.example/other');
  const database = await openBeside();
  const names = [...database.objectStoreNames];
  database.close();
  for (const storeName of names) expect(await readAll(storeName), storeName).toEqual([]);
});

test('a damaged segment is noticed when it is read, and fetched again', async () => {
  const served = await serveBridge(1);
  await load(served);
  const [segment] =
    (await store.activeGeneration(corpus))?.segments.filter(({ kind }) => kind === 'entities') ??
    [];
  const hash = segment?.hash ?? '';
  await write('segments', {
    hash,
    plainBytes: segment?.bytes,
    data: new TextEncoder().encode('{"type":"entity"}\n'),
  });
  await store.close();
  store = await openStore(name);
  await expect(store.readSegment(hash)).rejects.toMatchObject({ code: 'segment-corrupt' });
  expect(await store.listDamage()).toMatchObject([{ corpus, hash, code: 'segment-corrupt' }]);
  expect(await repairGeneration({ store, corpus, fetchFile: served.fetchFile })).toBe(1);
  expect(await store.listDamage()).toEqual([]);
  await expectReaderToAnswer((await readActive()).reader, bridge);
});

test('versions that follow each other are read through few packs, and always rightly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryCorpus, { minLength: 2, maxLength: 5 }),
      async (versions) => {
        const opened = await openFreshStore();
        let id = '';
        for (const [at, records] of versions.entries()) {
          const served = await serveRecords(records, at + 1);
          id = served.built.head.corpus;
          await importGeneration({ ...served, store: opened.store });
          await opened.store.collectGarbage();
          const active = await opened.store.activeGeneration(id);
          if (!active) throw new Error('Nothing is active.');
          await expectReaderToAnswer(createStoreReader(opened.store, active), records);
        }
        await opened.store.close();
        indexedDB.deleteDatabase(opened.name);
      },
    ),
    { numRuns: 5 },
  );
});

test('killed at any segment, the version before is whole, and the next start completes it', async () => {
  await load(await serveBridge(1));
  const second = await serveRecords(withdrawn(), 2);
  const fetched: string[] = [];
  for (let stopAt = 1; ; stopAt++) {
    const interruption = new AbortController();
    let files = 0;
    const outcome = await importGeneration({
      store,
      signal: interruption.signal,
      async fetchFile(path) {
        const bytes = await second.fetchFile(path);
        fetched.push(path);
        files++;
        if (files === stopAt) interruption.abort(new Error('killed'));
        return bytes;
      },
    }).catch((error: Error) => error.message);
    await store.close();
    store = await openStore(name);
    if (outcome === 'activated') break;
    expect(outcome).toBe('killed');
    expect((await readActive()).version).toBe(1);
    await expectReaderToAnswer((await readActive()).reader, bridge);
  }
  expect(fetched.length).toBeGreaterThan(3);
  await expectReaderToAnswer((await readActive()).reader, withdrawn());
});

test('a second connection reads on while the first imports and collects', async () => {
  await load(await serveBridge(1));
  const second = await openStore(name);
  const ask = async () => {
    const active = await second.activeGeneration(corpus);
    if (!active) throw new Error('Nothing is active.');
    const { records } = await second.findRecords(active, { of: 'entity', id: 'ada-stone' });
    return records.map(({ id }) => id);
  };
  expect(await ask()).toEqual(['ada-stone']);
  for (const version of [2, 3, 4]) {
    const importing = load(await serveChanged(version));
    expect(await ask()).toEqual(['ada-stone']);
    await importing;
    await store.collectGarbage();
    expect(await ask().catch(() => ask())).toEqual(['ada-stone']);
  }
  await second.close();
});

test('names a browser that has no room for what comes', async () => {
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 100e6, usage: 90e6 });
  await store.checkFreeSpace(10e6);
  await expect(store.checkFreeSpace(11e6)).rejects.toMatchObject({
    code: 'store-no-room',
    message: expect.stringContaining('needs 11 MB'),
  });
});

test('what is known of a publisher is written with the flip, or not at all', async () => {
  const state = (generation: { corpus: string; head: { version: number } }) => ({
    ...{ corpus: generation.corpus, known: null, runningSince: null, lastChecked: null },
    ...{ lastActivated: generation.head.version, nextCheck: null, failures: 0 },
    ...{ problem: null, changes: null },
  });
  await importGeneration({ ...(await serveBridge(1)), store, syncState: state });
  expect(await store.readSyncState(corpus)).toMatchObject({ lastActivated: 1 });
  const failing = importGeneration({
    ...(await serveChanged(2)),
    store,
    syncState() {
      throw new Error('no state');
    },
  });
  await expect(failing).rejects.toThrow('no state');
  expect(await store.readSyncState(corpus)).toMatchObject({ lastActivated: 1 });
  expect((await readActive()).version).toBe(1);
});
