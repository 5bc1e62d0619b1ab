import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectReaderToAnswer } from '../../lib/lookup/fixtures/reader-contract.ts';
import {
  bridgeRecords,
  makeTemporaryFolder,
  writeBridge,
  writeBuilt,
  writeFiles,
} from './fixtures/bridge-folders.ts';
import { runMain } from './fixtures/run-main.ts';
import { loadCorpus } from './load-corpus.ts';

let folder: string;
let forms: string[];
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  forms = await writeBridge(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an authored folder, a built one and a file of records are one corpus', async () => {
  expect(forms).toHaveLength(3);
  for (const form of forms) await expectReaderToAnswer(await loadCorpus(form), bridgeRecords);
});

const head = { corpus: 'urn:x:y', expires: null, format: 1, index: 'a'.repeat(64), version: 1 };
const corpus = bridgeRecords.find((record) => record.type === 'corpus');
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const cases: [
  what: string,
  files: Record<string, string | Uint8Array>,
  code: string,
  says: string,
][] = [
  ['an empty folder', {}, 'corpus-empty', 'is empty'],
  ['another folder', { 'notes.txt': 'x' }, 'corpus-unknown', 'neither corpus.yaml nor head'],
  ['segments without a head', { 'segments/a': 'x' }, 'corpus-incomplete', 'half of a built'],
  ['a head without an index', { 'head.json': line(head) }, 'index-missing', 'not whole'],
  ['a head that is none', { 'head.json': 'x' }, 'head-invalid', 'not JSON'],
  ['a signed head that is none', { 'head.jws': 'x' }, 'head-invalid', 'head.jws'],
  ['a later format', { 'head.json': line({ ...head, format: 2 }) }, 'format-unknown', 'format 2'],
  ['authored with errors', { 'corpus.yaml': 'id: x' }, 'corpus-invalid', 'corpus.yaml:1: error'],
];

test.each(cases)('names %s', async (what, files, code, says) => {
  const path = join(folder, what);
  await writeFiles(
    path,
    Object.entries(files).map(([name, bytes]) => ({ path: name, bytes })),
  );
  const { code: exit, stderr, stdout } = await runMain('scan', path, forms[2] ?? '');
  expect(stderr).toContain(`[${code}]`);
  expect(stderr).toContain(says);
  expect([exit, stdout]).toEqual([1, '']);
});

const lines: [what: string, bytes: string | Uint8Array, code: string, says: string][] = [
  ['an empty file', '\n\n', 'corpus-empty', 'holds no records'],
  ['a file that is no NDJSON', 'Hello', 'corpus-invalid', 'json-invalid'],
  ['a file that is not UTF-8', Uint8Array.of(0x7b, 0xff), 'corpus-invalid', 'text-encoding'],
  ['records without a corpus', line(bridgeRecords.at(-1)), 'corpus-invalid', 'corpus-missing'],
  ['two corpora', line(corpus) + line(corpus), 'corpus-invalid', 'corpus-duplicate'],
];

test.each(lines)('names %s', async (what, bytes, code, says) => {
  const path = join(folder, `${what}.ndjson`);
  await writeFile(path, bytes);
  const { code: exit, stderr } = await runMain('search', path, 'anything');
  expect(stderr).toContain(`[${code}]`);
  expect(stderr).toContain(says);
  expect(exit).toBe(1);
});

test('names half a build and what is not there', async () => {
  const built = await writeBuilt(join(folder, 'half'));
  await rm(join(built, 'segments'), { recursive: true });
  const half = await runMain('search', built, 'anything');
  expect(half.stderr).toMatch(/segments\/.*cannot be read.*\[segment-missing\]/);
  expect(half.code).toBe(1);
  const missing = await runMain('search', join(folder, 'nowhere'), 'anything');
  expect(missing.stderr).toMatch(/There is no corpus at .*nowhere.*\[corpus-missing\]/);
  expect(missing.code).toBe(2);
});
