import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../shared/fixtures/bridge-folders.ts';
import { runMain } from '../shared/fixtures/run-main.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function draft(name: string, text: string, ...options: string[]) {
  const file = join(folder, name);
  await writeFile(file, text);
  const { code, stdout, stderr } = await runMain('draft', file, ...options);
  return { code, stderr, stdout: stdout.replaceAll(`${folder}/`, '') };
}

test('lists who says what in a page, also where the name stands in another block', async () => {
  const page =
    '<!doctype html><p>“It is shut,” said Ada Fenn.</p><p>“For good,” she said.</p><p>It rained.</p>';
  const { code, stdout, stderr } = await draft('page.html', page);
  expect(stdout).toBe(
    'page.html: direct: It is shut,\n    Ada Fenn (Ada Fenn, said)\n' +
      'page.html: direct: For good,\n    Ada Fenn (she, said)\n',
  );
  expect(stderr).toBe('2 proposals, each to be looked at\n');
  expect(code).toBe(0);
});

test('gives offsets into the text of each line', async () => {
  const text = 'Tom Ashby said on Monday: “The piers have moved.”';
  const line = { id: 7, text, date: '2024-03-07', language: 'en' };
  const { stdout } = await draft('in.jsonl', `${JSON.stringify(line)}\n`, '--jsonl');
  expect(JSON.parse(stdout)).toEqual({
    id: 7,
    quotations: [
      {
        ...{ speech: 'direct', content: [[27, 48]], mention: [0, 9], cue: [10, 14] },
        speaker: 'Tom Ashby',
        said: '2024-03-04',
      },
    ],
  });
});

test('names a line that is none', async () => {
  const { code, stderr } = await draft('broken.jsonl', '{"id": 1}\n', '--jsonl');
  expect(code).toBe(1);
  expect(stderr).toContain('broken.jsonl:1');
});
