import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heraldText } from '../../lib/corpus/fixtures/bridge.ts';
import { makeTemporaryFolder, writeBridge } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

const root = join(import.meta.dirname, '../..');
const seeds = join(root, '../shared/seeds');

let folder: string;
let authored: string;
let built: string;
let lines: string;
let documents: string;

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  [authored = '', built = '', lines = ''] = await writeBridge(folder);
  documents = join(folder, 'documents');
  await mkdir(join(documents, '2001'), { recursive: true });
  await writeFile(join(documents, '2001/herald.txt'), heraldText);
  await writeFile(join(documents, 'other.bin'), new Uint8Array([0xff, 0xfe, 0]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let copies = 0;
/** A copy of the corpus with one file changed. */
async function withFile(path: string, change: (text: string) => string | Uint8Array) {
  const copy = join(folder, `copy-${copies++}`);
  await cp(authored, copy, { recursive: true });
  const text = await readFile(join(copy, path), 'utf8').catch(() => '');
  await writeFile(join(copy, path), change(text));
  return copy;
}

interface Found {
  errors: number;
  warnings: number;
  problems: { code: string; severity: string; file: string; line: number; message: string }[];
}

async function checkJson(...args: string[]): Promise<Found & { exit: number }> {
  const { code, stdout } = await runMain('check', ...args, '--format', 'json');
  return { exit: code, ...(JSON.parse(stdout) as Found) };
}

const errorsIn = (found: Found) => found.problems.filter(({ severity }) => severity === 'error');

test('a good corpus ends with 0, its warnings listed and counted', async () => {
  const { code, stdout, stderr } = await runMain('check', authored, '--sources', documents);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  const printed = stdout.trimEnd().split('\n');
  expect(printed.at(-1)).toBe('0 errors, 3 warnings.');
  expect(printed[0]).toBe(
    `${join(authored, 'disputes.yaml')}:5: warning [dispute-one-sided] 1.question: The corpus holds one side of this dispute only. Look for the other; readers are told.`,
  );
});

test('an NDJSON file is checked alike, by its lines', async () => {
  expect(await checkJson(lines)).toMatchObject({ exit: 0, errors: 0, warnings: 2 });
  const text = (await readFile(lines, 'utf8')).replace('"speaker":"ada-stone"', '"speaker":"x"');
  const broken = join(folder, 'broken.ndjson');
  await writeFile(broken, text);
  const line = text.split('\n').findIndex((one) => one.includes('"speaker":"x"')) + 1;
  expect(errorsIn(await checkJson(broken))).toMatchObject([
    { code: 'id-dangling', file: broken, line },
  ]);
});

test('every error is told at once, by file and line, and ends with 1', async () => {
  const copy = await withFile('disputes.yaml', (text) => `${text}- id: Old\n  about: []\n`);
  await writeFile(join(copy, 'sources/bad.yaml'), 'id: "open');
  await writeFile(join(copy, 'sources/latin.yaml'), new Uint8Array([0x69, 0x64, 0x3a, 0xe9, 0x0a]));
  const { code, stdout } = await runMain('check', copy);
  expect(code).toBe(1);
  expect(stdout).toContain('disputes.yaml:11: error [record-invalid] 3.question:');
  expect(stdout).toContain('disputes.yaml:11: error [record-invalid] 3.id: "Old" must be');
  expect(stdout).toContain('disputes.yaml:12: error [record-invalid] 3.about:');
  expect(stdout).toContain('bad.yaml:1: error [yaml-invalid]');
  expect(stdout).toContain('latin.yaml:1: error [text-encoding] Byte 3 (0xe9) is not UTF-8.');
  expect(stdout).toMatch(/\n5 errors, \d+ warnings?\.\n$/);
});

describe('with the documents', () => {
  const source = 'sources/herald-1.yaml';

  test('a changed character is caught and shown beside the document', async () => {
    const copy = await withFile(source, (text) =>
      text.replace('stood on the deck', 'stood on the dock'),
    );
    const found = await checkJson(copy, '--sources', documents);
    expect(found.exit).toBe(1);
    expect(errorsIn(found)).toMatchObject([{ code: 'quote-not-verbatim', line: 18 }]);
    expect(errorsIn(found)[0]?.message).toContain('[-dock-]{+deck+}');
  });

  test('other quotation marks and white space make no difference', async () => {
    const copy = await withFile(source, (text) => text.replace('prefix: "“"', `prefix: '"'`));
    expect(errorsIn(await checkJson(copy, '--sources', documents))).toEqual([]);
  });

  test('a hash that no document has is told with those there are', async () => {
    const copy = await withFile(source, (text) => text.replace(/sha256: 00/, 'sha256: 11'));
    const [error] = errorsIn(await checkJson(copy, '--sources', documents));
    expect(error).toMatchObject({ code: 'source-text-missing', line: 9 });
    expect(error?.message).toContain(
      '00e93175e3bf9f86e3778fae5a5bfb0026fd610a99ae4eb103199367e6f31fd9',
    );
  });
});

test('ids that a published version used for something else are errors', async () => {
  const copy = await withFile(
    'entities.yaml',
    (text) => `${text}- id: herald-2-pond\n  kind: topic\n  label: { en: Pond }\n  names: {}\n`,
  );
  const path = join(copy, 'sources/herald-2.yaml');
  await writeFile(path, (await readFile(path, 'utf8')).replace('id: herald-2-pond', 'id: new-id'));
  const found = await checkJson(copy, '--previous', built);
  expect(errorsIn(found)).toMatchObject([{ code: 'id-reused', file: join(copy, 'entities.yaml') }]);
  expect(errorsIn(await checkJson(authored, '--previous', built))).toEqual([]);
});

test('an inverted claim and a swapped speaker do not pass beside what readers have', async () => {
  const copy = await withFile('sources/herald-1.yaml', (text) =>
    text
      .replace('will be rebuilt in stone', 'will not be rebuilt in stone')
      .replace('speaker: parish-council', 'speaker: ada-stone'),
  );
  const found = await checkJson(copy, '--previous', built);
  expect(errorsIn(found)).toMatchObject([
    { code: 'changed-without-status', line: 12 },
    { code: 'changed-without-status', line: 28 },
  ]);
  expect(found.exit).toBe(1);
  expect(errorsIn(await checkJson(copy))).toEqual([]);
});

test('a broken previous version is named, not half read', async () => {
  const broken = join(folder, 'broken-built');
  await cp(built, broken, { recursive: true });
  await rm(join(broken, 'segments'), { recursive: true });
  const { code, stderr } = await runMain('check', authored, '--previous', broken);
  expect(code).toBe(1);
  expect(stderr).toContain('[segment-missing]');
});

test('what a stranger wrote cannot steer the terminal', async () => {
  const file = join(folder, 'steering.ndjson');
  const csi = String.fromCharCode(0x9b);
  await writeFile(
    file,
    `${JSON.stringify({ type: 'entity', id: `a${csi}2J`, [`b${csi}2J\u202e`]: 1 })}\n`,
  );
  const { code, stdout } = await runMain('check', file);
  expect(code).toBe(1);
  expect(stdout).toContain('[record-invalid]');
  expect(stdout).not.toMatch(/[\u0080-\u009f\u202e]/);
});

test('an id of a corpus holds no control characters', async () => {
  const file = join(folder, 'steering-id.ndjson');
  await writeFile(file, `${JSON.stringify({ type: 'corpus', id: 'urn:a\u001b[31m' })}\n`);
  const { stdout } = await runMain('check', file);
  expect(stdout).toContain('must not hold control characters');
});

test.each([
  ['a folder that is not there', () => [join(folder, 'nowhere')], 2, '[file-failed]'],
  ['a built corpus', () => [built], 2, '[corpus-built]'],
  ['nothing', () => [], 2, "missing required argument 'corpus'"],
  ['another format', () => [authored, '--format', 'xml'], 2, 'Allowed choices are text, json'],
  ['sources that are not there', () => [authored, '--sources', 'nowhere'], 2, '[file-failed]'],
  ['a file as sources', () => [authored, '--sources', import.meta.filename], 2, '[file-failed]'],
  [
    'a previous that is no build',
    () => [authored, '--previous', authored],
    2,
    '[corpus-not-built]',
  ],
])('a wrong call with %s is told on stderr', async (_, args, exit, said) => {
  const { code, stdout, stderr } = await runMain('check', ...args());
  expect({ code, stdout }).toEqual({ code: exit, stdout: '' });
  expect(stderr).toContain(said);
});

test('an empty folder and an empty file say that the corpus record is missing', async () => {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  await writeFile(join(folder, 'empty.ndjson'), '');
  for (const path of [empty, join(folder, 'empty.ndjson')]) {
    expect(errorsIn(await checkJson(path))).toMatchObject([{ code: 'corpus-missing' }]);
  }
});

test('hidden folders, and what is no YAML, are no part of a corpus', async () => {
  const copy = await withFile('README.md', () => '# Hello');
  await mkdir(join(copy, '.github/workflows'), { recursive: true });
  await writeFile(join(copy, '.github/workflows/check.yml'), 'on: push');
  expect(errorsIn(await checkJson(copy))).toEqual([]);
});

test.skipIf(!existsSync(seeds))(
  'the bundled corpus has no errors; one changed character is caught',
  async () => {
    const corpus = join(root, 'corpora/aleppo');
    expect(await checkJson(corpus, '--sources', seeds)).toMatchObject({ exit: 0, errors: 0 });
    const copy = join(folder, 'aleppo');
    await cp(corpus, copy, { recursive: true });
    const path = join(copy, 'sources/tass-2016-06-10.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('not made any strikes on', 'not made any strykes on'));
    const found = await checkJson(copy, '--sources', seeds);
    expect(found).toMatchObject({ exit: 1, errors: 1 });
    expect(errorsIn(found)[0]).toMatchObject({ code: 'quote-not-verbatim', file: path });
    expect(errorsIn(found)[0]?.message).toContain('[-strykes-]{+strikes+}');
  },
);
