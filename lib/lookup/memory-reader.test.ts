import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCorpus } from '../corpus/fixtures/arbitrary-corpus.ts';
import { expectReaderToAnswer } from './fixtures/reader-contract.ts';
import { createMemoryReader } from './memory-reader.ts';
import { readCorpusInfo } from './read-info.ts';
import { createSegmentReader } from './segment-reader.ts';

test('records in memory answer as themselves', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (records) => {
      const reader = createMemoryReader('https://corpora.example/arbitrary', records);
      await expectReaderToAnswer(reader, records);
    }),
    { numRuns: 20 },
  );
});

test('names a corpus whose records are not its own', async () => {
  await expect(readCorpusInfo(createMemoryReader('urn:none', []))).rejects.toMatchObject({
    code: 'corpus-mismatch',
  });
});

test('a segment that fails to be read is asked for again', async () => {
  let attempts = 0;
  const reader = createSegmentReader('urn:flaky', [
    {
      kind: 'entities',
      async read() {
        attempts++;
        if (attempts === 1) throw new Error('away');
        return [];
      },
    },
  ]);
  await expect(reader.readSummary()).rejects.toThrow('away');
  expect((await reader.readSummary()).totals.entities).toBe(0);
});
