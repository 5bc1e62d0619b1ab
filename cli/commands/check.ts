import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { checkAll } from '../../lib/checking/check-all.ts';
import type { ParsedCorpus } from '../../lib/corpus/authored/parse-authored.ts';
import { parseNdjson } from '../../lib/corpus/built/parse-ndjson.ts';
import type { Problem } from '../../lib/corpus/records/problem.ts';
import { type Documents, readDocuments } from '../shared/authored/documents.ts';
import { fixHashes } from '../shared/authored/fix-hashes.ts';
import { parseFolder } from '../shared/authored/folder.ts';
import { headNames } from '../shared/built/directory-reader.ts';
import { readPublished } from '../shared/built/published.ts';
import { nameFileError } from '../shared/files/files.ts';
import { inputName, openInput, standardInput } from '../shared/files/read-input.ts';
import { loadPagesOfWords } from '../shared/pages-of-words.ts';
import { CliError } from '../shared/terminal/cli-error.ts';
import { oneLine } from '../shared/terminal/one-line.ts';
import { colors, print, printProblems, say } from '../shared/terminal/output.ts';

interface CheckOptions {
  sources?: string;
  previous?: string;
  fixHashes?: boolean;
  all?: boolean;
  format: 'text' | 'json';
}

/** A folder is given where a file could be: says what is wrong with it before it is read. */
async function checkFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  const head = headNames.find((name) => names.includes(name));
  if (head === undefined || names.includes('corpus.yaml')) return;
  const message = `${join(folder, head)} says that this is a built corpus. Check the folder it was built from; for a built one there is "gainsay verify".`;
  throw new CliError('corpus-built', message, { exitCode: 2 });
}

function statGiven(path: string): Promise<Stats> {
  return stat(path).catch((error: unknown) => {
    throw nameFileError(error, path, 'read');
  });
}

const isLines = async (corpus: string): Promise<boolean> =>
  corpus === standardInput || !(await statGiven(corpus)).isDirectory();

async function read(corpus: string): Promise<ParsedCorpus> {
  if (await isLines(corpus)) return parseNdjson(openInput(corpus), inputName(corpus));
  await checkFolder(corpus);
  return parseFolder(corpus);
}

function readOwnDocuments({ records }: ParsedCorpus, sources: string): Promise<Documents> {
  const wanted = records.flatMap((record) =>
    record.type === 'source' && record.sha256 !== null ? [record.sha256] : [],
  );
  return readDocuments(sources, new Set(wanted));
}

/** Writes the right hashes into the corpus, and says which. */
async function fix(corpus: string, sources: string | undefined): Promise<void> {
  if (sources === undefined || (await isLines(corpus))) {
    const message =
      '--fix-hashes writes into the folder of a corpus what the documents have: give the folder, and the documents with --sources.';
    throw new CliError('fix-impossible', message, { exitCode: 2 });
  }
  const parsed = await read(corpus);
  for (const { source, file, now } of await fixHashes(
    parsed,
    await readOwnDocuments(parsed, sources),
  )) {
    say(
      oneLine(
        now
          ? `${file}: sha256 is now ${now.hash}, of ${now.document}.`
          : `${file}: no single document holds all quotations of ${source}; its sha256 was left.`,
      ),
    );
  }
}

interface Found {
  problems: Problem[];
  /** How much is only proposed. */
  drafts: number;
}

async function findProblems(corpus: string, options: CheckOptions): Promise<Found> {
  const { sources, previous, fixHashes } = options;
  for (const given of [sources, previous]) if (given !== undefined) await statGiven(given);
  if (fixHashes) await fix(corpus, sources);
  const parsed = await read(corpus);
  const documents = sources === undefined ? null : await readOwnDocuments(parsed, sources);
  const problems = checkAll(parsed, {
    pagesOf: await loadPagesOfWords(),
    ...(documents ? { texts: documents.texts, names: documents.names } : {}),
    ...(previous === undefined ? {} : { published: await readPublished(previous, parsed.records) }),
  });
  return {
    problems: [...(documents?.problems ?? []), ...problems],
    drafts: parsed.drafts.length,
  };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

async function check(corpus: string, options: CheckOptions): Promise<void> {
  const { problems, drafts } = await findProblems(corpus, options);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  if (options.format === 'json') {
    print(JSON.stringify({ errors, warnings, drafts, problems }, null, 2));
  } else {
    printProblems(problems, !options.all);
    const paint = errors > 0 ? colors.red : warnings > 0 ? colors.yellow : colors.green;
    print(paint(`${count(errors, 'error')}, ${count(warnings, 'warning')}.`));
    if (drafts > 0) {
      const are =
        drafts === 1 ? '1 of the warnings is a draft' : `${drafts} of the warnings are drafts`;
      print(`${are}: it cannot be built before each is completed or deleted.`);
    }
  }
  if (errors > 0) process.exitCode = 1;
}

/** `gainsay check`: finds everything that is wrong with a corpus at once. */
export function checkCommand(): Command {
  return new Command('check')
    .description(
      'Find everything that is wrong with a corpus at once: each problem with its file, line and field, and what to do. Errors must be mended before it can be built; warnings are for the editor to judge.',
    )
    .argument(
      '<corpus>',
      'folder with corpus.yaml, an NDJSON file with a record a line, or - for standard input',
    )
    .option(
      '--sources <folder>',
      'prove every quotation in the documents there, told by their SHA-256',
    )
    .option(
      '--previous <folder>',
      'a built version that readers have: its ids must not stand for something else, and what its statements say must not change without saying so',
    )
    .option(
      '--fix-hashes',
      'where no document has the SHA-256 of a source, write that of the one in which all its quotations stand; with --sources',
    )
    .option('--all', 'print every problem; without it, of each kind 20 errors and 5 warnings')
    .addOption(
      new Option('--format <format>', 'how problems are printed')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      '\nEnds with 0 without errors, 1 with errors, 2 when it was called wrongly.\n\nExample:\n  gainsay check corpora/bridge --sources documents --previous published/bridge',
    )
    .action(check);
}
