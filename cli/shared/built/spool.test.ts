import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../fixtures/bridge-folders.ts';
import { CliError } from '../terminal/cli-error.ts';
import { openFileSpool } from './spool.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('gives back what it was given, small or larger than its buffer, in any order', async () => {
  const spool = openFileSpool(join(folder, 'spool'));
  const pieces = [3, 700_000, 500_000, 0, 3_000_000, 1, 1_048_576].map((length, index) =>
    new Uint8Array(length).fill(index + 1),
  );
  const starts = pieces.map((piece) => spool.append(piece));
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const read = spool.read(starts[index] ?? 0, piece.length);
    expect(Buffer.from(read).equals(piece)).toBe(true);
  }
  const late = spool.append(new Uint8Array([9, 8]));
  expect(spool.read(late, 2)).toEqual(new Uint8Array([9, 8]));
  spool.close();
  expect(await readdir(folder)).toEqual([]);
});

test('names what the disk refuses', () => {
  expect(() => openFileSpool(join(folder, 'none', 'spool'))).toThrow(CliError);
});
