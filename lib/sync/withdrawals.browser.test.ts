/** What a reader is told of statements that a new version withdrew, also when they are purged. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { archiveCorpus } from '../publishing/archive-files.ts';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import type { Store } from '../store/store.ts';
import { findChanges } from './changes.ts';
import { archiveSource } from './corpus-archive.ts';
import { firstRecords } from './fixtures/bridge-versions.ts';
import { createPublisher, type Publisher } from './fixtures/publisher.ts';
import { openFreshStore } from './fixtures/served-corpus.ts';
import { syncCorpus } from './sync-corpus.ts';

let store: Store;
let publisher: Publisher;
beforeEach(async () => {
  ({ store } = await openFreshStore());
  publisher = await createPublisher();
});
afterEach(() => store.close());

async function sync(version: number, records: readonly CorpusRecord[]): Promise<void> {
  const files = await publisher.publish(version, records);
  const packed = archiveCorpus([...files].map(([path, bytes]) => ({ path, bytes })));
  const outcome = await syncCorpus({
    store,
    local: createMemoryArea(),
    corpus: publisher.corpus,
    source: await archiveSource(new Blob([new Uint8Array(packed)])),
    pinned: publisher.thumbprint,
    readBundled: async () => new Map(),
    intervalMs: 1,
  });
  expect(outcome).toBe('activated');
}

const why = { en: 'Said by somebody else.' };
const gone = { en: 'Never said.' };

/** One statement is withdrawn, one leaves a tombstone, one is reworded. */
const second = firstRecords.flatMap((record): CorpusRecord[] => {
  if (record.type !== 'statement') return [record];
  switch (record.id) {
    case 'herald-1-stone-rebuild': {
      const status = { state: 'withdrawn', date: '2002-02-02', reason: why, replacedBy: null };
      return [{ ...record, status: status as typeof record.status }];
    }
    case 'herald-2-pond': {
      const tombstone = { type: 'tombstone', id: record.id, of: 'statement', date: '2002-02-02' };
      return [{ ...tombstone, reason: gone, replacedBy: null } as CorpusRecord];
    }
    case 'herald-1-fair':
      return [{ ...record, claim: { en: 'There was a fair.' } }];
    default:
      return [record];
  }
});

async function readChanges() {
  const [before, after, state] = await Promise.all([
    store.previousGeneration(publisher.corpus),
    store.activeGeneration(publisher.corpus),
    store.readSyncState(publisher.corpus),
  ]);
  if (!before || !after) throw new Error('There is no version before.');
  const { statements } = await findChanges(store, before, after, state?.changes?.listed);
  return statements.sort((one, other) => (one.id < other.id ? -1 : 1));
}

test('what was withdrawn is counted and listed, before and after it is purged', async () => {
  await sync(1, firstRecords);
  await sync(2, second);
  const state = await store.readSyncState(publisher.corpus);
  expect(state?.changes).toMatchObject({
    ...{ statementsAdded: 0, statementsChanged: 1, statementsWithdrawn: 1, statementsGone: 1 },
    disputesTouched: 2,
  });
  const told = [
    { id: 'herald-1-fair', kind: 'changed', claim: { en: 'There was a fair.' }, reason: null },
    { id: 'herald-1-stone-rebuild', kind: 'withdrawn', reason: why },
    { id: 'herald-2-pond', kind: 'gone', claim: null, reason: gone },
  ];
  const first = await readChanges();
  expect(first).toMatchObject(told);
  await store.collectGarbage();
  const before = await store.previousGeneration(publisher.corpus);
  const kept = await Promise.all(
    (before?.segments ?? []).map(({ hash }) => store.readSegment(hash)),
  );
  // It was purged: the test would tell nothing else.
  expect(JSON.stringify(kept)).not.toContain('drained at night');
  expect(await readChanges()).toEqual(first);
  // A followed question is found by this: it lost one.
  expect(first.flatMap(({ disputes }) => disputes).sort()).toEqual([
    'bridge-to-be-rebuilt',
    'pond-drained-in-secret',
  ]);
});
