import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  listSubscriptions,
  removeSubscription,
  saveSubscription,
} from '../settings/subscriptions.ts';
import { firstRecords, secondRecords } from './fixtures/bridge-versions.ts';
import { createPublisher } from './fixtures/publisher.ts';
import { day, packOf, SyncingReader } from './fixtures/syncing-reader.ts';

let reader: SyncingReader;
beforeEach(async () => {
  reader = await SyncingReader.create();
});
afterEach(() => reader.server.close());

test('from first contact to a synced corpus, changed, undone, resumed and gone', async () => {
  const met = await reader.syncer.preview(reader.server.address);
  expect(met).toMatchObject({
    address: reader.server.address,
    known: { thumbprint: reader.publisher.thumbprint },
  });
  expect(met.plainBytes).toBeGreaterThan(1_000);
  expect(await reader.syncer.list()).toEqual([]);
  await reader.subscribe();
  expect(reader.woken).toBe(reader.now + day);
  expect(await reader.syncer.changes(reader.publisher.corpus)).toBeNull();

  reader.server.files = await reader.publisher.publish(2, secondRecords);
  await reader.syncer.syncDue();
  expect((await reader.only())?.version).toBe(1);
  reader.now += day;
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ version: 2, canUndo: true, isUndone: false });
  await reader.syncer.undo(reader.publisher.corpus);
  expect(await reader.only()).toMatchObject({ version: 1, canUndo: false, isUndone: true });
  await reader.syncer.syncNow(null);
  expect((await reader.only())?.version).toBe(1);
  await reader.syncer.resume(reader.publisher.corpus);
  expect(await reader.only()).toMatchObject({ version: 2, isUndone: false });

  await reader.syncer.unsubscribe(reader.publisher.corpus);
  expect(await reader.syncer.list()).toEqual([]);
  expect(reader.released).toEqual(['http://127.0.0.1/*']);
  expect([reader.store.states.size, reader.store.active.size]).toEqual([0, 0]);
  // What stays of it tells the reader's other machines.
  expect(reader.local.items).toEqual({
    [`subscription:${reader.publisher.corpus}`]: { removedAt: expect.any(Number) },
  });
  expect(reader.woken).toBeNull();
  expect(reader.awake).toBe(0);
  expect(new Set(reader.logged.map(({ url }) => new URL(url).origin))).toEqual(
    new Set([reader.server.origin]),
  );
});

test('what a dead background left is gone on with, whatever the schedule says', async () => {
  await reader.subscribe();
  reader.server.files = await reader.publisher.publish(2, secondRecords);
  await reader.store.changeSyncState(
    reader.publisher.corpus,
    (state) => state && { ...state, runningSince: reader.now },
  );
  reader.syncer = reader.start();
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ version: 2, state: { runningSince: null } });
});

test('paused is asked for nothing, and stops what runs', async () => {
  await reader.subscribe();
  reader.now += 2 * day;
  reader.server.files = await reader.publisher.publish(2, secondRecords);
  let isAsked = false;
  reader.server.fault = (path) => {
    isAsked ||= path.startsWith('segments/');
    return path.startsWith('segments/');
  };
  const syncing = reader.syncer.syncDue();
  await vi.waitFor(() => expect(isAsked).toBe(true));
  await reader.syncer.setPaused(reader.publisher.corpus, true);
  await syncing;
  expect(await reader.only()).toMatchObject({
    version: 1,
    state: { problem: null, runningSince: null },
  });
  reader.server.asked.length = 0;
  reader.server.fault = null;
  await reader.syncer.syncDue();
  await reader.syncer.syncNow(null);
  expect(reader.server.asked).toEqual([]);
  expect(reader.woken).toBeNull();
  await reader.syncer.setPaused(reader.publisher.corpus, false);
  await vi.waitFor(async () => expect((await reader.only())?.version).toBe(2));
});

test('without permission nothing is asked, and the reader is told', async () => {
  reader.granted = false;
  await expect(reader.syncer.preview(reader.server.address)).rejects.toMatchObject({
    code: 'permission-missing',
  });
  await reader.syncer.subscribe(reader.server.address, reader.agreement());
  await vi.waitFor(async () =>
    expect((await reader.only())?.state.problem?.code).toBe('permission-missing'),
  );
  expect(reader.server.asked).toEqual([]);
  expect(reader.logged).toEqual([]);
});

test('one corpus has one publisher and one address', async () => {
  await reader.subscribe();
  await expect(
    reader.syncer.subscribe(reader.server.address, reader.agreement()),
  ).rejects.toMatchObject({
    code: 'already-subscribed',
  });
  await expect(reader.syncer.syncNow('https://nothing.example/')).rejects.toMatchObject({
    code: 'not-subscribed',
  });
});

test('the id of a subscription belongs to its root key, for an address and for a file', async () => {
  await reader.subscribe();
  const before = reader.store.active.get(reader.publisher.corpus);
  const thief = await createPublisher();
  const files = await thief.publish(1_000, secondRecords);
  reader.server.files = files;
  const owned = `belongs to the root key ${reader.publisher.thumbprint}`;
  for (const met of [
    await reader.syncer.preview(reader.server.address),
    await reader.syncer.previewArchive(packOf(files)),
  ]) {
    expect(met.refusal).toMatchObject({ code: 'id-taken' });
    expect(met.refusal?.message).toContain(owned);
  }
  const stolen = { ...reader.agreement(), thumbprint: thief.thumbprint };
  for (const attempt of [
    reader.syncer.subscribe(reader.server.address, stolen),
    reader.syncer.importArchive(packOf(files), stolen),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'id-taken' });
  }
  expect(reader.store.active.get(reader.publisher.corpus)).toBe(before);
  // Once it is gone, whoever comes may have the id, if the reader agrees.
  await reader.syncer.unsubscribe(reader.publisher.corpus);
  expect((await reader.syncer.preview(reader.server.address)).refusal).toBeNull();
});

test('the id of what comes with Gainsay is nobody else’s', async () => {
  reader.bundled.set(reader.publisher.corpus, null);
  const pack = packOf(reader.server.files);
  for (const met of [
    await reader.syncer.preview(reader.server.address),
    await reader.syncer.previewArchive(pack),
  ]) {
    expect(met.refusal?.message).toContain('belongs to a corpus that comes with Gainsay');
  }
  for (const attempt of [
    reader.syncer.subscribe(reader.server.address, reader.agreement()),
    reader.syncer.importArchive(pack, reader.agreement()),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'id-taken' });
  }
  expect(await listSubscriptions(reader.local)).toEqual([]);
  expect(reader.store.active.size).toBe(0);
  reader.bundled.set(reader.publisher.corpus, reader.publisher.thumbprint);
  expect((await reader.syncer.preview(reader.server.address)).refusal).toBeNull();
  await reader.subscribe();
});

test('a subscription that came from elsewhere takes no id either', async () => {
  reader.bundled.set(reader.publisher.corpus, null);
  await saveSubscription(reader.local, {
    ...{ ...reader.agreement(), address: reader.server.address },
    ...{ isPaused: false, intervalMs: null, addedAt: 0 },
  });
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({
    version: null,
    state: { problem: { code: 'id-taken' } },
  });
  expect(reader.server.asked).toEqual([]);
});

test('an address in the local network is asked only if the reader typed it here', async () => {
  const sound = { ...reader.agreement(), isPaused: false, intervalMs: null, addedAt: 0 };
  const fetching = vi.spyOn(globalThis, 'fetch');
  for (const address of [
    reader.server.address,
    'https://192.168.1.1/admin/',
    'https://nas.local/',
  ]) {
    await saveSubscription(reader.local, { ...sound, address });
    await reader.syncer.syncNow(reader.publisher.corpus);
    const { state } = (await reader.only()) ?? {};
    expect(state?.problem).toMatchObject({ code: 'address-local' });
  }
  for (const address of ['http://192.168.1.1/', 'http://publisher.example/']) {
    await saveSubscription(reader.local, { ...sound, address });
    await reader.syncer.syncNow(reader.publisher.corpus);
    expect((await reader.only())?.state?.problem).toMatchObject({ code: 'address-invalid' });
  }
  expect(fetching).not.toHaveBeenCalled();
  fetching.mockRestore();
  expect(reader.server.asked).toEqual([]);
  await reader.syncer.unsubscribe(reader.publisher.corpus);
  await reader.subscribe();
  expect(await reader.only()).toMatchObject({ version: 1, state: { problem: null } });
});

test('an organisation forces subscriptions and forbids publishers', async () => {
  const { corpus, thumbprint } = reader.publisher;
  const forced = {
    corpus,
    thumbprint,
    address: reader.server.address,
    title: '',
    isPaused: false,
    intervalMs: null,
    addedAt: 0,
  };
  reader.policy = { subscriptions: [forced], allowedPublishers: [] };
  await reader.syncer.syncDue();
  expect(await reader.only()).toMatchObject({ version: 1, isForced: true });
  for (const attempt of [
    reader.syncer.unsubscribe(corpus),
    reader.syncer.setPaused(corpus, true),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: 'forced-by-policy' });
  }
  reader.policy = { subscriptions: [], allowedPublishers: ['B'.repeat(43)] };
  await expect(
    reader.syncer.subscribe(reader.server.address, reader.agreement()),
  ).rejects.toMatchObject({
    code: 'publisher-forbidden',
  });
});

test('a file is imported, later given an address, and a newer file goes over it', async () => {
  const first = packOf(reader.server.files);
  expect((await reader.syncer.previewArchive(first)).known.thumbprint).toBe(
    reader.publisher.thumbprint,
  );
  expect(await reader.syncer.importArchive(first, reader.agreement())).toMatchObject({
    outcome: 'activated',
  });
  expect(await reader.only()).toMatchObject({ version: 1, subscription: { address: null } });
  expect(reader.woken).toBeNull();
  const second = packOf(await reader.publisher.publish(2, secondRecords));
  expect(await reader.syncer.importArchive(second, reader.agreement())).toMatchObject({
    outcome: 'activated',
  });
  expect(reader.server.asked).toEqual([]);
  await reader.syncer.subscribe(reader.server.address, reader.agreement());
  await reader.syncer.syncNow(reader.publisher.corpus);
  expect(await reader.only()).toMatchObject({
    version: 2,
    state: { problem: { code: 'head-version-back' } },
  });
});

test('a file that is refused leaves nothing', async () => {
  reader.server.files.delete('head.jws');
  await expect(
    reader.syncer.importArchive(packOf(reader.server.files), reader.agreement()),
  ).rejects.toMatchObject({
    code: 'archive-invalid',
  });
  const thief = await createPublisher();
  const stolen = packOf(await thief.publish(1, firstRecords));
  expect(await reader.syncer.importArchive(stolen, reader.agreement())).toMatchObject({
    outcome: 'failed',
    problem: { code: 'root-thumbprint' },
  });
  expect(await listSubscriptions(reader.local)).toEqual([]);
  expect(reader.store.states.size).toBe(0);
});

test('what was unsubscribed from on another machine goes here too', async () => {
  await reader.subscribe();
  await removeSubscription(reader.local, reader.publisher.corpus);
  await reader.syncer.syncDue();
  expect([reader.store.states.size, reader.store.active.size]).toEqual([0, 0]);
});

test('when a clock that ran ahead is set right, nothing waits for the time that it set', async () => {
  reader.now += 20 * day;
  await reader.subscribe();
  reader.now -= 20 * day;
  reader.server.asked.length = 0;
  await reader.syncer.syncDue();
  expect(reader.server.asked).toEqual(['200 head.jws', '200 root.jws']);
  expect(reader.woken).toBe(reader.now + day);
  expect(await reader.only()).toMatchObject({ state: { problem: null, lastChecked: reader.now } });
  await reader.syncer.syncDue();
  expect(reader.server.asked).toHaveLength(2);
});

test('a time that a wrong clock set is not waited for', async () => {
  await reader.subscribe();
  await reader.store.changeSyncState(
    reader.publisher.corpus,
    (state) => state && { ...state, nextCheck: reader.now + 4_000 * day },
  );
  reader.server.asked.length = 0;
  await reader.syncer.syncDue();
  expect(reader.server.asked).toEqual(['200 head.jws']);
});

test('garbage is collected after a new version, and not when nothing changed', async () => {
  await reader.subscribe();
  await vi.waitFor(() => expect(reader.store.collected).toBeGreaterThan(0));
  const before = reader.store.collected;
  await reader.syncer.syncNow(reader.publisher.corpus);
  expect(reader.store.collected).toBe(before);
  reader.server.files = await reader.publisher.publish(2, secondRecords);
  await reader.syncer.syncNow(reader.publisher.corpus);
  await vi.waitFor(() => expect(reader.store.collected).toBe(before + 1));
});

test('what a version brought is noted before what it withdrew is taken out of the one before', async () => {
  await reader.subscribe();
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
  reader.server.files = await reader.publisher.publish(2, withdrawn);
  await reader.syncer.syncNow(reader.publisher.corpus);
  const told = { statementsChanged: 0, statementsWithdrawn: 1 };
  expect(reader.store.states.get(reader.publisher.corpus)?.changes).toMatchObject(told);
  // As after a sync that died when the version was there and not yet counted.
  await reader.store.changeSyncState(
    reader.publisher.corpus,
    (state) => state && { ...state, changes: null },
  );
  const noted: unknown[] = [];
  const collect = reader.store.collectGarbage;
  reader.store.collectGarbage = async () => {
    noted.push(reader.store.states.get(reader.publisher.corpus)?.changes);
    await collect();
  };
  await reader.syncer.tidy();
  expect(noted.length).toBeGreaterThan(0);
  for (const each of noted) expect(each).toMatchObject(told);
  const changes = await reader.syncer.changes(reader.publisher.corpus);
  expect(changes?.statements).toMatchObject([{ id: 'herald-2-pond', kind: 'withdrawn' }]);
  expect(changes?.counts).toMatchObject(told);
});
