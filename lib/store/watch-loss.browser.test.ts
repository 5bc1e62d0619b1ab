import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import { openFreshStore, serveBridge } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { openStore } from './store.ts';
import { noticeLoss } from './watch-loss.ts';

const day = 86_400_000;

test('a database that the browser deleted is noticed, and told of for a day', async () => {
  const beside = createMemoryArea();
  const { store, name } = await openFreshStore();
  // Nothing was there yet.
  expect(await noticeLoss(store, beside, 1)).toBeNull();
  expect(beside.items).toEqual({});
  await importGeneration({ ...(await serveBridge(1)), store });
  expect(await noticeLoss(store, beside, 2)).toBeNull();
  await store.close();
  await deleteDB(name);

  const again = await openStore(name);
  expect(await noticeLoss(again, beside, 3)).toBe(3);
  await importGeneration({ ...(await serveBridge(1)), store: again });
  expect(await noticeLoss(again, beside, 4)).toBe(3);
  expect(await noticeLoss(again, beside, 3 + day)).toBeNull();
  const writes = beside.writes;
  expect(await noticeLoss(again, beside, 5)).toBe(3);
  expect(beside.writes).toBe(writes);
  await again.close();
});
