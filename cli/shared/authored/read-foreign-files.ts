/** What is imported: files, standard input, pages at an address, and lists of all these. */
import { dirname, resolve } from 'node:path';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { ForeignFile } from '../../../lib/exchange/foreign-file.ts';
import { isAddress, PageFetcher } from '../files/fetch-page.ts';
import { inputName, readInput, standardInput } from '../files/read-input.ts';
import { CliError } from '../terminal/cli-error.ts';

/** Most addresses of one import: at one a second, an hour. */
export const maxAddresses = 3_600;

/**
 * The files that a list names, a line each; empty lines and those with `#` at their beginning are
 * passed over. Paths are relative to the list.
 * @throws {CliError} `file-failed`, `list-long`
 */
export async function readList(list: string): Promise<string[]> {
  const lines = (await readInput(list)).split(/\r?\n/).map((line) => line.trim());
  const named = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const folder = list === standardInput ? '.' : dirname(list);
  return named.map((line) => (isAddress(line) ? line : resolve(folder, line)));
}

/**
 * Reads files and pages one after the other, so that no text is kept when it has been read. A page
 * that does not come is named in `problems`, and the others are read.
 * @throws {CliError} `list-long`; of files what reading them throws
 */
export async function* readForeignFiles(
  paths: readonly string[],
  problems: Problem[],
): AsyncGenerator<ForeignFile> {
  const addresses = paths.filter(isAddress).length;
  if (addresses > maxAddresses) {
    const message = `${addresses} addresses are more than the ${maxAddresses} of one import. Ask the site for its feed, or divide the list.`;
    throw new CliError('list-long', message, { exitCode: 2 });
  }
  const pages = new PageFetcher();
  for (const path of paths) {
    if (!isAddress(path)) {
      yield { path: inputName(path), text: await readInput(path) };
      continue;
    }
    try {
      yield { path, text: await pages.read(path) };
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const { code, message } = error;
      problems.push({ code, severity: 'error', file: path, line: 1, path: '', message });
    }
  }
}
