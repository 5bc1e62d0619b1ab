/** A reader who had Gainsay on 22 November 2026 loses nothing by any later version. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Answers, createAnswers } from '../../lib/answers/answers.ts';
import { parseAuthored } from '../../lib/corpus/authored/parse-authored.ts';
import { buildCorpus } from '../../lib/corpus/built/build-corpus.ts';
import { bridgeFiles, bridgeWith } from '../../lib/corpus/fixtures/bridge.ts';
import type { Tombstone } from '../../lib/corpus/records/records.ts';
import { expectReaderToAnswer } from '../../lib/lookup/fixtures/reader-contract.ts';
import { createMemoryArea } from '../../lib/settings/fixtures/memory-area.ts';
import { reconcile } from '../../lib/settings/follow.ts';
import { type Followed, listFollowed, moveFollowed } from '../../lib/settings/followed.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { listSubscriptions } from '../../lib/settings/subscriptions.ts';
import { readOldProfile } from '../../lib/store/fixtures/profile.ts';
import { restoreDatabase, type StoredProfile } from '../../lib/store/fixtures/stored-database.ts';
import type { Generation, GenerationSummary } from '../../lib/store/schema.ts';
import { openStore, type Store } from '../../lib/store/store.ts';
import { createStoreReader } from '../../lib/store/store-reader.ts';
import { serveBuilt } from '../../lib/sync/fixtures/served-corpus.ts';
import { importGeneration } from '../../lib/sync/import-generation.ts';

const bridge = 'https://corpora.example/bridge';
const bundledFiles = import.meta.glob<string>('../../corpora/*/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let profile: StoredProfile;
let store: Store;
let answers: Answers;
let name: string;
let opened = 0;

beforeEach(async () => {
  profile = await readOldProfile();
  name = `old-profile-${Date.now()}-${opened++}`;
  await restoreDatabase(name, profile.database);
  store = await openStore(name);
  answers = createAnswers(store, { languages: ['en'] });
});
afterEach(async () => {
  await store.close();
  indexedDB.deleteDatabase(name);
});

/** The records of a store as they were written down. */
function recordsOf<Stored>(storeName: string): Stored[] {
  const found = profile.database.stores.find((each) => each.name === storeName);
  if (!found) throw new Error(`No store is called ${storeName}.`);
  return found.records as Stored[];
}

/** The areas of the browser's storage as they were. */
function makeAreas() {
  const [local, sync] = [createMemoryArea(), createMemoryArea()];
  local.items = structuredClone(profile.local);
  sync.items = structuredClone(profile.sync);
  return { local, sync };
}

async function activeReader(corpus: string) {
  const generation = await store.activeGeneration(corpus);
  if (!generation) throw new Error(`${corpus} is not here.`);
  return createStoreReader(store, generation);
}

/** The bundled corpora as they are now, built. */
async function buildBundled() {
  const folders = [...new Set(Object.keys(bundledFiles).map((path) => path.split('/')[3] ?? ''))];
  return Promise.all(
    folders.map((folder) => {
      const prefix = `../../corpora/${folder}/`;
      const files = Object.entries(bundledFiles)
        .filter(([path]) => path.startsWith(prefix))
        .map(([path, text]) => ({ path: path.slice(prefix.length), text }));
      const version = Number(
        /^version: (\d+)$/m.exec(files.find(({ path }) => path === 'build.yaml')?.text ?? '')?.[1],
      );
      const { records } = parseAuthored(files.filter(({ path }) => path !== 'build.yaml'));
      return buildCorpus(records, { version });
    }),
  );
}

/** Brings the bundled corpora to what they are now, as an update of the extension does. */
async function update(): Promise<string[]> {
  const built = await buildBundled();
  for (const each of built) {
    expect(await importGeneration({ ...serveBuilt(each), store })).toBe('activated');
  }
  return built.map(({ head }) => head.corpus);
}

/** How many statements there are on something followed, withdrawn ones too; null where it is gone. */
async function countOf({ view, key }: Followed): Promise<number | null> {
  if (view === 'entity') return (await answers.getEntityView(key))?.entity.statements ?? null;
  const details = await answers.getDisputeDetails(key);
  if (!details) return null;
  const { stances, withdrawn } = details.total;
  return stances.affirms + stances.denies + stances.qualifies + withdrawn;
}

test('every version of every corpus is there, with all that was known of it', async () => {
  const active = await store.activeGenerations();
  const before = recordsOf<{ id: string; active: number; previous: number | null }>('corpora');
  expect(active.map(({ corpus }) => corpus).sort()).toEqual(before.map(({ id }) => id).sort());
  const heads = new Map(recordsOf<Generation>('generations').map((each) => [each.id, each.head]));
  for (const { id, active: now, previous } of before) {
    expect((await store.activeGeneration(id))?.head).toEqual(heads.get(now));
    const kept = previous === null ? null : heads.get(previous);
    expect((await store.previousGeneration(id))?.head ?? null).toEqual(kept);
  }
  expect((await store.previousGeneration(bridge))?.head.version).toBe(1);
  expect(await store.listSyncStates()).toEqual(recordsOf('syncStates'));
  for (const { segments } of active) expect(await store.missingSegments(segments)).toEqual([]);
  const totals = new Map(
    recordsOf<GenerationSummary>('summaries').map((each) => [each.generation, each.totals]),
  );
  for (const generation of active) {
    expect((await store.readSummary(generation)).totals).toEqual(totals.get(generation.id));
  }
});

test('the corpus that was subscribed to answers as ever, and the version before comes back', async () => {
  const second = bridgeWith('disputes.yaml', 'because of the flood', 'for fear of a flood');
  await expectReaderToAnswer(await activeReader(bridge), parseAuthored(second).records);
  await store.undoGeneration(bridge);
  await expectReaderToAnswer(await activeReader(bridge), parseAuthored(bridgeFiles).records);
});

test('settings, subscriptions and what is followed are as they were', async () => {
  const { local, sync } = makeAreas();
  const stored = profile.local.settings as Record<string, unknown>;
  expect(Object.keys(stored).length).toBeGreaterThan(5);
  // A card shows one statement of each side, so the order of statements is no choice any more.
  const { order, ...kept } = stored;
  expect(order).toBe('newest');
  expect(parseSettings(stored)).toMatchObject(kept);
  const [subscription, ...more] = await listSubscriptions(local);
  expect(more).toEqual([]);
  expect(profile.local[`subscription:${bridge}`]).toMatchObject({ ...subscription });
  const followed = await listFollowed(local);
  const keys = Object.keys(profile.local).filter((key) => key.startsWith('followed:'));
  expect(followed.length).toBe(keys.length);
  expect(followed.length).toBeGreaterThan(40);
  // Nor does following the reader to another machine lose any.
  expect(await reconcile(local, sync)).toEqual([]);
  expect(await listFollowed(local)).toEqual(followed);
  expect(local.items.settings).toEqual(stored);
  expect(Object.keys(sync.items)).toEqual(expect.arrayContaining(keys));
});

test('before anything is updated, there is as much on what is followed as was seen', async () => {
  for (const followed of await listFollowed(makeAreas().local)) {
    expect([followed.key, await countOf(followed)]).toEqual([followed.key, followed.seen.count]);
  }
});

test('the bundled corpora come to their newest version, and undo brings the old one back', async () => {
  const before = await store.activeGenerations();
  for (const corpus of await update()) {
    const old = before.find((each) => each.corpus === corpus);
    const version = (await store.activeGeneration(corpus))?.head.version ?? 0;
    expect(version).toBeGreaterThan(old?.head.version ?? 0);
    expect((await store.undoGeneration(corpus)).head).toEqual(old?.head);
    await (await activeReader(corpus)).readSummary();
    expect((await store.resumeGeneration(corpus))?.head.version).toBe(version);
  }
});

test('what is followed and has gone goes on as what took its place', async () => {
  const { local } = makeAreas();
  const before = await listFollowed(local);
  const corpora = await update();
  await moveFollowed(local, answers.getSuccessor);
  const after = await listFollowed(local);
  const keys = new Set(after.map(({ key }) => key));
  const tombstones = new Map<string, Tombstone>();
  for (const corpus of corpora) {
    for await (const records of (await activeReader(corpus)).readKind('tombstones')) {
      for (const record of records) {
        if (record.type === 'tombstone') tombstones.set(`${corpus}#${record.id}`, record);
      }
    }
  }
  let moved = 0;
  for (const { key } of before) {
    const tombstone = tombstones.get(key);
    const isKept = !tombstone || tombstone.replacedBy === null;
    expect([key, keys.has(key)]).toEqual([key, isKept]);
    if (!isKept) moved++;
  }
  expect(moved).toBeGreaterThan(0);
  for (const followed of after) {
    // One that nothing took the place of is still listed, as gone, and a tombstone says why.
    const isGone = tombstones.has(followed.key);
    expect([followed.key, (await countOf(followed)) === null]).toEqual([followed.key, isGone]);
    if (isGone || before.some(({ key }) => key === followed.key)) continue;
    const details = await answers.getDisputeDetails(followed.key);
    expect(followed.label).toEqual(details?.dispute.question);
  }
});

test('an address of a question that has gone leads to the one that took its place', async () => {
  const { local } = makeAreas();
  const before = await listFollowed(local);
  await update();
  const gone: Followed[] = [];
  for (const followed of before) {
    const successor = await answers.getSuccessor(followed.view, followed.key);
    if (!successor || followed.view !== 'dispute') continue;
    gone.push(followed);
    const details = await answers.getDisputeDetails(followed.key);
    expect(details?.dispute.key).toBe(successor.key);
  }
  expect(gone).not.toEqual([]);
});
