import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { archiveCorpus } from '../publishing/archive-files.ts';
import { createMemoryArea } from '../settings/fixtures/memory-area.ts';
import type { Store } from '../store/store.ts';
import { archiveSource } from './corpus-archive.ts';
import { firstRecords, secondRecords } from './fixtures/bridge-versions.ts';
import { createPublisher, type Files, type Publisher } from './fixtures/publisher.ts';
import { openFreshStore } from './fixtures/served-corpus.ts';
import { type SyncOutcome, syncCorpus } from './sync-corpus.ts';

let store: Store;
let publisher: Publisher;
const firstAt = Date.now();
const secondAt = firstAt + 1_000;

beforeEach(async () => {
  ({ store } = await openFreshStore());
  publisher = await createPublisher();
});
afterEach(() => {
  vi.restoreAllMocks();
  return store.close();
});

async function sync(files: Files, now: number): Promise<SyncOutcome> {
  const packed = archiveCorpus([...files].map(([path, bytes]) => ({ path, bytes })));
  return syncCorpus({
    store,
    local: createMemoryArea(),
    corpus: publisher.corpus,
    source: await archiveSource(new Blob([new Uint8Array(packed)])),
    pinned: publisher.thumbprint,
    readBundled: async () => new Map(),
    intervalMs: 1,
    now: () => now,
  });
}

/** Which version is served, and when the state of the sync says that it came. */
async function readBoth() {
  const active = await store.activeGeneration(publisher.corpus);
  const state = await store.readSyncState(publisher.corpus);
  return { version: active?.head.version, lastActivated: state?.lastActivated };
}

type Put = typeof IDBObjectStore.prototype.put;

/** What is written last of a new version, so that a failure there comes after the pointer's flip. */
const isOfSecond = (value: { lastActivated?: number }) => value.lastActivated === secondAt;

const failures: [string, (this: IDBObjectStore, put: Put, value: object) => IDBRequest][] = [
  [
    'the state of the sync cannot be written',
    function (put, value) {
      if (isOfSecond(value)) throw new DOMException('No more room.', 'QuotaExceededError');
      return put.call(this, value);
    },
  ],
  [
    'the browser ends the transaction after the last write',
    function (put, value) {
      const request = put.call(this, value);
      if (isOfSecond(value)) this.transaction.abort();
      return request;
    },
  ],
];

test.each(failures)('where %s, the version before is served too', async (_, fail) => {
  expect(await sync(await publisher.publish(1, firstRecords), firstAt)).toBe('activated');
  const second = await publisher.publish(2, secondRecords);
  const put = IDBObjectStore.prototype.put;
  const asked = vi.fn();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: object,
  ) {
    if (isOfSecond(value)) asked();
    return fail.call(this, put, value);
  });
  expect(await sync(second, secondAt)).toBe('failed');
  expect(asked).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
  expect(await readBoth()).toEqual({ version: 1, lastActivated: firstAt });
  expect(await sync(second, secondAt)).toBe('activated');
  expect(await readBoth()).toEqual({ version: 2, lastActivated: secondAt });
});
