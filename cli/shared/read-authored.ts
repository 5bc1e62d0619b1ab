import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AuthoredFile } from '../../lib/corpus/parse-authored.ts';

/** Says how a corpus is built and is no part of it. */
export const buildFile = 'build.yaml';

/** The names of the folders that hold a corpus as authored; none when `root` is not there. */
export async function listAuthored(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Every YAML file of a corpus as authored, but for `build.yaml`. */
export async function readAuthored(folder: string): Promise<AuthoredFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== buildFile)
    .sort();
  return Promise.all(
    paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })),
  );
}
