import { secondBridge, thirdBridge } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';
import type { SyncReader } from './sync-reader.ts';

// A browser is started for each.
test.describe.configure({ timeout: 60_000 });

/** Every key of every object store that names the corpus or one of its files, and of the settings. */
function findTraces(reader: SyncReader, words: string[]) {
  return reader.page.evaluate(async (wanted) => {
    const extension = (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: null): Promise<object> } } };
      }
    ).chrome;
    const found: string[] = [];
    const look = (place: string, value: unknown) => {
      const text = JSON.stringify(value);
      if (wanted.some((word) => text.includes(word))) found.push(place);
    };
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const requests = database.transaction(store).objectStore(store);
        for (const kind of ['getAllKeys', 'getAll'] as const) {
          const all = await new Promise<unknown[]>((resolve, reject) => {
            const request = requests[kind]();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          for (const each of all) look(`${store}.${kind}`, each);
        }
      }
      database.close();
    }
    for (const [key, value] of Object.entries(await extension.storage.local.get(null))) {
      look(`local:${key}`, [key, value]);
    }
    return found;
  }, words);
}

test('the version before comes back by undo, stays until resumed, and a newer one goes over it', async ({
  publisher,
  reader,
  server,
}) => {
  const { corpus } = publisher;
  await reader.subscribe(server.address);
  server.files = await publisher.publish(2, secondBridge);
  await reader.ask('syncNow', { corpus });
  expect(await reader.onlySubscription()).toMatchObject({ version: 2, canUndo: true });
  await reader.ask('undoUpdate', { corpus });
  await reader.ask('syncNow', { corpus });
  expect(await reader.onlySubscription()).toMatchObject({
    version: 1,
    isUndone: true,
    canUndo: false,
  });
  await reader.ask('resumeUpdates', { corpus });
  expect(await reader.onlySubscription()).toMatchObject({ version: 2, isUndone: false });
  await reader.ask('undoUpdate', { corpus });
  server.files = await publisher.publish(3, thirdBridge);
  await reader.ask('syncNow', { corpus });
  expect(await reader.onlySubscription()).toMatchObject({ version: 3, isUndone: false });
});

test('after unsubscribing, nothing of the corpus is left but that it was removed', async ({
  publisher,
  reader,
  server,
}) => {
  await reader.subscribe(server.address);
  const words = [
    publisher.corpus,
    server.origin,
    ...[...server.files.keys()].flatMap((path) => /[0-9a-f]{64}/.exec(path) ?? []),
  ];
  expect((await findTraces(reader, words)).length).toBeGreaterThan(5);
  await reader.ask('unsubscribe', { corpus: publisher.corpus });
  expect(await reader.onlySubscription()).toBeUndefined();
  // But that it was removed, so that no other machine brings it back.
  const removed = ['local:follow', `local:subscription:${publisher.corpus}`];
  await expect.poll(async () => (await findTraces(reader, words)).sort()).toEqual(removed);
});
