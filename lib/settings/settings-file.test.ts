import { expect, test } from 'vitest';
import { bridge, ferry, follow } from './fixtures/following.ts';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { listFollowed, saveFollowed } from './followed.ts';
import { keepPublisher, readKept } from './known-publishers.ts';
import { exportSettings, importSettings } from './settings-file.ts';
import { changeSettings, readSettings } from './settings-storage.ts';
import { listSubscriptions, saveSubscription } from './subscriptions.ts';

const fileWith = (intervalMs: unknown) =>
  JSON.stringify({
    ...{ gainsay: 'settings', format: 1, settings: {} },
    subscriptions: [
      {
        ...{ corpus: 'https://corpora.example/bridge', address: 'https://corpora.example/' },
        ...{ thumbprint: 'A'.repeat(43), intervalMs },
      },
    ],
  });

test.each([0, -1, 1, 1e12])(
  'a file that has a publisher asked every %d ms is refused',
  async (ms) => {
    const area = createMemoryArea();
    await expect(importSettings(area, fileWith(ms))).rejects.toMatchObject({
      code: 'settings-invalid',
      message: expect.stringContaining('too often or too seldom (subscription number 1)'),
    });
    expect(await listSubscriptions(area)).toEqual([]);
  },
);

test.each([null, 3_600_000])('an interval of %s is taken', async (ms) => {
  const area = createMemoryArea();
  await importSettings(area, fileWith(ms));
  expect(await listSubscriptions(area)).toMatchObject([{ intervalMs: ms }]);
});

test('settings go out as a file and come in again', async () => {
  const [desk, laptop] = [createMemoryArea(), createMemoryArea()];
  await saveSubscription(desk, bridge);
  await saveFollowed(desk, follow('c#flood', 1));
  await changeSettings(desk, (settings) => ({ ...settings, restMs: 500 }));
  const known = { thumbprint: bridge.thumbprint, root: 'root', head: 'head', rootAskedAt: 1 };
  await keepPublisher(desk, bridge.corpus, known);
  const text = await exportSettings(desk);
  await saveSubscription(laptop, ferry);
  await saveFollowed(laptop, follow('c#ford', 2));
  expect(await importSettings(laptop, text)).toEqual([bridge]);
  expect(await listSubscriptions(laptop)).toEqual([bridge, ferry]);
  expect((await readSettings(laptop)).restMs).toBe(500);
  expect(await listFollowed(laptop)).toEqual([follow('c#flood', 1), follow('c#ford', 2)]);
  expect(await importSettings(laptop, text)).toEqual([]);
  expect(await readKept(laptop, bridge.corpus)).toEqual(known);
});

test.each([
  'no',
  '{}',
  '{"gainsay":"settings","format":2,"settings":{},"subscriptions":[]}',
  '{"gainsay":"settings","format":1,"settings":{"restMs":9},"subscriptions":[{"corpus":"x"}]}',
  '{"gainsay":"settings","format":1,"settings":{"restMs":9},"subscriptions":[],"followed":[3]}',
  '{"gainsay":"settings","format":1,"settings":{},"subscriptions":[],"publishers":{"x":3}}',
])('a file that holds %s changes nothing', async (text) => {
  const desk = createMemoryArea();
  await expect(importSettings(desk, text)).rejects.toMatchObject({ code: 'settings-invalid' });
  expect(desk.items).toEqual({});
});
