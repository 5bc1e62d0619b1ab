/** A folder with a built corpus in it, or one that will have one. */
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BuiltSink } from '../../../lib/corpus/built/build-stream.ts';
import {
  type Head,
  headPath,
  maxHeadBytes,
  maxIndexPageBytes,
  maxSegmentBytes,
  maxSegmentCompressedBytes,
} from '../../../lib/corpus/built/built-format.ts';
import { gunzip, isGzip } from '../../../lib/corpus/built/gzip.ts';
import { parseHead } from '../../../lib/corpus/built/read-built.ts';
import { type Bytes, sha256Hex } from '../../../lib/corpus/records/sha256.ts';
import { readUnverifiedHead, signedHeadPath } from '../../../lib/trust/head.ts';
import { rootPath } from '../../../lib/trust/root.ts';
import { isMissing, isUnfinished, nameFileError, readIfThere, writeWhole } from '../files/files.ts';
import { withFolderLock } from '../files/lock-folder.ts';
import { CliError } from '../terminal/cli-error.ts';

/** Folders of a built corpus, and how their files are called. */
const contentFiles: Record<string, RegExp> = {
  index: /^[0-9a-f]{64}$/,
  segments: /^[0-9a-f]{64}\.ndjson\.gz$/,
  batches: /^[0-9a-f]{64}$/,
};
const topFiles = [headPath, signedHeadPath, rootPath];

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw nameFileError(error, folder, 'read');
  }
}

/** The segments, index pages and batches in a folder, and what interrupted writes left, as paths in it. */
export async function listContent(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await listFolder(folder)) if (isUnfinished(name)) paths.push(name);
  for (const part of Object.keys(contentFiles)) {
    for (const name of await listFolder(join(folder, part))) paths.push(`${part}/${name}`);
  }
  return paths;
}

/** The head of a built corpus: of its signed file, or else of its unsigned one; null without. */
export async function readHead(folder: string): Promise<{ path: string; head: Head } | null> {
  const signed = await readIfThere(join(folder, signedHeadPath), maxHeadBytes);
  if (signed) return { path: signedHeadPath, head: readUnverifiedHead(signed) };
  const plain = await readIfThere(join(folder, headPath), maxHeadBytes);
  return plain && { path: headPath, head: parseHead(plain) };
}

/**
 * Makes sure that a folder may be written to: it is not there, or holds a build and nothing else.
 * Hidden files may stand in it, as static hosts ask for them.
 * @throws {CliError} `out-foreign`
 */
export async function checkTarget(folder: string): Promise<void> {
  const refuse = (name: string) => {
    const message = `${join(folder, name)} is no part of a built corpus, so nothing was written there. Choose an empty or new folder for --out.`;
    return new CliError('out-foreign', message);
  };
  for (const name of await listFolder(folder)) {
    const known = name.startsWith('.') || topFiles.includes(name) || name in contentFiles;
    if (!known) throw refuse(name);
  }
  for (const [part, pattern] of Object.entries(contentFiles)) {
    for (const name of await listFolder(join(folder, part))) {
      if (!pattern.test(name) && !isUnfinished(name)) throw refuse(join(part, name));
    }
  }
}

/** Whether a file has the content that its name promises. */
async function isIntact(folder: string, path: string): Promise<boolean> {
  const isSegment = path.startsWith('segments/');
  const maxBytes = isSegment ? maxSegmentCompressedBytes : maxIndexPageBytes;
  try {
    const bytes = await readIfThere(join(folder, path), maxBytes);
    if (!bytes || isSegment !== isGzip(bytes)) return false;
    const plain = isSegment ? await gunzip(bytes, maxSegmentBytes) : bytes;
    return path.includes(await sha256Hex(plain));
  } catch {
    // Whatever is wrong with it: it is written again.
    return false;
  }
}

/** Puts the files of a build into a folder and remembers them. */
export interface FolderSink extends BuiltSink {
  has(path: string): Promise<boolean>;
  /** Counts a file that is there as a part of the build. */
  keep(path: string): void;
  /** What the build consists of, also files that were there already. */
  readonly paths: ReadonlySet<string>;
  /** Files that were not there before, and their bytes. */
  readonly added: { files: number; bytes: number };
  /** Removes what was added, when a build fails. */
  undo(): Promise<void>;
}

/** What stands there with the right content is left alone, so that uploads send only what is new. */
export function createFolderSink(folder: string): FolderSink {
  const paths = new Set<string>();
  const written: string[] = [];
  const added = { files: 0, bytes: 0 };
  return {
    paths,
    added,
    keep(path) {
      paths.add(path);
    },
    has(path) {
      paths.add(path);
      return isIntact(folder, path);
    },
    async write(path: string, bytes: Bytes) {
      await writeWhole(join(folder, path), bytes, { flush: false });
      paths.add(path);
      written.push(path);
      added.files++;
      added.bytes += bytes.length;
    },
    async undo() {
      for (const path of written) await rm(join(folder, path), { force: true });
      // Folders that others have files in stay.
      for (const part of Object.keys(contentFiles)) {
        await rmdir(join(folder, part)).catch(() => undefined);
      }
    },
  };
}

/** Removes segments, index pages and batches that are not in `keep`. @returns how many */
export async function removeStale(folder: string, keep: ReadonlySet<string>): Promise<number> {
  const stale = (await listContent(folder)).filter((path) => !keep.has(path));
  for (const path of stale) await rm(join(folder, path), { force: true });
  return stale.length;
}

/** Makes a folder. @returns the uppermost one that was made for it; null when it was there */
async function makeFolder(folder: string): Promise<string | null> {
  try {
    return (await mkdir(folder, { recursive: true })) ?? null;
  } catch (error) {
    throw nameFileError(error, folder, 'made');
  }
}

/** Removes folders that were made and are empty, up to the uppermost. */
async function removeEmpty(folder: string, uppermost: string): Promise<void> {
  try {
    for (let at = resolve(folder); ; at = dirname(at)) {
      await rmdir(at);
      if (at === resolve(uppermost)) return;
    }
  } catch {
    // One that is not empty, and all above it, stay.
  }
}

/**
 * Runs an action that writes into a folder, which is made for it, while no other does. A folder that
 * is left empty goes again.
 * @throws {CliError} `folder-locked`, `file-failed`; and what the action throws
 */
export async function inOwnFolder<Result>(
  folder: string,
  action: () => Promise<Result>,
): Promise<Result> {
  const made = await makeFolder(folder);
  try {
    return await withFolderLock(folder, action);
  } finally {
    if (made !== null) await removeEmpty(folder, made);
  }
}

/** What a path is; null when nothing is there. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isMissing(error)) return null;
    throw nameFileError(error, path, 'read');
  }
}
