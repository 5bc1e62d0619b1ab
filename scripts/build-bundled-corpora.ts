/** Builds the corpora that ship with the extension; the build calls it (wxt.config.ts). */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { buildFile, listAuthored, readAuthored } from '../cli/shared/authored/read-authored.ts';
import { refuseDrafts } from '../cli/shared/authored/refuse-drafts.ts';
import { parseAuthored } from '../lib/corpus/authored/parse-authored.ts';
import { type BuiltFile, buildCorpus } from '../lib/corpus/built/build-corpus.ts';
import { checkCorpus } from '../lib/corpus/check/check-corpus.ts';
import { printProblem } from '../lib/corpus/records/problem.ts';

const buildSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Thumbprint of the root key that may publish newer versions; nobody may without it. */
  rootKey: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{43}$/))),
});

async function readBuild(folder: string): Promise<v.InferOutput<typeof buildSchema>> {
  const path = join(folder, buildFile);
  const text = await readFile(path, 'utf8').catch(() => '');
  const result = v.safeParse(buildSchema, parse(text));
  if (result.success) return result.output;
  throw new Error(
    `${path} must say "version: N", N an integer from 1 that only grows, and may say "rootKey: thumbprint".`,
  );
}

async function buildFolder(folder: string): Promise<BuiltFile[]> {
  const { records, problems, drafts, locate } = parseAuthored(await readAuthored(folder));
  refuseDrafts(
    drafts.map((draft) => ({
      ...draft,
      place: { ...draft.place, file: join(folder, draft.place.file) },
    })),
    folder,
  );
  // What several records hold together can be told only when each is right by itself.
  const found = problems.length > 0 ? problems : checkCorpus(records, { locate });
  const errors = found.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((error) => printProblem({ ...error, file: join(folder, error.file) }));
    throw new Error(`The corpus in ${folder} was not built:\n${lines.join('\n')}`);
  }
  const { version } = await readBuild(folder);
  const { files } = await buildCorpus(records, { version });
  return files;
}

/** Paths of the files under a folder, from it; none where it is missing. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/** Writes a file unless it holds just that: `npm run dev` builds again after every write. */
async function writeChanged(path: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(path).catch(() => null);
  if (before?.equals(bytes)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/**
 * Builds every corpus under `authoredRoot` into `outRoot`, with `index.json` that lists them.
 * Everything is built before anything is written; other files in `outRoot` are removed, and those
 * that are right already are left as they are.
 * @throws an error that lists every error of a corpus, with file and line
 */
export async function buildBundledCorpora(authoredRoot: string, outRoot: string): Promise<void> {
  const names = await listAuthored(authoredRoot);
  const files = new Map<string, Uint8Array>();
  const rootKeys: Record<string, string> = {};
  for (const name of names) {
    const { rootKey } = await readBuild(join(authoredRoot, name));
    if (rootKey) rootKeys[name] = rootKey;
    for (const { path, bytes } of await buildFolder(join(authoredRoot, name))) {
      files.set(`${name}/${path}`, bytes);
    }
  }
  files.set('index.json', new TextEncoder().encode(JSON.stringify({ corpora: names, rootKeys })));
  for (const path of await listFiles(outRoot)) {
    if (!files.has(path)) await rm(join(outRoot, path));
  }
  for (const [path, bytes] of files) await writeChanged(join(outRoot, path), bytes);
}
