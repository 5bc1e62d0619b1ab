import { expect, test } from 'vitest';
import { bridgeWith } from '../corpus/fixtures/bridge.ts';
import { openFreshStore, serveBridge } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
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
  const { automaton, marks, format } = made(generations);
  const again = await openStore(name);
  expect(await again.readAutomaton()).toEqual({ automaton, marks, format, leftOut: [] });
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

test('forgets the automaton when names are others', async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  await store.saveAutomaton(made(await activeIds(store)));
  const renamed = bridgeWith('entities.yaml', 'Old Bridge', 'Elder Bridge');
  await importGeneration({ ...(await serveBridge(2, renamed)), store });
  expect(await store.readAutomaton()).toBeNull();
});

test('keeps the automaton, but not its marks, when a version comes with the same names', async () => {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  await store.saveAutomaton(made(await activeIds(store)));
  const reads: Promise<[number[], unknown]>[] = [];
  const importing = importGeneration({
    ...(await serveBridge(2)),
    store,
  });
  for (let read = 0; read < 50; read++) {
    reads.push(activeIds(store).then(async (ids) => [ids, (await store.readAutomaton())?.marks]));
  }
  await importing;
  const [before] = (await reads[0]) ?? [];
  for (const [ids, marks] of await Promise.all(reads)) {
    if (marks) expect(ids).toEqual(before);
  }
  expect(await store.readAutomaton()).toMatchObject({ automaton: made([]).automaton, marks: null });
  await store.saveAutomaton(made(await activeIds(store)));
  expect((await store.readAutomaton())?.marks).toEqual(made([]).marks);
});
