import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  bridgeRecords,
  makeTemporaryFolder,
  writeBridge,
} from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder: string;
let authored: string;
let ndjson: string;
let out: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  [authored = '', , ndjson = ''] = await writeBridge(folder);
  out = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function readTree(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const tree = new Map<string, string>();
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    tree.set(path.slice(root.length), (await readFile(path)).toString('base64'));
  }
  return new Map([...tree].sort());
}

const writeLines = (lines: readonly string[]) => writeFile(ndjson, lines.join('\n'));
const lines = bridgeRecords.map((record) => JSON.stringify(record));

test('a folder and its NDJSON give the same files, in whatever order the lines come', async () => {
  const { code, stdout } = await runMain('build', authored, '--out', out);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ version 1, index [0-9a-f]{64}\n/);
  const tree = await readTree(out);
  expect([...tree.keys()].filter((path) => !/^\/(index|segments)\//.test(path))).toEqual([
    '/head.json',
  ]);
  for (const order of [lines, lines.toReversed(), ['', ...lines, '', '']]) {
    await writeLines(order);
    const other = join(folder, `out-${order.length}-${order[0]?.length}`);
    expect((await runMain('build', ndjson, '--out', other)).code).toBe(0);
    expect(await readTree(other)).toEqual(tree);
  }
});

test('building again changes no file; new content raises the version and removes what is stale', async () => {
  await runMain('build', ndjson, '--out', out);
  const [segment = ''] = await readdir(join(out, 'segments'));
  const before = await stat(join(out, 'segments', segment));
  const again = await runMain('build', ndjson, '--out', out);
  expect(again.stdout).toMatch(/version 1, .*, 0 of them new/s);
  expect((await stat(join(out, 'segments', segment))).mtimeMs).toBe(before.mtimeMs);
  const count = (await readdir(join(out, 'segments'))).length;
  await writeLines(lines.filter((line) => !line.includes('"id":"herald-1-fair"')));
  expect((await runMain('build', ndjson, '--out', out)).stdout).toContain('version 2');
  expect(await readdir(join(out, 'segments'))).toHaveLength(count);
});

test('mends a damaged file, and removes what an interrupted write left', async () => {
  await runMain('build', ndjson, '--out', out);
  const tree = await readTree(out);
  const [segment = ''] = await readdir(join(out, 'segments'));
  await writeFile(join(out, 'segments', segment), 'half');
  const left = '.gainsay-00000000-0000-4000-8000-000000000000.tmp';
  await writeFile(join(out, 'segments', left), 'half');
  await runMain('build', ndjson, '--out', out);
  expect(await readTree(out)).toEqual(tree);
});

test('a version may be given, and never goes back', async () => {
  expect((await runMain('build', ndjson, '--out', out, '--version', '7')).stdout).toContain(
    'version 7',
  );
  const back = await runMain('build', ndjson, '--out', out, '--version', '6');
  expect(back).toMatchObject({ code: 1, stderr: expect.stringContaining('[version-back]') });
  await writeLines(lines.slice(0, -1).filter((line) => !line.includes('herald-1-fair')));
  const same = await runMain('build', ndjson, '--out', out, '--version', '7');
  expect(same.stderr).toContain('version 7 with other content');
  expect((await runMain('build', ndjson, '--out', out, '--version', '0')).code).toBe(2);
});

test('writes only into a folder of its own', async () => {
  expect((await runMain('build', ndjson, '--out', authored)).stderr).toContain('[out-foreign]');
  await runMain('build', ndjson, '--out', out);
  const tree = await readTree(out);
  await writeLines(
    lines.map((line) => line.replace(/"id":"https:[^"]*"/, '"id":"https://elsewhere.example/"')),
  );
  const other = await runMain('build', ndjson, '--out', out);
  expect(other.stderr).toContain('[out-foreign]');
  expect(await readTree(out)).toEqual(tree);
  await mkdir(join(out, 'segments'), { recursive: true });
  await writeFile(join(out, 'segments', 'notes.txt'), 'mine');
  expect((await runMain('build', authored, '--out', out)).stderr).toContain('notes.txt');
});

test.each([
  ['no JSON', '{"type":', 'json-invalid'],
  ['an unknown field', '{"type":"tombstone","id":"x","colour":"red"}', 'record-invalid'],
  ['a second record with an id', lines.at(-1) ?? '', 'id-duplicate'],
  [
    'a second corpus',
    (lines.find((line) => line.includes('"corpus"')) ?? '').replace(
      /"id":"[^"]*"/,
      '"id":"https://elsewhere.example/"',
    ),
    'id-duplicate',
  ],
  [
    'an id of nothing',
    '{"type":"dispute","id":"x","question":{"en":"x?"},"about":["nobody"]}',
    'id-dangling',
  ],
  [
    'half a character',
    '{"type":"dispute","id":"x","question":{"en":"\\ud800"},"about":["ada-stone"]}',
    'text-half-character',
  ],
])('%s: a named error, and nothing is written', async (_, line, code) => {
  await writeLines([...lines, line]);
  const ran = await runMain('build', ndjson, '--out', out);
  expect(ran.code).toBe(1);
  expect(ran.stdout + ran.stderr).toContain(`[${code}]`);
  expect(await readdir(folder)).not.toContain('out');
});

test('a file that is not there is a wrong call', async () => {
  const ran = await runMain('build', join(folder, 'none.ndjson'), '--out', out);
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining('[source-missing]') });
  expect(await readdir(folder)).not.toContain('out');
});
