import { expect, test } from 'vitest';
import { createAnswers } from '../../lib/answers/answers.ts';
import { bridgeWith } from '../../lib/corpus/fixtures/bridge.ts';
import type { Store } from '../../lib/store/store.ts';
import { openFreshStore, serveBridge } from '../../lib/sync/fixtures/served-corpus.ts';
import { importGeneration } from '../../lib/sync/import-generation.ts';
import { buildEntityFinder, type EntityFinder, loadEntityFinder } from './entity-finder.ts';

const texts = ['Ada Stone saw the Old Bridge.', 'The Old Bridge Inn is closed.'];

async function openWithBridge(): Promise<Store> {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveBridge(1)), store });
  return store;
}

function build(store: Store) {
  return buildEntityFinder(store, createAnswers(store, { languages: ['en'] }));
}

function load(store: Store) {
  return loadEntityFinder(store, createAnswers(store, { languages: ['en'] }));
}

/** Builds, and waits until what was built is kept. */
async function buildAndKeep(store: Store) {
  const finder = await build(store);
  await expect.poll(() => store.readAutomaton()).not.toBeNull();
  return finder;
}

/** What a finder finds in the texts: which entity, and whether it is a subject. */
const list = (finder: EntityFinder | null) =>
  finder?.find(texts).names.map(({ key, isSubject }) => [key.split('#')[1], isSubject]);

test('what is loaded finds what was found when it was built', async () => {
  const store = await openWithBridge();
  expect(await load(store)).toBeNull();
  const built = await buildAndKeep(store);
  expect(list(built)).toEqual([
    ['ada-stone', false],
    ['old-bridge', true],
  ]);
  expect(built.find(texts).names.every(({ hasRecords }) => hasRecords)).toBe(true);
  expect((await load(store))?.find(texts)).toEqual(built.find(texts));
});

test('takes along what is known of the page, unless another automaton found it', async () => {
  const finder = await build(await openWithBridge());
  const [of = 0, ...known] = finder.find(['a cocktail']).evidence;
  expect(known).toHaveLength(1);
  const find = (evidence: number[]) => finder.find(['the Old Bridge'], evidence).names;
  expect(find([of, ...known])).toEqual([]);
  expect(find([of + 1, ...known])).toHaveLength(1);
});

test('nothing is loaded after a generation with other names became active', async () => {
  const store = await openWithBridge();
  await buildAndKeep(store);
  const renamed = bridgeWith('entities.yaml', 'Ada Stone', 'Ida Stone');
  await importGeneration({ ...(await serveBridge(2, renamed)), store });
  expect(await load(store)).toBeNull();
  await build(store);
  await expect.poll(async () => list(await load(store))).toHaveLength(1);
});

test('a generation with the same names has its own subjects', async () => {
  const store = await openWithBridge();
  await buildAndKeep(store);
  const needed = bridgeWith(
    'entities.yaml',
    '- id: old-bridge\n',
    '- id: old-bridge\n  standing: background\n',
  );
  await importGeneration({ ...(await serveBridge(2, needed)), store });
  const loaded = await load(store);
  expect(list(loaded)).toContainEqual(['old-bridge', false]);
  expect(loaded?.find(texts)).toEqual((await build(store)).find(texts));
});

test.each([
  ['are damaged', (bytes: Uint8Array) => bytes.fill(9, 40, 60)],
  ['are of another version', (bytes: Uint8Array) => bytes.fill(9, 4, 5)],
])('what is stored is built and stored again when its bytes %s', async (_, spoil) => {
  const store = await openWithBridge();
  await buildAndKeep(store);
  const stored = await store.readAutomaton();
  if (!stored) throw new Error('Nothing was stored.');
  spoil(stored.automaton);
  const generations = (await store.activeGenerations()).map(({ id }) => id);
  const { format, automaton, marks } = stored;
  await store.saveAutomaton({ generations, format, automaton, marks: marks ?? new Uint8Array() });
  expect(await load(store)).toBeNull();
  await build(store);
  await expect.poll(() => load(store)).not.toBeNull();
});

test('a finder is built where nothing can be kept', async () => {
  const store = await openWithBridge();
  const full: Store = { ...store, saveAutomaton: () => Promise.reject(new Error('full')) };
  expect((await build(full)).find(texts).names).toHaveLength(2);
});

test('lists whose name begins with what was typed, those with something on record first', async () => {
  const finder = await build(await openWithBridge());
  const list = (typed: string, limit = 9) => finder.listStarting(typed, limit);
  expect(list('OLD BR')).toEqual([
    { key: expect.stringMatching(/#old-bridge$/), name: 'old bridge' },
  ]);
  expect(list('who closed the old br')).toEqual(list('old br'));
  const names = list('ford').map(({ name }) => name);
  expect(names).toEqual(['ford herald', 'the ford bridge', 'the council of lower ford']);
  expect(list('ford', 1)).toHaveLength(1);
});
