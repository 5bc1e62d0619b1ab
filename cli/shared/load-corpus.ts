import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { ParsedCorpus } from '../../lib/corpus/authored/parse-authored.ts';
import { parseNdjson } from '../../lib/corpus/built/parse-ndjson.ts';
import { checkCorpus } from '../../lib/corpus/check/check-corpus.ts';
import { printProblem } from '../../lib/corpus/records/problem.ts';
import { createMemoryReader } from '../../lib/lookup/memory-reader.ts';
import type { CorpusReader } from '../../lib/lookup/reader.ts';
import { parseFolder } from './authored/folder.ts';
import { headNames, openDirectoryReader } from './built/directory-reader.ts';
import { nameFileError } from './files/files.ts';
import { openInput } from './files/read-input.ts';
import { CliError } from './terminal/cli-error.ts';

const expected =
  'CORPUS is a folder with corpus.yaml, a built corpus with its head, or a file of records, one a line.';
/** Problems that a message lists; `gainsay check` lists them all. */
const listedProblems = 3;

/** Reads what an author wrote. @param path as it was given */
function readParsed(path: string, { records, problems, locate }: ParsedCorpus): CorpusReader {
  // What several records hold together can be told only when each is right by itself.
  const found = problems.length > 0 ? problems : checkCorpus(records, { locate });
  const errors = found.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    const lines = errors.slice(0, listedProblems).map(printProblem);
    const more = errors.length > lines.length ? `\n… and ${errors.length - lines.length} more` : '';
    const message = `The corpus ${path} has errors. Mend them; gainsay check lists all.\n${lines.join('\n')}${more}`;
    throw new CliError('corpus-invalid', message);
  }
  const corpus = records.find((record) => record.type === 'corpus');
  if (!corpus) throw new CliError('corpus-invalid', `${path} has no corpus record. Add one.`);
  return createMemoryReader(corpus.id, records);
}

async function readRecordFile(path: string): Promise<CorpusReader> {
  const parsed = await parseNdjson(openInput(path), path);
  if (parsed.records.length > 0 || parsed.problems.length > 0) return readParsed(path, parsed);
  throw new CliError('corpus-empty', `The file ${path} holds no records. ${expected}`);
}

async function readFolder(folder: string): Promise<CorpusReader> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw nameFileError(error, folder, 'read');
  });
  if (names.length === 0) {
    throw new CliError('corpus-empty', `The folder ${folder} is empty. ${expected}`);
  }
  const head = headNames.find((name) => names.includes(name));
  if (head !== undefined) return openDirectoryReader(folder, head);
  if (names.includes('corpus.yaml')) return readParsed(folder, await parseFolder(folder));
  if (names.includes('segments') || names.includes('index')) {
    const message = `The folder ${folder} holds half of a built corpus: it has no ${headNames.join(' or ')}. Build it again, or copy all of it.`;
    throw new CliError('corpus-incomplete', message);
  }
  const message = `The folder ${folder} holds no corpus: it has neither corpus.yaml nor ${headNames.join(' or ')}. ${expected}`;
  throw new CliError('corpus-unknown', message);
}

/**
 * Opens a corpus as a command is given it: an authored folder, a built one or a file of records,
 * told apart by what is in it.
 * @throws {CliError} `corpus-missing` (a wrong call), `corpus-empty`, `corpus-incomplete`,
 *   `corpus-unknown`, `corpus-invalid`, and what reading lines throws
 * @throws {CorpusError} when a built corpus is damaged or of another format; so does the reader
 */
export async function loadCorpus(path: string): Promise<CorpusReader> {
  const stats: Stats | null = await stat(path).catch(() => null);
  if (!stats) {
    const message = `There is no corpus at ${path}. Check how it is spelt.`;
    throw new CliError('corpus-missing', message, { exitCode: 2 });
  }
  return stats.isDirectory() ? readFolder(path) : readRecordFile(path);
}
