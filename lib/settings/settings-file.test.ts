import { expect, test } from 'vitest';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { importSettings } from './settings-file.ts';
import { listSubscriptions } from './subscriptions.ts';

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
