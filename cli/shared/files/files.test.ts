import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeWhole } from './files.ts';

it('writes each version of a file in a second of its own, by which servers tell them apart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'head.jws');
  const seconds: number[] = [];
  for (const text of ['one', 'two', 'six']) {
    await writeWhole(path, text);
    expect(await readFile(path, 'utf8')).toBe(text);
    seconds.push(Math.floor((await stat(path)).mtimeMs / 1000));
  }
  expect(new Set(seconds).size).toBe(3);
});
