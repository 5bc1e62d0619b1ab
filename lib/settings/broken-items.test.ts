import { expect, test } from 'vitest';
import { createMemoryArea } from './fixtures/memory-area.ts';
import { reconcile } from './follow.ts';

const deep = `{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;

test.each([
  ['a number without end', '{"restMs":1e999}'],
  ['lists in lists in lists', deep],
])('settings with %s from another machine stop nothing, and are not taken', async (_, text) => {
  const [local, sync] = [createMemoryArea(), createMemoryArea()];
  const followed = {
    ...{ view: 'dispute', key: 'urn:x#y', label: { text: 'So?', language: 'en' } },
    ...{ seen: { listed: null, count: 3 }, seenAt: 1 },
  };
  sync.items = {
    ...{ settings: { pieces: 1, text }, gainsay: { format: 1 } },
    'followed:urn:x#y': { pieces: 1, text: JSON.stringify(followed) },
  };
  for (let times = 3; times > 0; times--) await reconcile(local, sync);
  expect(local.items['followed:urn:x#y']).toEqual(followed);
  expect(local.items).not.toHaveProperty('settings');
});
