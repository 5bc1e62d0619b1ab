import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { bridge, ferry, follow } from './fixtures/following.ts';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { reconcile, startFollowing } from './follow.ts';
import { listFollowed, removeFollowed, saveFollowed } from './followed.ts';
import { changeSettings, readSettings } from './settings-storage.ts';
import {
  changeSubscription,
  listSubscriptions,
  removeSubscription,
  saveSubscription,
} from './subscriptions.ts';

const limits = { itemBytes: 8_192, bytes: 102_400, items: 512 };
let sync: ReturnType<typeof createMemoryArea>;
let desk: ReturnType<typeof createMemoryArea>;
let laptop: ReturnType<typeof createMemoryArea>;
beforeEach(() => {
  sync = createMemoryArea(limits);
  desk = createMemoryArea();
  laptop = createMemoryArea();
});

/** What an area holds but for one subscription. */
const omit = (items: Record<string, unknown>, corpus: string) =>
  Object.fromEntries(Object.entries(items).filter(([key]) => key !== `subscription:${corpus}`));
async function meet(machines: (typeof desk)[], account: typeof desk) {
  for (const machine of [...machines, ...machines]) await reconcile(machine, account);
}
const corpora = async (area: typeof desk) =>
  (await listSubscriptions(area)).map(({ corpus }) => corpus);

test('a subscription follows from one machine to another, and goes from both', async () => {
  await saveSubscription(desk, bridge);
  await reconcile(desk, sync);
  await reconcile(laptop, sync);
  expect(await listSubscriptions(laptop)).toEqual([bridge]);
  await saveSubscription(laptop, ferry);
  await changeSubscription(laptop, bridge.corpus, { isPaused: true });
  await reconcile(laptop, sync);
  await reconcile(desk, sync);
  expect(await listSubscriptions(desk)).toEqual([{ ...bridge, isPaused: true }, ferry]);
  await removeSubscription(desk, bridge.corpus);
  await reconcile(desk, sync);
  await reconcile(laptop, sync);
  expect(await corpora(laptop)).toEqual([ferry.corpus]);
  expect(await corpora(desk)).toEqual([ferry.corpus]);
});

test('what both machines had before they met is kept, and settings of the account count', async () => {
  await saveSubscription(desk, bridge);
  await changeSettings(desk, (settings) => ({ ...settings, restMs: 500 }));
  await saveSubscription(laptop, ferry);
  await changeSettings(laptop, (settings) => ({ ...settings, restMs: 700 }));
  await reconcile(desk, sync);
  await reconcile(laptop, sync);
  await reconcile(desk, sync);
  for (const area of [desk, laptop]) {
    expect(await corpora(area)).toEqual([bridge.corpus, ferry.corpus]);
    expect((await readSettings(area)).restMs).toBe(500);
  }
});

test('an emptied account takes nothing from a machine', async () => {
  await saveSubscription(desk, bridge);
  await reconcile(desk, sync);
  sync.items = {};
  await reconcile(desk, sync);
  expect(await corpora(desk)).toEqual([bridge.corpus]);
  await reconcile(laptop, sync);
  expect(await corpora(laptop)).toEqual([bridge.corpus]);
});

test.each([
  ['is emptied', () => ({})],
  ['holds an old mark alone', () => ({ gainsay: { format: 1 } })],
  ['has lost one item', (items: Record<string, unknown>) => omit(items, bridge.corpus)],
])('an account that %s takes no subscription from a machine', async (_, lose) => {
  for (const each of [bridge, ferry]) await saveSubscription(desk, each);
  await saveFollowed(desk, follow('c#flood', 1));
  await reconcile(desk, sync);
  sync.items = lose(sync.items);
  await reconcile(desk, sync);
  expect(await corpora(desk)).toEqual([bridge.corpus, ferry.corpus]);
  expect(await listFollowed(desk)).toHaveLength(1);
  await reconcile(laptop, sync);
  expect(await corpora(laptop)).toEqual([bridge.corpus, ferry.corpus]);
});

test('a machine that lost what it stored gets it back, and takes nothing from the others', async () => {
  for (const each of [bridge, ferry]) await saveSubscription(desk, each);
  await removeSubscription(desk, ferry.corpus);
  await reconcile(desk, sync);
  desk.items = {};
  await reconcile(desk, sync);
  await reconcile(laptop, sync);
  for (const area of [desk, laptop]) expect(await corpora(area)).toEqual([bridge.corpus]);
});

test('what was removed and is added again counts, whatever the clock said', async () => {
  await saveSubscription(desk, { ...bridge, addedAt: Date.now() + 1e9 });
  await reconcile(desk, sync);
  await removeSubscription(desk, bridge.corpus);
  expect(await corpora(desk)).toEqual([]);
  await reconcile(desk, sync);
  await reconcile(laptop, sync);
  await saveSubscription(laptop, bridge);
  for (const area of [laptop, desk]) await reconcile(area, sync);
  for (const area of [desk, laptop]) expect(await corpora(area)).toEqual([bridge.corpus]);
});

test('of a removal nothing is left when every machine has been told long ago', async () => {
  await saveSubscription(desk, bridge);
  await reconcile(desk, sync);
  await removeSubscription(desk, bridge.corpus);
  await reconcile(desk, sync);
  vi.useFakeTimers({ now: Date.now() + 401 * 86_400_000 });
  try {
    await reconcile(desk, sync);
    expect(Object.keys({ ...desk.items, ...sync.items })).toEqual(['follow']);
  } finally {
    vi.useRealTimers();
  }
});

test('whatever is added, removed and lost where, only what was removed goes', async () => {
  const machine = fc.constantFrom(0, 1);
  const step = fc.oneof(
    fc.record({ do: fc.constantFrom('add', 'remove', 'reconcile'), at: machine }),
    // Either area may lose an item, or all of them.
    fc.record({ do: fc.constantFrom('lose', 'lose-all'), at: fc.constantFrom(0, 1, 2) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const machines = [createMemoryArea(), createMemoryArea()];
      const areas = [...machines, createMemoryArea(limits)];
      const account = areas[2] as (typeof areas)[number];
      let isRemoved = true;
      for (const { do: what, at } of steps) {
        const area = areas[at] as (typeof areas)[number];
        if (what === 'add') await saveSubscription(area, bridge);
        if (what === 'remove') await removeSubscription(area, bridge.corpus);
        if (what === 'lose') area.items = omit(area.items, bridge.corpus);
        if (what === 'lose-all') area.items = {};
        if (what === 'add' || what === 'remove') isRemoved = what === 'remove';
        if (what === 'reconcile') await reconcile(area, account);
        // All meet after each change, so that no order of times is in doubt.
        else if (what !== 'lose' && what !== 'lose-all') await meet(machines, account);
        else if (areas.some(({ items }) => `subscription:${bridge.corpus}` in items)) {
          await meet(machines, account);
          for (const each of machines) expect((await corpora(each)).length === 0).toBe(isRemoved);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('nothing is written when nothing changed', async () => {
  await saveSubscription(desk, bridge);
  await reconcile(desk, sync);
  const writes = [desk.writes, sync.writes];
  await reconcile(desk, sync);
  expect([desk.writes, sync.writes]).toEqual(writes);
});

const hosts = (count: number) =>
  Array.from({ length: count }, (_, index) => `host-${index}.example`);
test('long settings go in pieces within the limits; what is beyond them stays local', async () => {
  const problems: unknown[] = [];
  const stop = new AbortController();
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: hosts(3_000) }));
  const report = (problem: unknown) => problems.push(problem);
  await startFollowing({ local: desk, sync, signal: stop.signal, delayMs: 0, report });
  await reconcile(laptop, sync);
  expect((await readSettings(laptop)).sitesOff).toHaveLength(3_000);
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: hosts(9_000) }));
  await vi.waitFor(() => expect(problems.at(-1)).toBe('full'));
  expect((await readSettings(desk)).sitesOff).toHaveLength(9_000);
  // Another machine still has what followed, and does not take it for the reader's wish here.
  await reconcile(laptop, sync);
  expect((await readSettings(laptop)).sitesOff).toHaveLength(3_000);
  await saveSubscription(laptop, ferry);
  await reconcile(laptop, sync);
  await vi.waitFor(async () => expect(await corpora(desk)).toEqual([ferry.corpus]));
  expect((await readSettings(desk)).sitesOff).toHaveLength(9_000);
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: ['a.example'] }));
  await vi.waitFor(() => expect(problems.at(-1)).toBeNull());
  expect(Object.keys(sync.items).filter((key) => key.startsWith('settings'))).toEqual(['settings']);
  stop.abort();
});

test('subscriptions go first, then settings, then what was looked at last', async () => {
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: hosts(3_000) }));
  for (let index = 0; index < 500; index++) await saveFollowed(desk, follow(`c#${index}`, index));
  await saveSubscription(desk, bridge);
  const left = await reconcile(desk, sync);
  expect(left.length).toBeGreaterThan(100);
  expect(left.every((key) => key.startsWith('followed:'))).toBe(true);
  await reconcile(laptop, sync);
  expect(await corpora(laptop)).toEqual([bridge.corpus]);
  const times = (await listFollowed(laptop)).map(({ seenAt }) => seenAt);
  expect(times).toHaveLength(500 - left.length);
  expect(Math.min(...times)).toBe(left.length);
  expect(await listFollowed(desk)).toHaveLength(500);
  // Asked again, it comes to the same, and takes nothing from this machine.
  expect((await reconcile(desk, sync)).sort()).toEqual(left.sort());
  expect(await listFollowed(desk)).toHaveLength(500);
});

test('what is followed goes along, without the list of what was seen', async () => {
  await saveFollowed(desk, follow('c#flood', 1));
  await reconcile(desk, sync);
  await reconcile(laptop, sync);
  expect(await listFollowed(laptop)).toEqual([follow('c#flood', 1, null)]);
  await reconcile(desk, sync);
  expect(await listFollowed(desk)).toEqual([follow('c#flood', 1)]);
  await removeFollowed(laptop, 'c#flood');
  await reconcile(laptop, sync);
  await reconcile(desk, sync);
  expect(await listFollowed(desk)).toEqual([]);
});

test('of what has come in part nothing is believed yet', async () => {
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: hosts(3_000) }));
  await reconcile(desk, sync);
  const { 'settings~1': late, ...rest } = sync.items;
  expect(late).toBeDefined();
  sync.items = rest;
  await reconcile(desk, sync);
  expect((await readSettings(desk)).sitesOff).toHaveLength(3_000);
  sync.items = { ...rest, 'settings~1': late };
  await reconcile(laptop, sync);
  expect((await readSettings(laptop)).sitesOff).toHaveLength(3_000);
});

test.each([
  ['off', 'Please set webextensions.storage.sync.enabled to true in about:config'],
  ['busy', 'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'],
  ['full', 'QUOTA_BYTES_PER_ITEM quota exceeded'],
  ['full', 'QuotaExceededError: storage.sync API call exceeded its quota limitations.'],
])('%s is told, everything stays here, and it is tried again: %s', async (problem, message) => {
  vi.useFakeTimers();
  try {
    const problems: unknown[] = [];
    const stop = new AbortController();
    const report = (told: unknown) => problems.push(told);
    await saveSubscription(desk, bridge);
    sync.failure = new Error(message);
    await startFollowing({ local: desk, sync, signal: stop.signal, report });
    expect(problems).toEqual([problem]);
    expect(await corpora(desk)).toEqual([bridge.corpus]);
    sync.failure = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(problems.at(-1)).toBeNull();
    await reconcile(laptop, sync);
    expect(await corpora(laptop)).toEqual([bridge.corpus]);
    stop.abort();
  } finally {
    vi.useRealTimers();
  }
});

const item = (value: unknown) => ({ pieces: 1, text: JSON.stringify(value) });

test('a broken item stops nothing: the others are taken, and what is here is kept', async () => {
  await saveSubscription(desk, bridge);
  await changeSettings(desk, (settings) => ({ ...settings, restMs: 500 }));
  await reconcile(desk, sync);
  const broken = {
    settings: { pieces: 1, text: '{no' },
    [`subscription:${bridge.corpus}`]: { pieces: 1, text: 'null' },
    'subscription:zzz': item(ferry),
    'subscription:__proto__': { pieces: 1, text: '{"__proto__":{"x":1}}' },
    'subscription:number': item(3),
    'followed:c#flood': item({ key: 'c#ford' }),
    'followed:c#ford': item(follow('c#flood', 1)),
  };
  await sync.set({ ...broken, [`subscription:${ferry.corpus}`]: item(ferry) });
  for (const area of [desk, laptop]) await reconcile(area, sync);
  expect(await corpora(desk)).toEqual([bridge.corpus, ferry.corpus]);
  expect((await readSettings(desk)).restMs).toBe(500);
  expect(await corpora(laptop)).toEqual([ferry.corpus]);
  expect(await listFollowed(laptop)).toEqual([]);
  expect(Object.keys(laptop.items).sort()).toEqual(['follow', `subscription:${ferry.corpus}`]);
  // A machine whose own has changed since puts it right.
  await changeSubscription(desk, bridge.corpus, { isPaused: true });
  await changeSettings(desk, (settings) => ({ ...settings, restMs: 600 }));
  for (const area of [desk, laptop]) await reconcile(area, sync);
  expect(await corpora(laptop)).toEqual([bridge.corpus, ferry.corpus]);
  expect((await readSettings(laptop)).restMs).toBe(600);
});

test('whatever an item holds, the good one beside it is taken', async () => {
  const odd = fc.oneof(
    fc.anything({ withNullPrototype: false }),
    fc.record({ pieces: fc.oneof(fc.nat(), fc.double()), text: fc.string() }),
    fc.json().map((text) => ({ pieces: 1, text })),
  );
  const key = fc.constantFrom(
    'settings',
    'subscription:x',
    'followed:x#y',
    'settings~1',
    'gainsay',
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, odd), async (items) => {
      const area = createMemoryArea();
      const there = createMemoryArea();
      const stored = JSON.parse(JSON.stringify(items));
      await there.set({ ...stored, [`subscription:${ferry.corpus}`]: item(ferry) });
      await reconcile(area, there);
      expect(await corpora(area)).toEqual([ferry.corpus]);
    }),
    { numRuns: 300 },
  );
});

test('a subscription under another key is none, and is not passed on', async () => {
  await desk.set({ 'subscription:zzz': bridge });
  expect(await listSubscriptions(desk)).toEqual([]);
  await reconcile(desk, sync);
  expect(Object.keys(sync.items)).toEqual([]);
});
