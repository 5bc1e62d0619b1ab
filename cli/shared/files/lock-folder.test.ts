import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockName, withFolderLock } from './lock-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const lock = () => join(folder, lockName);
/** The pid of a program that has ended. */
const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

function leave(holder: { pid: number; host: string }): Promise<void> {
  const text = JSON.stringify({ token: 'theirs', since: '2026-01-01T00:00:00Z', ...holder });
  return writeFile(lock(), text);
}

async function grow(ms: number): Promise<void> {
  const then = (Date.now() - ms) / 1000;
  await utimes(lock(), then, then);
}

/** Takes the lock, and tells how many were inside at once at the most. */
function countInside() {
  let inside = 0;
  let most = 0;
  const enter = () =>
    withFolderLock(folder, async () => {
      inside++;
      most = Math.max(most, inside);
      await readdir(folder);
      inside--;
    });
  return { enter, most: () => most };
}

test('one is inside at a time, and the others are told', async () => {
  const { enter, most } = countInside();
  const results = await Promise.allSettled(Array.from({ length: 20 }, enter));
  expect(most()).toBe(1);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.length).toBeLessThan(20);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'folder-locked' });
  expect(await readdir(folder)).toEqual([]);
  await enter();
});

test('it ends with what it was for, also when that fails', async () => {
  expect(await withFolderLock(folder, async () => 7)).toBe(7);
  await expect(withFolderLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});

describe('a lock that was left', () => {
  test('by a program that has died counts for nothing', async () => {
    await leave({ pid: deadPid(), host: hostname() });
    expect(await withFolderLock(folder, async () => 7)).toBe(7);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is taken over by one of many', async () => {
    await leave({ pid: deadPid(), host: hostname() });
    const { enter, most } = countInside();
    await Promise.allSettled(Array.from({ length: 20 }, enter));
    expect(most()).toBeLessThanOrEqual(1);
    await enter();
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ['by a program that lives', () => leave({ pid: process.pid, host: hostname() })],
    ['by another computer', () => leave({ pid: 1, host: 'elsewhere.example' })],
    ['half written', () => writeFile(lock(), '')],
  ])('%s counts until it has shown no life for five minutes', async (_, make) => {
    await make();
    await grow(290_000);
    await expect(withFolderLock(folder, async () => 7)).rejects.toMatchObject({
      code: 'folder-locked',
      message: expect.stringContaining(lock()),
    });
    await grow(310_000);
    expect(await withFolderLock(folder, async () => 7)).toBe(7);
  });
});

test('a folder that cannot be written to is named', async () => {
  await expect(withFolderLock(join(folder, 'none'), async () => 7)).rejects.toMatchObject({
    code: 'file-failed',
  });
});
