/** The extension as it is built, with another corpus in its bundle. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import type { BuiltFile } from '../../lib/corpus/built/build-corpus.ts';
import { buildNamesCorpus } from './corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Where the extension for Chromium is built. */
export const builtFolder = join(root, '.output/chrome-mv3');
/** What the built extension is made of. */
const sourceFolders = ['components', 'corpora', 'entrypoints', 'lib', 'assets'];

async function newestChange(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

/** Builds the extension for Chromium when its code is newer than what was built. */
export async function ensureBuilt(): Promise<void> {
  const manifest = await stat(join(builtFolder, 'manifest.json')).catch(() => null);
  const changes = await Promise.all(sourceFolders.map((name) => newestChange(join(root, name))));
  if (manifest && manifest.mtimeMs > Math.max(...changes)) return;
  process.stdout.write('Building the extension …\n');
  execFileSync('npx', ['wxt', 'build'], { cwd: root, stdio: 'pipe' });
}

/** Builds the extension with its functions' names in it, for profiles. @returns its folder */
export async function buildReadable(): Promise<string> {
  const outDir = join(root, '.output/readable');
  await build({ root, outDir, vite: () => ({ build: { minify: false } }) });
  return join(outDir, 'chrome-mv3');
}

/** Corpora that were built: two builds of the extension look for the same names. */
const builtOf = new WeakMap<readonly string[], Promise<BuiltFile[]>>();

/** A copy of the built extension. */
export interface BenchExtension {
  folder: string;
  remove(): Promise<void>;
}

/**
 * Copies the built extension and puts a corpus of these names in place of those it ships with. The
 * extension imports it at its first start as it would its own: nothing in it knows of the bench.
 */
export async function copyExtensionWith(
  names: readonly string[],
  from: string = builtFolder,
): Promise<BenchExtension> {
  const folder = await mkdtemp(join(tmpdir(), 'gainsay-bench-extension-'));
  await cp(from, folder, { recursive: true });
  const corpora = join(folder, 'corpora');
  await rm(corpora, { recursive: true });
  const files = builtOf.get(names) ?? buildNamesCorpus(names);
  builtOf.set(names, files);
  for (const { path, bytes } of await files) {
    const target = join(corpora, 'names', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  await writeFile(join(corpora, 'index.json'), JSON.stringify({ corpora: ['names'] }));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
