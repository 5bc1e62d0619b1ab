import { access, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what it lays out passes every check, with its quotations proved', async () => {
  const corpus = join(folder, 'deep/corpus');
  const { code, stdout } = await runMain('new', corpus);
  expect(code).toBe(0);
  expect(stdout).toContain(join(corpus, 'sources/larkhaven-gazette-2024-03-05.yaml'));
  expect(stdout).toContain(`gainsay check ${corpus}`);
  const checked = await runMain('check', corpus, '--sources', join(corpus, 'documents'));
  expect(checked).toMatchObject({ code: 0, stdout: '0 errors, 0 warnings.\n' });
});

test('every corpus has an id of its own', async () => {
  const ids: string[] = [];
  for (const name of ['one', 'other']) {
    await runMain('new', join(folder, name));
    const text = await readFile(join(folder, name, 'corpus.yaml'), 'utf8');
    ids.push(/^id: (.*)$/m.exec(text)?.[1] ?? '');
  }
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^urn:uuid:(?!0{8})[0-9a-f-]{36}$/);
});

test('every file leads editors to a schema that is there', async () => {
  const corpus = join(folder, 'schemas');
  await runMain('new', corpus);
  const names = await readdir(corpus, { recursive: true });
  const files = names.filter((name) => name.endsWith('.yaml'));
  expect(files).toHaveLength(5);
  for (const file of files) {
    const text = await readFile(join(corpus, file), 'utf8');
    const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    await access(join(corpus, dirname(file), schema));
  }
});

test('a folder with nothing but its Git is as good as an empty one', async () => {
  const corpus = join(folder, 'cloned');
  await mkdir(join(corpus, '.git'), { recursive: true });
  expect((await runMain('new', corpus)).code).toBe(0);
});

test('refuses a folder that is not empty, and a file, and writes nothing', async () => {
  const taken = join(folder, 'taken');
  await mkdir(taken);
  await writeFile(join(taken, 'notes.txt'), 'mine');
  for (const path of [taken, join(taken, 'notes.txt')]) {
    const { code, stderr } = await runMain('new', path);
    expect(code).toBe(2);
    expect(stderr).toContain('nothing was written. [folder-not-empty]');
  }
  expect(await readdir(taken)).toEqual(['notes.txt']);
  expect((await runMain('new', join(taken, 'notes.txt/corpus'))).stderr).toContain('[file-failed]');
});
