import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCorpus } from '../../../lib/corpus/built/build-corpus.ts';
import { headPath } from '../../../lib/corpus/built/built-format.ts';
import { arbitraryCorpus } from '../../../lib/corpus/fixtures/arbitrary-corpus.ts';
import { makeLater } from '../../../lib/corpus/fixtures/later-format.ts';
import { expectReaderToAnswer } from '../../../lib/lookup/fixtures/reader-contract.ts';
import {
  bridgeRecords,
  makeTemporaryFolder,
  writeBuilt,
  writeFiles,
} from '../fixtures/bridge-folders.ts';
import { runMain } from '../fixtures/run-main.ts';
import { openDirectoryReader } from './directory-reader.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder answers as the records do', async () => {
  await writeBuilt(folder);
  const reader = await openDirectoryReader(folder, headPath);
  expect(reader.id).toBe('https://corpora.example/bridge');
  await expectReaderToAnswer(reader, bridgeRecords);
});

test('so does it for any corpus', async () => {
  let next = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCorpus, async (records) => {
      const built = await writeBuilt(join(folder, String(next++)), records);
      await expectReaderToAnswer(await openDirectoryReader(built, headPath), records);
    }),
    { numRuns: 10 },
  );
});

test('a folder of a later minor version of the format answers as what is known of it', async () => {
  const { files } = await makeLater(await buildCorpus(bridgeRecords, { version: 1 }));
  await writeFiles(folder, files);
  await expectReaderToAnswer(await openDirectoryReader(folder, headPath), bridgeRecords);
  const exported = await runMain('export', folder, '--format', 'ndjson');
  expect(exported.stdout.trim().split('\n')).toHaveLength(bridgeRecords.length);
  const verified = await runMain('verify', folder, '--unsigned');
  expect([verified.code, verified.stderr]).toEqual([0, '']);
});

async function readEverything(): Promise<void> {
  const reader = await openDirectoryReader(folder, headPath);
  await reader.readSummary();
}

/** The first file of a folder of the built corpus, by name. */
async function pathIn(part: 'index' | 'segments'): Promise<string> {
  const names = await readdir(join(folder, part));
  return join(folder, part, names.sort().at(0) ?? '');
}

test('names a segment that is gone, cut short or changed', async () => {
  await writeBuilt(folder);
  const segment = await pathIn('segments');
  const bytes = await readFile(segment);
  await truncate(segment, bytes.length - 9);
  await expect(readEverything()).rejects.toMatchObject({
    code: 'segment-corrupt',
    message: expect.stringContaining('broken gzip'),
  });
  await writeFile(segment, 'a\n');
  await expect(readEverything()).rejects.toMatchObject({ code: 'segment-corrupt' });
  await rm(segment);
  await expect(readEverything()).rejects.toMatchObject({
    code: 'segment-missing',
    message: expect.stringContaining(segment),
  });
});

test('whatever byte is changed, the error is named or the answer the same', async () => {
  await writeBuilt(folder);
  const files = [join(folder, headPath), await pathIn('index'), await pathIn('segments')];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat(255), async (file, at, byte) => {
      const bytes = await readFile(file);
      const changed = Uint8Array.from(bytes);
      changed[at % bytes.length] = byte;
      await writeFile(file, changed);
      const outcome = await readEverything().then(
        () => 'read',
        (error) => error.code,
      );
      await writeFile(file, bytes);
      expect(outcome).toMatch(/^(read|[a-z]+(-[a-z]+)+)$/);
    }),
    { numRuns: 100 },
  );
});
