/** Files and folders, with failures named: what, which file, what to do. */
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from '../terminal/cli-error.ts';

/** How files that are being written are called, so that what a crash left can be told. */
const unfinished = /^\.gainsay-[0-9a-f-]{36}\.tmp$/;

const reasons: Record<string, string> = {
  ENOENT: 'it is not there. Mend its path',
  ENOTDIR: 'a part of its path is no folder. Mend its path',
  EISDIR: 'it is a folder. Give a file',
  EEXIST: 'it is there already. Choose another name',
  EACCES: 'that is not allowed here. Change its permissions',
  EPERM: 'that is not allowed here. Change its permissions',
  EROFS: 'the disk is read-only. Choose another folder',
  ENOSPC: 'the disk is full. Free some space',
  EMFILE: 'too many files are open. Close programs and try again',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one',
};

/** What only a path that was typed wrongly leads to. */
const wrongPaths = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** Whether a failure means that there is no such file. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * Names what the file system throws; any other error comes back as it is. To read what is not
 * there is a wrong call.
 * @param doing what was tried: `read`, `written`
 */
export function nameFileError(error: unknown, path: string, doing: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined) return error;
  const why = reasons[code] ?? `the system says ${code}. Mend that and try again`;
  const exitCode = doing === 'read' && wrongPaths.includes(code) ? 2 : 1;
  return new CliError('file-failed', `${path} could not be ${doing}: ${why}.`, { exitCode });
}

async function naming<Result>(
  path: string,
  doing: string,
  action: () => Promise<Result>,
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw nameFileError(error, path, doing);
  }
}

/**
 * Reads a file.
 * @returns null when it is not there
 * @throws {CliError} `file-too-large`, `file-failed`
 */
export async function readIfThere(
  path: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > maxBytes) {
        const message = `${path} has ${size} bytes, more than the ${maxBytes} that are allowed. It is not what is wanted here.`;
        throw new CliError('file-too-large', message);
      }
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isMissing(error)) return null;
    throw nameFileError(error, path, 'read');
  }
}

/** Reads a small text file, such as a key. @throws {CliError} `file-failed`, `file-too-large` */
export async function readText(path: string, maxBytes: number): Promise<string> {
  const bytes = await readIfThere(path, maxBytes);
  if (bytes) return new TextDecoder().decode(bytes);
  throw new CliError('file-failed', `${path} is not there. Mend its path.`, { exitCode: 2 });
}

/** The name of a file in `folder` that nobody takes for one of a corpus. */
export function unfinishedPath(folder: string): string {
  return join(folder, `.gainsay-${randomUUID()}.tmp`);
}

/** Whether a file was left by a write that was interrupted. */
export function isUnfinished(path: string): boolean {
  return unfinished.test(basename(path));
}

/**
 * The time that a file gets which takes another's place, seconds since 1970: now, or the second
 * after the other's. Servers such as nginx tell versions apart by the second and the length, and
 * would answer that nothing changed.
 */
async function timeToReplace(path: string): Promise<number> {
  const before = await stat(path).catch(() => null);
  return Math.max(Date.now() / 1000, before ? Math.floor(before.mtimeMs / 1000) + 1 : 0);
}

/** Units of text that are written at once. */
const portionUnits = 256 * 1024;

/** Short texts joined into portions: a hundred thousand lines are not as many writes. */
async function* inPortions(
  texts: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string> {
  let portion = '';
  for await (const text of texts) {
    portion += text;
    if (portion.length < portionUnits) continue;
    yield portion;
    portion = '';
  }
  if (portion !== '') yield portion;
}

/**
 * Writes a file so that it is there whole or not at all, in a later second than what it replaces.
 * @param flush wait until it is on the disk, which for thousands of files takes long; where their
 *   content is proved before they are used, it need not be
 * @throws {CliError} `file-failed`
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array | string | Iterable<string> | AsyncIterable<string>,
  { flush = true }: { flush?: boolean } = {},
): Promise<void> {
  return naming(path, 'written', async () => {
    await mkdir(dirname(path), { recursive: true });
    const temporary = unfinishedPath(dirname(path));
    try {
      const isWhole = typeof bytes === 'string' || bytes instanceof Uint8Array;
      await writeFile(temporary, isWhole ? bytes : inPortions(bytes), { flush });
      const time = await timeToReplace(path);
      await utimes(temporary, time, time);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  });
}

/**
 * Writes a file that must not be there yet.
 * @param mode permissions, such as 0o600 for its owner alone
 * @throws {CliError} `file-failed`
 */
export function writeNew(path: string, text: string, mode: number): Promise<void> {
  return naming(path, 'written', async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx', mode, flush: true });
  });
}
