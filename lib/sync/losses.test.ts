import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { removeSubscription } from '../settings/subscriptions.ts';
import { secondRecords } from './fixtures/bridge-versions.ts';
import { createMemoryStore } from './fixtures/memory-store.ts';
import { createPublisher } from './fixtures/publisher.ts';
import { day, packOf, SyncingReader } from './fixtures/syncing-reader.ts';

let reader: SyncingReader;
beforeEach(async () => {
  reader = await SyncingReader.create();
});
afterEach(() => reader.server.close());

/** Serves what was served first again, of which the reader knows better: the key was taken back. */
async function serveRevoked(): Promise<void> {
  const first = reader.server.files;
  await reader.subscribe();
  await reader.publisher.rotate();
  reader.server.files = await reader.publisher.publish(3, secondRecords);
  reader.now += day;
  await reader.syncer.syncNow(reader.publisher.corpus);
  expect(await reader.only()).toMatchObject({ version: 3, state: { problem: null } });
  reader.server.files = first;
  reader.now += day;
}

/** The browser deletes the database, and starts the background again. */
function loseDatabase(): void {
  reader.store = createMemoryStore();
  reader.syncer = reader.start();
}

/** The browser deletes what the storage holds under such keys. */
function loseItems(prefix: string): void {
  const kept = Object.entries(reader.local.items).filter(([key]) => !key.startsWith(prefix));
  expect(kept.length).toBeLessThan(Object.keys(reader.local.items).length);
  reader.local.items = Object.fromEntries(kept);
  reader.syncer = reader.start();
}

test.each([
  ['the database was lost', loseDatabase],
  ['what stands beside the database was lost', () => loseItems('known:')],
])('a version by a key that was taken back is refused after %s', async (_, lose) => {
  await serveRevoked();
  const version = lose === loseDatabase ? null : 3;
  lose();
  await reader.syncer.syncDue();
  await reader.syncer.syncNow(reader.publisher.corpus);
  expect(await reader.only()).toMatchObject({
    ...{ version, state: { problem: { code: 'root-version-back' } } },
  });
  reader.server.files = await reader.publisher.publish(3, secondRecords);
  await reader.syncer.syncNow(reader.publisher.corpus);
  expect(await reader.only()).toMatchObject({ version: 3, state: { problem: null } });
});

test('what stands beside the database is believed only by the key that the reader agreed to', async () => {
  await reader.subscribe();
  const key = `known:${reader.publisher.corpus}`;
  const stranger = await createPublisher();
  const files = await stranger.publish(1_000, secondRecords);
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const kept = reader.local.items[key] as object;
  const forged = { root: text('root.jws'), head: text('head.jws') };
  for (const item of [{ ...kept, ...forged }, { ...kept, head: forged.head }, { x: 1 }, null]) {
    reader.local.items = { ...reader.local.items, [key]: item };
    loseDatabase();
    await reader.syncer.syncNow(reader.publisher.corpus);
    expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });
  }
});

test('a lost database is made whole again: asked for, or told of where nobody can be asked', async () => {
  await reader.subscribe();
  loseDatabase();
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });

  await reader.syncer.setPaused(reader.publisher.corpus, true);
  loseDatabase();
  reader.server.asked.length = 0;
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ state: { problem: { code: 'paused-missing' } } });
  expect(reader.server.asked).toEqual([]);
  await reader.syncer.setPaused(reader.publisher.corpus, false);
  await vi.waitFor(async () =>
    expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } }),
  );

  await reader.syncer.unsubscribe(reader.publisher.corpus);
  await reader.syncer.importArchive(packOf(reader.server.files), reader.agreement());
  loseDatabase();
  await reader.syncer.syncDue();
  const [told] = await reader.syncer.list();
  expect(told?.state.problem?.code).toBe('archive-missing');
  expect(told?.subscription.title).toBe('The bridge');
});

test('a version whose record is lost is served again from what is here, and nobody is asked', async () => {
  await reader.subscribe();
  reader.store.active.clear();
  reader.server.asked.length = 0;
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });
  expect(reader.server.asked).toEqual([]);
});

test('a subscription that the browser lost comes back, paused as it was; its corpus stays', async () => {
  await reader.subscribe();
  await reader.syncer.setPaused(reader.publisher.corpus, true);
  await reader.syncer.syncDue();
  const before = (await reader.only())?.subscription;
  loseItems('subscription:');
  expect(await reader.only()).toBeUndefined();
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({
    version: 1,
    subscription: { ...before, addedAt: 0 },
  });
  // Removed on another machine, which is told by an item, it goes.
  await removeSubscription(reader.local, reader.publisher.corpus);
  await reader.syncer.syncDue();
  expect([await reader.only(), reader.store.active.size, reader.store.states.size]).toEqual([
    undefined,
    0,
    0,
  ]);
  expect(reader.local.items).not.toHaveProperty(`known:${reader.publisher.corpus}`);
});

test('what the browser evicted is fetched again at the next start, long before it is due', async () => {
  await reader.subscribe();
  reader.store.active.clear();
  reader.store.segments.clear();
  reader.server.asked.length = 0;
  reader.syncer = reader.start();
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });
  expect(reader.server.asked).toContain('200 head.jws');
});

test('what was found damaged is fetched again at the next start; after a failure, by the schedule', async () => {
  await reader.subscribe();
  const [hash = ''] = reader.store.segments.keys();
  reader.store.segments.delete(hash);
  reader.server.asked.length = 0;
  reader.server.fault = (path, response) => {
    if (!path.startsWith('segments/')) return false;
    response.writeHead(500).end();
    return true;
  };
  reader.syncer = reader.start();
  await reader.syncer.syncDue();
  expect(reader.server.asked).toEqual(['200 head.jws', `500 segments/${hash}.ndjson.gz`]);
  reader.server.fault = null;
  reader.syncer = reader.start();
  await reader.syncer.syncDue();
  expect(reader.store.segments.has(hash)).toBe(false);
  reader.now = reader.woken ?? 0;
  await reader.syncer.syncDue();
  expect(reader.store.segments.has(hash)).toBe(true);
  expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });
});

test('of an evicted file the reader is told to choose it again', async () => {
  await reader.syncer.importArchive(packOf(reader.server.files), reader.agreement());
  reader.store.active.clear();
  reader.store.segments.clear();
  reader.syncer = reader.start();
  await reader.syncer.syncDue();
  expect((await reader.only())?.state.problem).toMatchObject({ code: 'archive-missing' });
  await reader.syncer.importArchive(packOf(reader.server.files), reader.agreement());
  expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });
});
