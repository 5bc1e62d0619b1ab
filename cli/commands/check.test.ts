import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

describe('links', () => {
  test('to files and folders are followed, and folders entered once', async () => {
    const copy = await withFile('corpus.yaml', (text) => text);
    const elsewhere = join(folder, 'elsewhere');
    await mkdir(elsewhere, { recursive: true });
    await rename(join(copy, 'sources'), join(elsewhere, 'sources'));
    await rename(join(copy, 'disputes.yaml'), join(elsewhere, 'disputes.yaml'));
    const without = await checkJson(copy);
    expect(errorsIn(without)).toEqual([]);
    await symlink(join(elsewhere, 'disputes.yaml'), join(copy, 'disputes.yaml'));
    await symlink(join(elsewhere, 'sources'), join(copy, 'sources'));
    await symlink(copy, join(elsewhere, 'sources', 'back'));
    const linked = join(folder, 'linked-documents');
    await symlink(documents, linked);
    const found = await checkJson(copy, '--sources', linked);
    expect({ ...found, problems: [] }).toMatchObject({ exit: 0, errors: 0, warnings: 3 });
  });

  test('that lead nowhere are named', async () => {
    const copy = await withFile('corpus.yaml', (text) => text);
    await symlink(join(folder, 'nowhere'), join(copy, 'sources/herald-3.yaml'));
    expect(errorsIn(await checkJson(copy))).toMatchObject([
      { code: 'link-broken', file: join(copy, 'sources/herald-3.yaml') },
    ]);
  });
});

test('- reads standard input', async () => {
  const stdin = Readable.from([await readFile(lines)]);
  const given = vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as typeof process.stdin);
  try {
    expect(await checkJson('-')).toMatchObject({ exit: 0, errors: 0, warnings: 2 });
  } finally {
    given.mockRestore();
  }
  const again = Readable.from([Buffer.from('{')]);
  const broken = vi.spyOn(process, 'stdin', 'get').mockReturnValue(again as typeof process.stdin);
  try {
    expect(errorsIn(await checkJson('-'))[0]).toMatchObject({
      code: 'json-invalid',
      file: 'stdin',
    });
  } finally {
    broken.mockRestore();
  }
});

describe('--fix-hashes', () => {
  const source = 'sources/herald-1.yaml';

  test('writes the hash of the document in which the quotations stand, and nothing else', async () => {
    const copy = await withFile(source, (text) => text.replace('sha256: 00', 'sha256: 11'));
    const wrong = errorsIn(await checkJson(copy, '--sources', documents));
    expect(wrong[0]?.message).toContain(`(${join(documents, '2001/herald.txt')})`);
    const { code, stderr } = await runMain(
      ...['check', copy, '--sources', documents, '--fix-hashes'],
    );
    expect(code).toBe(0);
    expect(stderr).toContain('2001/herald.txt');
    expect(await readFile(join(copy, source), 'utf8')).toBe(
      await readFile(join(authored, source), 'utf8'),
    );
  });

  test('guesses nothing', async () => {
    const copy = await withFile(source, (text) =>
      text.replace('sha256: 00', 'sha256: 11').replace('nobody may cross', 'everybody may'),
    );
    const before = await readFile(join(copy, source), 'utf8');
    const ran = await runMain('check', copy, '--sources', documents, '--fix-hashes');
    expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('no single document') });
    expect(ran.stdout).toContain('[source-text-missing]');
    expect(await readFile(join(copy, source), 'utf8')).toBe(before);
  });

  test('needs a folder and documents', async () => {
    for (const args of [[authored], [lines, '--sources', documents]]) {
      const { code, stderr } = await runMain('check', ...args, '--fix-hashes');
      expect({ code, isNamed: stderr.includes('[fix-impossible]') }).toEqual({
        ...{ code: 2, isNamed: true },
      });
    }
  });
});

test('a quotation that stands twice is told what tells its places apart', async () => {
  const copy = await withFile('sources/herald-1.yaml', (text) =>
    text.replace('exact: nobody may cross', 'exact: there was'),
  );
  const [error] = errorsIn(await checkJson(copy, '--sources', documents));
  expect(error).toMatchObject({ code: 'quote-ambiguous' });
  const prefixes = [...(error?.message ?? '').matchAll(/prefix: ("(?:[^"\\]|\\.)*")/g)];
  expect(prefixes).toHaveLength(2);
  for (const [, prefix = ''] of prefixes) {
    const path = join(copy, 'sources/herald-1.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('exact: there was', `exact: there was, prefix: ${prefix}`));
    expect(errorsIn(await checkJson(copy, '--sources', documents))).toEqual([]);
    await writeFile(path, text);
  }
});

test('a lot of one kind is told by examples and a number, unless all are asked for', async () => {
  const copy = await withFile('disputes.yaml', (text) => {
    const more = (at: number) =>
      `- id: more-${at}\n  question: { en: Is it ${at}? }\n  about: [old-bridge]\n`;
    return text + Array.from({ length: 30 }, (_, at) => more(at)).join('');
  });
  const count = (stdout: string) => stdout.match(/warning \[dispute-one-sided\] \d/g)?.length;
  const short = (await runMain('check', copy)).stdout;
  expect(count(short)).toBe(5);
  expect(short).toContain('… and 27 more: warning [dispute-one-sided]; --all lists them');
  expect(short.trimEnd().split('\n').at(-1)).toBe('0 errors, 32 warnings.');
  const whole = (await runMain('check', copy, '--all')).stdout;
  expect(count(whole)).toBe(32);
  expect(whole).not.toContain('more:');
  expect(await checkJson(copy)).toMatchObject({ warnings: 32, problems: { length: 32 } });
});
