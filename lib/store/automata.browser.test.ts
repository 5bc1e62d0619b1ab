import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openFreshStore, serveBridge } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { type GainsaySchema, migrations } from './schema.ts';
import { openStore, type Store } from './store.ts';

const made = (generations: number[]) => ({
  generations,
  format: 'test',
  automaton: Uint8Array.of(1, 2, 3),
  marks: Uint8Array.of(0, 1),
});

async function activeIds(store: Store): Promise<number[]> {
  return (await store.activeGenerations()).map(({ id }) => id);
}

test('gives back what was kept for the active generations, also after a restart', async () => {
  const { store, name } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  expect(await store.readAutomaton()).toBeNull();
  const generations = await activeIds(store);
  expect(await store.saveAutomaton(made(generations))).toBe(true);
  await store.close();
  expect(await (await openStore(name)).readAutomaton()).toMatchObject(made(generations));
});

test('keeps nothing for generations that are not the active ones', async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  const older = await activeIds(store);
  await importGeneration({ ...(await serveBridge(2)), store });
  for (const generations of [older, [], [...older, ...(await activeIds(store))]]) {
    expect(await store.saveAutomaton(made(generations))).toBe(false);
  }
  expect(await store.readAutomaton()).toBeNull();
});

test('a flip leaves no reader with the bytes of the generation before', async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  await store.saveAutomaton(made(await activeIds(store)));
  const reads: Promise<[number[], unknown]>[] = [];
  const importing = importGeneration({
    ...(await serveBridge(2)),
    store,
  });
  for (let read = 0; read < 50; read++) {
    reads.push(
      store.readAutomaton().then(async (stored) => [await activeIds(store), stored?.generations]),
    );
  }
  await importing;
  const [before] = (await reads[0]) ?? [];
  for (const [, generations] of await Promise.all(reads)) {
    if (generations !== undefined) expect(generations).toEqual(before);
  }
  expect(await store.readAutomaton()).toBeNull();
  const generations = await activeIds(store);
  await store.saveAutomaton(made(generations));
  expect((await store.readAutomaton())?.generations).toEqual(generations);
});

test('the migration to version 2 keeps what version 1 held', async () => {
  const name = `migrated-${Date.now()}`;
  const first = await openDB<GainsaySchema>(name, 1, {
    upgrade: (database) => migrations[0]?.(database),
  });
  expect([...first.objectStoreNames]).not.toContain('automata');
  await first.put('pages', { hash: 'a', data: Uint8Array.of(7) });
  first.close();
  const store = await openStore(name);
  expect(await store.readPage('a')).toEqual(Uint8Array.of(7));
  expect(await store.readAutomaton()).toBeNull();
  expect(await store.saveAutomaton(made([]))).toBe(true);
});
