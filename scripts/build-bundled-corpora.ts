/** Builds the corpora that ship with the extension; the build calls it (wxt.config.ts). */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { buildFile, listAuthored, readAuthored } from '../cli/shared/authored/read-authored.ts';
import { parseAuthored } from '../lib/corpus/authored/parse-authored.ts';
import { type BuiltFile, buildCorpus } from '../lib/corpus/built/build-corpus.ts';
import { checkCorpus } from '../lib/corpus/check/check-corpus.ts';
import { printProblem } from '../lib/corpus/records/problem.ts';

const buildSchema = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

async function readVersion(folder: string): Promise<number> {
  const path = join(folder, buildFile);
  const text = await readFile(path, 'utf8').catch(() => '');
  const result = v.safeParse(buildSchema, parse(text));
  if (result.success) return result.output.version;
  throw new Error(`${path} must say "version: N", N an integer from 1 that only grows.`);
}

async function buildFolder(folder: string): Promise<BuiltFile[]> {
  const { records, problems, locate } = parseAuthored(await readAuthored(folder));
  // What several records hold together can be told only when each is right by itself.
  const found = problems.length > 0 ? problems : checkCorpus(records, { locate });
  const errors = found.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.map((error) => printProblem({ ...error, file: join(folder, error.file) }));
    throw new Error(`The corpus in ${folder} was not built:\n${lines.join('\n')}`);
  }
  const { files } = await buildCorpus(records, { version: await readVersion(folder) });
  return files;
}

/**
 * Builds every corpus under `authoredRoot` into `outRoot`, with `index.json` that lists them.
 * Everything is built before anything is written; what stood in `outRoot` before is removed.
 * @throws an error that lists every error of a corpus, with file and line
 */
export async function buildBundledCorpora(authoredRoot: string, outRoot: string): Promise<void> {
  const names = await listAuthored(authoredRoot);
  const files: BuiltFile[] = [];
  for (const name of names) {
    const built = await buildFolder(join(authoredRoot, name));
    files.push(...built.map(({ path, bytes }) => ({ path: `${name}/${path}`, bytes })));
  }
  const index = new TextEncoder().encode(JSON.stringify({ corpora: names }));
  files.push({ path: 'index.json', bytes: index });
  await rm(outRoot, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    const target = join(outRoot, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}
