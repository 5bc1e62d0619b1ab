import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { buildCorpus } from '../corpus/built/build-corpus.ts';
import { segmentPath } from '../corpus/built/built-format.ts';
import { bridgeFiles, bridgeWith } from '../corpus/fixtures/bridge.ts';
import { makeLater } from '../corpus/fixtures/later-format.ts';
import { sha256Hex } from '../corpus/records/sha256.ts';
import { expectReaderToAnswer } from '../lookup/fixtures/reader-contract.ts';
import type { Store } from '../store/store.ts';
import { createStoreReader } from '../store/store-reader.ts';
import { openFreshStore, serveBuilt } from './fixtures/served-corpus.ts';
import { importGeneration } from './import-generation.ts';

const corpus = 'https://corpora.example/bridge';
const bridge = parseAuthored(bridgeFiles).records;
let store: Store;
let name: string;

beforeEach(async () => {
  ({ store, name } = await openFreshStore());
});
afterEach(async () => {
  await store.close();
  indexedDB.deleteDatabase(name);
});

async function serveLater(version: number, files = bridgeFiles) {
  const { records } = parseAuthored(files);
  return serveBuilt(await makeLater(await buildCorpus(records, { version })));
}

async function activeReader() {
  const generation = await store.activeGeneration(corpus);
  if (!generation) throw new Error('Nothing is active.');
  return { generation, reader: createStoreReader(store, generation) };
}

/** The plain lines of every segment that is kept. */
async function readKept(): Promise<string[]> {
  const { generation } = await activeReader();
  const kept = await Promise.all(
    generation.segments.map(async ({ hash }) => (await store.openSegment(hash)).lines),
  );
  return kept.flat();
}

test('a corpus of a later minor version is imported, answers as what is known of it, and is kept whole', async () => {
  const later = await serveLater(1);
  expect(await importGeneration({ ...later, store })).toBe('activated');
  const { generation, reader } = await activeReader();
  await expectReaderToAnswer(reader, bridge);
  expect(generation.head.format).toBe(1.7);
  const kinds = generation.segments.map(({ kind }) => kind);
  expect(kinds).toContain('relations');
  // Every byte of it is here as it was published.
  for (const { hash } of generation.segments) {
    const { lines } = await store.openSegment(hash);
    const plain = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
    expect(await sha256Hex(plain)).toBe(hash);
  }
  expect((await readKept()).filter((line) => line.includes('"type":"relation"'))).not.toEqual([]);
  expect(await importGeneration({ ...later, store })).toBe('unchanged');
});

test('its next version brings what is new, and leaves what is unknown where something is withdrawn', async () => {
  await importGeneration({ ...(await serveLater(1)), store });
  const withdrawn = bridgeWith(
    'sources/herald-1.yaml',
    'speech: direct',
    'status: { state: withdrawn, date: 2026-01-01, reason: { en: Wrong. } }\n    speech: direct',
  );
  const second = await serveLater(2, withdrawn);
  expect(await importGeneration({ ...second, store })).toBe('activated');
  const fetched = second.asked.filter((path) => path.startsWith('segments/'));
  expect(fetched.length).toBeLessThan(4);
  await store.collectGarbage();
  await store.undoGeneration(corpus);
  const lines = await readKept();
  expect(lines.some((line) => line.includes('"state":"withdrawn"'))).toBe(true);
  expect(lines.filter((line) => line.includes('"type":"relation"')).length).toBeGreaterThan(10);
  const { reader } = await activeReader();
  const found = await reader.findRecords({ of: 'dispute', id: 'bridge-closed-for-flood' });
  expect(found.records).toHaveLength(1);
});

test('takes over from a version of today, and a later major version leaves all as it was', async () => {
  const today = await buildCorpus(bridge, { version: 1 });
  await importGeneration({ ...serveBuilt(today), store });
  expect(await importGeneration({ ...(await serveLater(2)), store })).toBe('activated');
  const major = serveBuilt(
    await makeLater(await buildCorpus(bridge, { version: 3 }), { format: '2.0' }),
  );
  await expect(importGeneration({ ...major, store })).rejects.toMatchObject({
    code: 'format-unknown',
    message: expect.stringContaining('needs a newer Gainsay'),
  });
  expect(major.asked).toEqual(['head.json']);
  const { generation, reader } = await activeReader();
  expect(generation.head.version).toBe(2);
  await expectReaderToAnswer(reader, bridge);
});

test('a bomb among what is unknown leaves nothing', async () => {
  const bomb = await makeLater(await buildCorpus(bridge, { version: 1 }), {
    changeEntry: (entry) => ({ ...entry, bytes: 20 }),
  });
  await expect(importGeneration({ ...serveBuilt(bomb), store })).rejects.toMatchObject({
    code: 'segment-corrupt',
    place: expect.stringContaining(segmentPath('').slice(0, 8)),
  });
  expect(await store.activeGenerations()).toEqual([]);
});
