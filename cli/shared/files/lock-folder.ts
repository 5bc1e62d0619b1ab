/** One program at a time writes into a folder: whoever does leaves a file there that says who. */
import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { CliError } from '../terminal/cli-error.ts';
import { isMissing, nameFileError } from './files.ts';

/** Its name begins with a dot, so that it is no part of a corpus. */
export const lockName = '.gainsay.lock';
const takeoverName = '.gainsay.lock.takeover';
/** ms between two signs of life, and after which without one a holder is given up. */
const beatMs = 20_000;
const staleMs = 300_000;

const holderSchema = v.object({
  token: v.string(),
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  host: v.string(),
  since: v.string(),
});
type Holder = v.InferOutput<typeof holderSchema>;

/** What a lock says; null when it is gone, and for one that is not yet, or never was, written. */
async function readLock(path: string): Promise<{ holder: Holder | null; at: number } | null> {
  try {
    const { mtimeMs } = await stat(path);
    const text = await readFile(path, 'utf8');
    let value: unknown = null;
    try {
      value = JSON.parse(text);
    } catch {
      // Between being made and being written.
    }
    const result = v.safeParse(holderSchema, value);
    return { holder: result.success ? result.output : null, at: mtimeMs };
  } catch (error) {
    if (isMissing(error)) return null;
    throw nameFileError(error, path, 'read');
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a lock was left by a program that has died. */
function isStale({ holder, at }: { holder: Holder | null; at: number }): boolean {
  if (holder?.host === hostname() && !isAlive(holder.pid)) return true;
  return Date.now() - at > staleMs;
}

/** Makes a file that must not be there. @returns whether it was not */
async function make(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw nameFileError(error, path, 'written');
  }
}

/** Removes a lock whose holder died; one program at a time, so that no fresh lock is taken for it. */
async function clearStale(folder: string): Promise<void> {
  const guard = join(folder, takeoverName);
  if (!(await make(guard, ''))) {
    const { mtimeMs } = await stat(guard).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > staleMs) await rm(guard, { force: true });
    return;
  }
  try {
    const path = join(folder, lockName);
    const found = await readLock(path);
    if (found && isStale(found)) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

async function refuse(folder: string): Promise<never> {
  const path = join(folder, lockName);
  const holder = (await readLock(path))?.holder;
  const who = holder
    ? `process ${holder.pid} on ${holder.host} has written there since ${holder.since}`
    : 'another program writes there';
  const message = `${folder} is in use: ${who}. Nothing was changed. Wait until it is through and try again; if nothing runs there any more, remove ${path}.`;
  throw new CliError('folder-locked', message);
}

async function take(folder: string, holder: Holder): Promise<void> {
  const path = join(folder, lockName);
  const text = `${JSON.stringify(holder)}\n`;
  if (await make(path, text)) return;
  const found = await readLock(path);
  if (found && !isStale(found)) return refuse(folder);
  if (found) await clearStale(folder);
  if (!(await make(path, text))) await refuse(folder);
}

/**
 * Runs an action while no other program that asks likewise works in the folder, which must be
 * there. A lock whose program has died counts for nothing: on this computer at once, on another
 * after five minutes without a sign of life.
 * @throws {CliError} `folder-locked`, `file-failed`; and what the action throws
 */
export async function withFolderLock<Result>(
  folder: string,
  action: () => Promise<Result>,
): Promise<Result> {
  const path = join(folder, lockName);
  const token = randomUUID();
  const since = new Date().toISOString();
  await take(folder, { token, pid: process.pid, host: hostname(), since });
  const beat = setInterval(() => {
    const now = Date.now() / 1000;
    utimes(path, now, now).catch(() => undefined);
  }, beatMs);
  beat.unref();
  try {
    return await action();
  } finally {
    clearInterval(beat);
    const found = await readLock(path).catch(() => null);
    if (found?.holder?.token === token) await rm(path, { force: true });
  }
}
