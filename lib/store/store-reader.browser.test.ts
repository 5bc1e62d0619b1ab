import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import { bridgeFiles } from '../corpus/fixtures/bridge.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { expectReaderToAnswer } from '../lookup/fixtures/reader-contract.ts';
import { openFreshStore, serveRecords } from '../sync/fixtures/served-corpus.ts';
import { importGeneration } from '../sync/import-generation.ts';
import { createStoreReader } from './store-reader.ts';

async function openReader(records: readonly CorpusRecord[]) {
  const { store } = await openFreshStore();
  await importGeneration({ ...(await serveRecords(records, 1)), store });
  const [generation] = await store.activeGenerations();
  if (!generation) throw new Error('Nothing is active.');
  return { store, reader: createStoreReader(store, generation) };
}

test('the database answers as the records do', async () => {
  const { records } = parseAuthored(bridgeFiles);
  const { store, reader } = await openReader(records);
  expect(reader.id).toBe('https://corpora.example/bridge');
  await expectReaderToAnswer(reader, records);
  await store.close();
});

test('so does it for any corpus', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (records) => {
      const { store, reader } = await openReader(records);
      await expectReaderToAnswer(reader, records);
      await store.close();
    }),
    { numRuns: 10 },
  );
});
