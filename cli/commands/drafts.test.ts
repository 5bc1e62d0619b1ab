/** Drafts in a corpus: counted by check, refused by build and publish. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder, writeBridge } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder: string;
let authored: string;
let file: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  [authored = ''] = await writeBridge(folder);
  file = join(authored, 'sources/herald-1.yaml');
  const text = await readFile(file, 'utf8');
  const draft = '\n  - { draft: true, id: herald-9, speaker: nobody-known, speech: direct }\n';
  await writeFile(file, text.trimEnd() + draft);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('check counts them and tells where they are, and it is no error', async () => {
  const { code, stdout } = await runMain('check', authored);
  expect(code).toBe(0);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').length;
  expect(stdout).toContain(`${file}:${lines}: warning [draft-left]`);
  expect(stdout).toContain('"herald-9" is a draft. Write its claim');
  expect(stdout).toContain('1 of the warnings is a draft');
  const json = await runMain('check', authored, '--format', 'json');
  expect((JSON.parse(json.stdout) as { drafts: number }).drafts).toBe(1);
});

test('build refuses them by name and file, and writes nothing', async () => {
  const out = join(folder, 'out');
  const built = await runMain('build', authored, '--out', out);
  expect(built.code).toBe(1);
  expect(built.stderr).toContain('[drafts-left]');
  expect(built.stderr).toContain(file);
  expect(await readdir(out).catch(() => [])).toEqual([]);
});

test('a draft that is finished is a record like any other, and what is missing is named', async () => {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('draft: true, ', ''));
  const { code, stdout } = await runMain('check', authored);
  expect(code).toBe(1);
  expect(stdout).toContain('claim');
  expect(stdout).not.toContain('[draft-left]');
});
