import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { reconcile, startFollowing } from './follow.ts';
import { fromItems, toItems } from './pieces.ts';
import { isAllowed, noPolicy, parsePolicy, readPolicy } from './policy.ts';
import { exportSettings, importSettings } from './settings-file.ts';
import { changeSettings, readSettings } from './settings-storage.ts';
import {
  changeSubscription,
  listSubscriptions,
  removeSubscription,
  type Subscription,
  saveSubscription,
} from './subscriptions.ts';

const limits = { itemBytes: 8_192, bytes: 102_400 };
let sync: ReturnType<typeof createMemoryArea>;
let desk: ReturnType<typeof createMemoryArea>;
let laptop: ReturnType<typeof createMemoryArea>;
beforeEach(() => {
  sync = createMemoryArea(limits);
  desk = createMemoryArea();
  laptop = createMemoryArea();
});

const bridge: Subscription = {
  corpus: 'https://corpora.example/bridge',
  address: 'https://corpora.example/bridge/',
  thumbprint: 'A'.repeat(43),
  title: 'The bridge',
  isPaused: false,
  intervalMs: null,
  addedAt: 1,
};
const ferry = { ...bridge, corpus: 'https://corpora.example/ferry', addedAt: 2 };
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

test('nothing is written when nothing changed', async () => {
  await saveSubscription(desk, bridge);
  await reconcile(desk, sync);
  const writes = [desk.writes, sync.writes];
  await reconcile(desk, sync);
  expect([desk.writes, sync.writes]).toEqual(writes);
});

test('long settings go in pieces within the limits; what is beyond them stays local', async () => {
  const problems: unknown[] = [];
  const hosts = (count: number) =>
    Array.from({ length: count }, (_, index) => `host-${index}.example`);
  const stop = new AbortController();
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: hosts(3_000) }));
  const report = (problem: unknown) => problems.push(problem);
  await startFollowing({ local: desk, sync, signal: stop.signal, delayMs: 0, report });
  await reconcile(laptop, sync);
  expect((await readSettings(laptop)).sitesOff).toHaveLength(3_000);
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: hosts(9_000) }));
  await vi.waitFor(() => expect(problems.at(-1)).toMatchObject({ message: /QUOTA/ }));
  expect((await readSettings(desk)).sitesOff).toHaveLength(9_000);
  await changeSettings(desk, (settings) => ({ ...settings, sitesOff: ['a.example'] }));
  await vi.waitFor(() => expect(problems.at(-1)).toBeNull());
  expect(Object.keys(sync.items)).toEqual(['settings']);
  stop.abort();
});

test('any text is cut and joined', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30_000, size: 'max' }), (text) => {
      const items = toItems('settings', text);
      for (const [key, value] of Object.entries(items)) {
        expect(new TextEncoder().encode(key + JSON.stringify(value)).length).toBeLessThan(8_192);
      }
      expect(fromItems(items, 'settings')).toBe(text);
    }),
    { numRuns: 20 },
  );
});

test('settings go out as a file and come in again', async () => {
  await saveSubscription(desk, bridge);
  await changeSettings(desk, (settings) => ({ ...settings, restMs: 500 }));
  const text = await exportSettings(desk);
  await saveSubscription(laptop, ferry);
  expect(await importSettings(laptop, text)).toEqual([bridge]);
  expect(await corpora(laptop)).toEqual([bridge.corpus, ferry.corpus]);
  expect((await readSettings(laptop)).restMs).toBe(500);
  expect(await importSettings(laptop, text)).toEqual([]);
});

test.each([
  'no',
  '{}',
  '{"gainsay":"settings","format":2,"settings":{},"subscriptions":[]}',
  '{"gainsay":"settings","format":1,"settings":{"restMs":9},"subscriptions":[{"corpus":"x"}]}',
])('a file that holds %s changes nothing', async (text) => {
  await expect(importSettings(desk, text)).rejects.toMatchObject({ code: 'settings-invalid' });
  expect(desk.items).toEqual({});
});

test('an organisation forces subscriptions and says which publishers are allowed', () => {
  const { corpus, address, thumbprint } = bridge;
  const policy = parsePolicy({
    subscriptions: [{ corpus, address, thumbprint }, { corpus: 'x' }, 3],
    allowedPublishers: ['B'.repeat(43)],
  });
  expect(policy.subscriptions).toMatchObject([{ corpus, address, thumbprint }]);
  expect(isAllowed(policy, thumbprint)).toBe(true);
  expect(isAllowed(policy, 'B'.repeat(43))).toBe(true);
  expect(isAllowed(policy, 'C'.repeat(43))).toBe(false);
  expect(isAllowed(parsePolicy({}), thumbprint)).toBe(true);
});

test('no policy is none, also where the browser rejects', async () => {
  expect(await readPolicy({ get: () => Promise.reject(new Error('no manifest')) })).toBe(noPolicy);
  expect(await readPolicy({ get: async () => ({}) })).toEqual(noPolicy);
});
