/** The files below a folder, links followed. */
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../terminal/cli-error.ts';
import { nameFileError } from './files.ts';

export interface ListOptions {
  /** Whether a folder below is passed over, by its name. */
  skipFolder?(name: string): boolean;
}

/** What a link leads to; null when it leads nowhere. */
async function follow(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other'> {
  const stats = entry.isSymbolicLink() ? await follow(path) : entry;
  // A link that leads nowhere is listed: whoever reads it is told so.
  if (!stats || stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

/**
 * Paths of all files in a folder and those below it, relative to it, with `/`, by name. Links are
 * followed, also to folders, into each of which it goes once; a link that leads nowhere is listed.
 * @throws {CliError} `file-failed`
 */
export async function listFiles(folder: string, options: ListOptions = {}): Promise<string[]> {
  const paths: string[] = [];
  const seen = new Set<string>();
  const walk = async (below: string): Promise<void> => {
    const here = join(folder, below);
    const real = await realpath(here);
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of await readdir(here, { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const kind = await kindOf(entry, join(folder, path));
      if (kind === 'file') paths.push(path);
      else if (kind === 'folder' && !options.skipFolder?.(entry.name)) await walk(path);
    }
  };
  await walk('').catch((error: unknown) => {
    throw nameFileError(error, folder, 'read');
  });
  return paths.sort();
}

/** Says of a listed path that nothing is there to read: it is a link that leads nowhere. */
export function linkBroken(path: string): CliError {
  const message = `${path} is a link that leads nowhere. Mend or remove it.`;
  return new CliError('link-broken', message);
}
