import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LoggedRequest } from '../net/request-log.ts';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import { noPolicy, type Policy } from '../settings/policy.ts';
import {
  listSubscriptions,
  removeSubscription,
  saveSubscription,
} from '../settings/subscriptions.ts';
import { archiveCorpus } from './corpus-archive.ts';
import { firstRecords, secondRecords } from './fixtures/bridge-versions.ts';
import { type FaultServer, serveFaults } from './fixtures/fault-server.ts';
import { createMemoryStore, type MemoryStore } from './fixtures/memory-store.ts';
import { createPublisher, type Files, type Publisher } from './fixtures/publisher.ts';
import { createSyncer, type Syncer } from './syncer.ts';
import type { SyncerOptions } from './syncer-options.ts';

const day = 86_400_000;
let publisher: Publisher;
let server: FaultServer;
let store: MemoryStore;
let local: ReturnType<typeof createMemoryArea>;
let syncer: Syncer;
let policy: Policy;
let bundled: Map<string, string | null>;
let granted: boolean;
let now: number;
let woken: number | null;
let awake: number;
const released: string[] = [];
const logged: LoggedRequest[] = [];

function start(options: Partial<SyncerOptions> = {}): Syncer {
  return createSyncer({
    openStore: async () => store,
    local,
    log: (request) => logged.push(request),
    readPolicy: async () => policy,
    readBundled: async () => bundled,
    hasPermission: async () => granted,
    releasePermission: async (pattern) => {
      released.push(pattern);
    },
    wakeAt: async (time) => {
      woken = time;
    },
    keepAwake() {
      awake++;
      return () => awake--;
    },
    onChange: () => undefined,
    onSwitch: () => undefined,
    now: () => now,
    random: () => 0.5,
    patience: { answerMs: 1_000, silenceMs: 1_000, attempts: 1 },
    ...options,
  });
}

beforeEach(async () => {
  publisher = await createPublisher();
  server = await serveFaults(await publisher.publish(1, firstRecords));
  store = createMemoryStore();
  local = createMemoryArea();
  policy = noPolicy;
  bundled = new Map();
  granted = true;
  now = Date.now();
  woken = null;
  awake = 0;
  released.length = 0;
  logged.length = 0;
  syncer = start();
});
afterEach(() => server.close());

const agreement = () => ({
  corpus: publisher.corpus,
  thumbprint: publisher.thumbprint,
  title: 'The bridge',
});
const only = async () => (await syncer.list())[0];
async function subscribe() {
  await syncer.subscribe(server.address, agreement());
  await syncer.syncNow(publisher.corpus);
  expect(await only()).toMatchObject({ version: 1, isRunning: false, progress: null });
}
const packOf = (files: Files) =>
  new Blob([new Uint8Array(archiveCorpus([...files].map(([path, bytes]) => ({ path, bytes }))))]);

test('from first contact to a synced corpus, changed, undone, resumed and gone', async () => {
  const met = await syncer.preview(server.address);
  expect(met).toMatchObject({
    address: server.address,
    known: { thumbprint: publisher.thumbprint },
  });
  expect(met.plainBytes).toBeGreaterThan(1_000);
  expect(await syncer.list()).toEqual([]);
  await subscribe();
  expect(woken).toBe(now + day);
  expect(await syncer.changes(publisher.corpus)).toBeNull();

  server.files = await publisher.publish(2, secondRecords);
  await syncer.syncDue();
  expect((await only())?.version).toBe(1);
  now += day;
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 2, canUndo: true, isUndone: false });
  await syncer.undo(publisher.corpus);
  expect(await only()).toMatchObject({ version: 1, canUndo: false, isUndone: true });
  await syncer.syncNow(null);
  expect((await only())?.version).toBe(1);
  await syncer.resume(publisher.corpus);
  expect(await only()).toMatchObject({ version: 2, isUndone: false });

  await syncer.unsubscribe(publisher.corpus);
  expect(await syncer.list()).toEqual([]);
  expect(released).toEqual(['http://127.0.0.1/*']);
  expect([store.states.size, store.active.size]).toEqual([0, 0]);
  // What stays of it tells the reader's other machines.
  expect(local.items).toEqual({
    [`subscription:${publisher.corpus}`]: { removedAt: expect.any(Number) },
  });
  expect(woken).toBeNull();
  expect(awake).toBe(0);
  expect(new Set(logged.map(({ url }) => new URL(url).origin))).toEqual(new Set([server.origin]));
});

test('what a dead background left is gone on with, whatever the schedule says', async () => {
  await subscribe();
  server.files = await publisher.publish(2, secondRecords);
  await store.changeSyncState(
    publisher.corpus,
    (state) => state && { ...state, runningSince: now },
  );
  syncer = start();
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 2, state: { runningSince: null } });
});

test('paused is asked for nothing, and stops what runs', async () => {
  await subscribe();
  now += 2 * day;
  server.files = await publisher.publish(2, secondRecords);
  let isAsked = false;
  server.fault = (path) => {
    isAsked ||= path.startsWith('segments/');
    return path.startsWith('segments/');
  };
  const syncing = syncer.syncDue();
  await vi.waitFor(() => expect(isAsked).toBe(true));
  await syncer.setPaused(publisher.corpus, true);
  await syncing;
  expect(await only()).toMatchObject({ version: 1, state: { problem: null, runningSince: null } });
  server.asked.length = 0;
  server.fault = null;
  await syncer.syncDue();
  await syncer.syncNow(null);
  expect(server.asked).toEqual([]);
  expect(woken).toBeNull();
  await syncer.setPaused(publisher.corpus, false);
  await vi.waitFor(async () => expect((await only())?.version).toBe(2));
});

test('without permission nothing is asked, and the reader is told', async () => {
  granted = false;
  await expect(syncer.preview(server.address)).rejects.toMatchObject({
    code: 'permission-missing',
  });
  await syncer.subscribe(server.address, agreement());
  await vi.waitFor(async () =>
    expect((await only())?.state.problem?.code).toBe('permission-missing'),
  );
  expect(server.asked).toEqual([]);
  expect(logged).toEqual([]);
});

test('one corpus has one publisher and one address', async () => {
  await subscribe();
  await expect(syncer.subscribe(server.address, agreement())).rejects.toMatchObject({
    code: 'already-subscribed',
  });
  await expect(syncer.syncNow('https://nothing.example/')).rejects.toMatchObject({
    code: 'not-subscribed',
  });
});

test('the id of a subscription belongs to its root key, for an address and for a file', async () => {
  await subscribe();
  const before = store.active.get(publisher.corpus);
  const thief = await createPublisher();
  const files = await thief.publish(1_000, secondRecords);
  server.files = files;
  const owned = `belongs to the root key ${publisher.thumbprint}`;
  for (const met of [
    await syncer.preview(server.address),
    await syncer.previewArchive(packOf(files)),
  ]) {
    expect(met.refusal).toMatchObject({ code: 'id-taken' });
    expect(met.refusal?.message).toContain(owned);
  }
  const stolen = { ...agreement(), thumbprint: thief.thumbprint };
  for (const attempt of [
    syncer.subscribe(server.address, stolen),
    syncer.importArchive(packOf(files), stolen),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'id-taken' });
  }
  expect(store.active.get(publisher.corpus)).toBe(before);
  // Once it is gone, whoever comes may have the id, if the reader agrees.
  await syncer.unsubscribe(publisher.corpus);
  expect((await syncer.preview(server.address)).refusal).toBeNull();
});

test('the id of what comes with Gainsay is nobody else’s', async () => {
  bundled.set(publisher.corpus, null);
  const pack = packOf(server.files);
  for (const met of [await syncer.preview(server.address), await syncer.previewArchive(pack)]) {
    expect(met.refusal?.message).toContain('belongs to a corpus that comes with Gainsay');
  }
  for (const attempt of [
    syncer.subscribe(server.address, agreement()),
    syncer.importArchive(pack, agreement()),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'id-taken' });
  }
  expect(await listSubscriptions(local)).toEqual([]);
  expect(store.active.size).toBe(0);
  bundled.set(publisher.corpus, publisher.thumbprint);
  expect((await syncer.preview(server.address)).refusal).toBeNull();
  await subscribe();
});

/** Serves what was served first again, of which the reader knows better: the key was taken back. */
async function serveRevoked(): Promise<void> {
  const first = server.files;
  await subscribe();
  await publisher.rotate();
  server.files = await publisher.publish(3, secondRecords);
  now += day;
  await syncer.syncNow(publisher.corpus);
  expect(await only()).toMatchObject({ version: 3, state: { problem: null } });
  server.files = first;
  now += day;
}

/** The browser deletes the database, and starts the background again. */
function loseDatabase(): void {
  store = createMemoryStore();
  syncer = start();
}

/** The browser deletes what the storage holds under such keys. */
function loseItems(prefix: string): void {
  const kept = Object.entries(local.items).filter(([key]) => !key.startsWith(prefix));
  expect(kept.length).toBeLessThan(Object.keys(local.items).length);
  local.items = Object.fromEntries(kept);
  syncer = start();
}

test.each([
  ['the database was lost', loseDatabase],
  ['what stands beside the database was lost', () => loseItems('known:')],
])('a version by a key that was taken back is refused after %s', async (_, lose) => {
  await serveRevoked();
  const version = lose === loseDatabase ? null : 3;
  lose();
  await syncer.syncDue();
  await syncer.syncNow(publisher.corpus);
  expect(await only()).toMatchObject({
    ...{ version, state: { problem: { code: 'root-version-back' } } },
  });
  server.files = await publisher.publish(3, secondRecords);
  await syncer.syncNow(publisher.corpus);
  expect(await only()).toMatchObject({ version: 3, state: { problem: null } });
});

test('what stands beside the database is believed only by the key that the reader agreed to', async () => {
  await subscribe();
  const key = `known:${publisher.corpus}`;
  const stranger = await createPublisher();
  const files = await stranger.publish(1_000, secondRecords);
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const kept = local.items[key] as object;
  const forged = { root: text('root.jws'), head: text('head.jws') };
  for (const item of [{ ...kept, ...forged }, { ...kept, head: forged.head }, { x: 1 }, null]) {
    local.items = { ...local.items, [key]: item };
    loseDatabase();
    await syncer.syncNow(publisher.corpus);
    expect(await only()).toMatchObject({ version: 1, state: { problem: null } });
  }
});

test('a lost database is made whole again: asked for, or told of where nobody can be asked', async () => {
  await subscribe();
  loseDatabase();
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 1, state: { problem: null } });

  await syncer.setPaused(publisher.corpus, true);
  loseDatabase();
  server.asked.length = 0;
  await syncer.syncDue();
  expect(await only()).toMatchObject({ state: { problem: { code: 'paused-missing' } } });
  expect(server.asked).toEqual([]);
  await syncer.setPaused(publisher.corpus, false);
  await vi.waitFor(async () =>
    expect(await only()).toMatchObject({ version: 1, state: { problem: null } }),
  );

  await syncer.unsubscribe(publisher.corpus);
  await syncer.importArchive(packOf(server.files), agreement());
  loseDatabase();
  await syncer.syncDue();
  const [told] = await syncer.list();
  expect(told?.state.problem?.code).toBe('archive-missing');
  expect(told?.subscription.title).toBe('The bridge');
});

test('a version whose record is lost is served again from what is here, and nobody is asked', async () => {
  await subscribe();
  store.active.clear();
  server.asked.length = 0;
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 1, state: { problem: null } });
  expect(server.asked).toEqual([]);
});

test('a subscription that the browser lost comes back, paused as it was; its corpus stays', async () => {
  await subscribe();
  await syncer.setPaused(publisher.corpus, true);
  await syncer.syncDue();
  const before = (await only())?.subscription;
  loseItems('subscription:');
  expect(await only()).toBeUndefined();
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 1, subscription: { ...before, addedAt: 0 } });
  // Removed on another machine, which is told by an item, it goes.
  await removeSubscription(local, publisher.corpus);
  await syncer.syncDue();
  expect([await only(), store.active.size, store.states.size]).toEqual([undefined, 0, 0]);
  expect(local.items).not.toHaveProperty(`known:${publisher.corpus}`);
});

test('a subscription that came from elsewhere takes no id either', async () => {
  bundled.set(publisher.corpus, null);
  await saveSubscription(local, {
    ...{ ...agreement(), address: server.address },
    ...{ isPaused: false, intervalMs: null, addedAt: 0 },
  });
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: null, state: { problem: { code: 'id-taken' } } });
  expect(server.asked).toEqual([]);
});

test('an address in the local network is asked only if the reader typed it here', async () => {
  const sound = { ...agreement(), isPaused: false, intervalMs: null, addedAt: 0 };
  const fetching = vi.spyOn(globalThis, 'fetch');
  for (const address of [server.address, 'https://192.168.1.1/admin/', 'https://nas.local/']) {
    await saveSubscription(local, { ...sound, address });
    await syncer.syncNow(publisher.corpus);
    const { state } = (await only()) ?? {};
    expect(state?.problem).toMatchObject({ code: 'address-local' });
  }
  for (const address of ['http://192.168.1.1/', 'http://publisher.example/']) {
    await saveSubscription(local, { ...sound, address });
    await syncer.syncNow(publisher.corpus);
    expect((await only())?.state?.problem).toMatchObject({ code: 'address-invalid' });
  }
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
  expect(server.asked).toEqual([]);
  await syncer.unsubscribe(publisher.corpus);
  await subscribe();
  expect(await only()).toMatchObject({ version: 1, state: { problem: null } });
});

test('an organisation forces subscriptions and forbids publishers', async () => {
  const { corpus, thumbprint } = publisher;
  const forced = {
    corpus,
    thumbprint,
    address: server.address,
    title: '',
    isPaused: false,
    intervalMs: null,
    addedAt: 0,
  };
  policy = { subscriptions: [forced], allowedPublishers: [] };
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 1, isForced: true });
  for (const attempt of [syncer.unsubscribe(corpus), syncer.setPaused(corpus, true)]) {
    await expect(attempt).rejects.toMatchObject({ code: 'forced-by-policy' });
  }
  policy = { subscriptions: [], allowedPublishers: ['B'.repeat(43)] };
  await expect(syncer.subscribe(server.address, agreement())).rejects.toMatchObject({
    code: 'publisher-forbidden',
  });
});

test('a file is imported, later given an address, and a newer file goes over it', async () => {
  const first = packOf(server.files);
  expect((await syncer.previewArchive(first)).known.thumbprint).toBe(publisher.thumbprint);
  expect(await syncer.importArchive(first, agreement())).toMatchObject({ outcome: 'activated' });
  expect(await only()).toMatchObject({ version: 1, subscription: { address: null } });
  expect(woken).toBeNull();
  const second = packOf(await publisher.publish(2, secondRecords));
  expect(await syncer.importArchive(second, agreement())).toMatchObject({ outcome: 'activated' });
  expect(server.asked).toEqual([]);
  await syncer.subscribe(server.address, agreement());
  await syncer.syncNow(publisher.corpus);
  expect(await only()).toMatchObject({
    version: 2,
    state: { problem: { code: 'head-version-back' } },
  });
});

test('a file that is refused leaves nothing', async () => {
  server.files.delete('head.jws');
  await expect(syncer.importArchive(packOf(server.files), agreement())).rejects.toMatchObject({
    code: 'archive-invalid',
  });
  const thief = await createPublisher();
  const stolen = packOf(await thief.publish(1, firstRecords));
  expect(await syncer.importArchive(stolen, agreement())).toMatchObject({
    outcome: 'failed',
    problem: { code: 'root-thumbprint' },
  });
  expect(await listSubscriptions(local)).toEqual([]);
  expect(store.states.size).toBe(0);
});

test('what was unsubscribed from on another machine goes here too', async () => {
  await subscribe();
  await removeSubscription(local, publisher.corpus);
  await syncer.syncDue();
  expect([store.states.size, store.active.size]).toEqual([0, 0]);
});

test('when a clock that ran ahead is set right, nothing waits for the time that it set', async () => {
  now += 20 * day;
  await subscribe();
  now -= 20 * day;
  server.asked.length = 0;
  await syncer.syncDue();
  expect(server.asked).toEqual(['200 head.jws', '200 root.jws']);
  expect(woken).toBe(now + day);
  expect(await only()).toMatchObject({ state: { problem: null, lastChecked: now } });
  await syncer.syncDue();
  expect(server.asked).toHaveLength(2);
});

test('a time that a wrong clock set is not waited for', async () => {
  await subscribe();
  await store.changeSyncState(
    publisher.corpus,
    (state) => state && { ...state, nextCheck: now + 4_000 * day },
  );
  server.asked.length = 0;
  await syncer.syncDue();
  expect(server.asked).toEqual(['200 head.jws']);
});

test('what the browser evicted is fetched again at the next start, long before it is due', async () => {
  await subscribe();
  store.active.clear();
  store.segments.clear();
  server.asked.length = 0;
  syncer = start();
  await syncer.syncDue();
  expect(await only()).toMatchObject({ version: 1, state: { problem: null } });
  expect(server.asked).toContain('200 head.jws');
});

test('what was found damaged is fetched again at the next start; after a failure, by the schedule', async () => {
  await subscribe();
  const [hash = ''] = store.segments.keys();
  store.segments.delete(hash);
  server.asked.length = 0;
  server.fault = (path, response) => {
    if (!path.startsWith('segments/')) return false;
    response.writeHead(500).end();
    return true;
  };
  syncer = start();
  await syncer.syncDue();
  expect(server.asked).toEqual(['200 head.jws', `500 segments/${hash}.ndjson.gz`]);
  server.fault = null;
  syncer = start();
  await syncer.syncDue();
  expect(store.segments.has(hash)).toBe(false);
  now = woken ?? 0;
  await syncer.syncDue();
  expect(store.segments.has(hash)).toBe(true);
  expect(await only()).toMatchObject({ version: 1, state: { problem: null } });
});

test('of an evicted file the reader is told to choose it again', async () => {
  await syncer.importArchive(packOf(server.files), agreement());
  store.active.clear();
  store.segments.clear();
  syncer = start();
  await syncer.syncDue();
  expect((await only())?.state.problem).toMatchObject({ code: 'archive-missing' });
  await syncer.importArchive(packOf(server.files), agreement());
  expect(await only()).toMatchObject({ version: 1, state: { problem: null } });
});

test('garbage is collected after a new version, and not when nothing changed', async () => {
  await subscribe();
  await vi.waitFor(() => expect(store.collected).toBeGreaterThan(0));
  const before = store.collected;
  await syncer.syncNow(publisher.corpus);
  expect(store.collected).toBe(before);
  server.files = await publisher.publish(2, secondRecords);
  await syncer.syncNow(publisher.corpus);
  await vi.waitFor(() => expect(store.collected).toBe(before + 1));
});

test('what a version brought is noted before what it withdrew is taken out of the one before', async () => {
  await subscribe();
  const withdrawn = firstRecords.map((record) =>
    record.type === 'statement' && record.id === 'herald-2-pond'
      ? {
          ...record,
          status: {
            ...{ state: 'withdrawn' as const, date: '2002-02-02', reason: { en: 'Misheard.' } },
            replacedBy: null,
          },
        }
      : record,
  );
  server.files = await publisher.publish(2, withdrawn);
  await syncer.syncNow(publisher.corpus);
  const told = { statementsChanged: 0, statementsWithdrawn: 1 };
  expect(store.states.get(publisher.corpus)?.changes).toMatchObject(told);
  // As after a sync that died when the version was there and not yet counted.
  await store.changeSyncState(publisher.corpus, (state) => state && { ...state, changes: null });
  const noted: unknown[] = [];
  const collect = store.collectGarbage;
  store.collectGarbage = async () => {
    noted.push(store.states.get(publisher.corpus)?.changes);
    await collect();
  };
  await syncer.tidy();
  expect(noted.length).toBeGreaterThan(0);
  for (const each of noted) expect(each).toMatchObject(told);
  const changes = await syncer.changes(publisher.corpus);
  expect(changes?.statements).toMatchObject([{ id: 'herald-2-pond', kind: 'withdrawn' }]);
  expect(changes?.counts).toMatchObject(told);
});
