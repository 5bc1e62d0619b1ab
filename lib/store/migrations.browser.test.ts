import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { headPath } from '../corpus/built/built-format.ts';
import { readIndex } from '../corpus/built/read-index.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import { expectReaderToAnswer } from '../lookup/fixtures/reader-contract.ts';
import { serveBridge } from '../sync/fixtures/served-corpus.ts';
import { migrations } from './schema.ts';
import { seal } from './seal.ts';
import { openStore } from './store.ts';
import { createStoreReader } from './store-reader.ts';

/** A database of an older version of Gainsay, which holds the corpus about the bridge. */
async function makeOlder(version: number): Promise<string> {
  const name = `older-${version}-${Date.now()}`;
  const database = await openDB(name, version, {
    upgrade(opened, _old, _new, transaction) {
      for (const migrate of migrations.slice(0, version))
        migrate(opened as never, transaction as never);
    },
  });
  const { built } = await serveBridge(4);
  const bytesOf = new Map(built.files.map(({ path, bytes }) => [path, bytes]));
  const index = await readIndex(built.head.index, async (hash) => {
    const bytes = bytesOf.get(`index/${hash}`);
    if (!bytes) throw new Error(`No page ${hash}`);
    await database.put('pages', { hash, data: bytes });
    return bytes;
  });
  for (const { hash, bytes } of index.segments) {
    const data = bytesOf.get(`segments/${hash}.ndjson.gz`);
    await database.put('segments', { hash, plainBytes: bytes, data });
  }
  const { head } = built;
  const generation = { corpus: head.corpus, head, importedAt: 7, ...index };
  const empty = new Float64Array();
  const put = (store: 'packs' | 'postings' | 'words' | 'tallies' | 'quotations', value: object) =>
    database.put(store, version < 10 ? value : seal(store, value));
  if (version < 3) {
    const id = await database.add('generations', { ...generation, buckets: 1 });
    await database.put('postings', { generation: id, bucket: 0, hashes: empty, locations: empty });
    await database.put('corpora', { id: head.corpus, active: id, previous: null });
  } else if (version === 6) {
    // IndexParts are as they were; counts without what is long would say that nothing is.
    const id = await database.add('generations', { ...generation, packs: [] });
    const totals = { statements: 0, disputes: 0, entities: 0 };
    const none = { entities: [], disputes: [], twoSided: [], statements: [] };
    await database.put('summaries', { generation: id, totals, ...none });
    const rest = { previous: null, undone: null, purgeDue: false };
    await database.put('corpora', { id: head.corpus, active: id, ...rest });
  } else {
    // An index part that lists every segment and holds nothing: whoever read it would find nothing.
    const segments = index.segments.map(({ hash }) => hash);
    const starts = new Uint32Array(segments.length + 1);
    const pack = 1;
    await put('packs', { id: pack, segments, starts, complete: true, purged: false });
    await put('postings', { pack, bucket: 0 });
    await put('words', { pack, bucket: 0 });
    await put('tallies', { pack });
    if (version > 3) await put('quotations', { pack });
    const own = { ...generation, id: 1, packs: [pack], ...(version > 9 && { wasActive: true }) };
    const rest = { previous: null, undone: null, purgeDue: false };
    const pointer = { id: head.corpus, active: 1, ...rest };
    await database.put('generations', version < 10 ? own : seal('generations', own));
    await database.put('corpora', version < 10 ? pointer : seal('corpora', pointer));
  }
  expect(bytesOf.has(headPath)).toBe(true);
  database.close();
  return name;
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
  'a corpus that version %i held is read and searched by the newest',
  async (version) => {
    const name = await makeOlder(version);
    const store = await openStore(name);
    const [generation] = await store.activeGenerations();
    if (!generation) throw new Error('Nothing is active.');
    expect(generation).toMatchObject({ importedAt: 7, head: { version: 4 } });
    const { records } = parseAuthored(bridgeFiles);
    await expectReaderToAnswer(createStoreReader(store, generation), records);
    expect(
      await store.saveAutomaton({
        ...{ generations: [generation.id], format: 'test' },
        ...{ automaton: Uint8Array.of(1), marks: Uint8Array.of(2) },
      }),
    ).toBe(true);
    await store.close();
    const again = await openStore(name);
    const [kept] = await again.activeGenerations();
    expect(kept?.packs).toHaveLength(1);
    await again.close();
  },
);
