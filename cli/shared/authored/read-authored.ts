import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthoredFile } from '../../../lib/corpus/authored/parse-authored.ts';
import { CliError } from '../terminal/cli-error.ts';
import { readTexts } from './folder.ts';

export { buildFile } from './folder.ts';

/** The names of the folders that hold a corpus as authored; none when `root` is not there. */
export async function listAuthored(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Every YAML file of a corpus as authored, but for `build.yaml`.
 * @throws {CliError} with the code of the first file's problem (`text-encoding`, `text-nul` …)
 */
export async function readAuthored(folder: string): Promise<AuthoredFile[]> {
  const { files, problems } = await readTexts(folder);
  const [problem] = problems;
  if (!problem) return files;
  const { code, file, line, message } = problem;
  throw new CliError(code, `${join(folder, file)}:${line}: ${message}`);
}
