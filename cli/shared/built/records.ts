/** The records of a corpus as its author has it, as a stream: a folder of YAML, or NDJSON. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ParsedCorpus } from '../../../lib/corpus/authored/parse-authored.ts';
import { maxLineBytes, parseLine, parseNdjson } from '../../../lib/corpus/built/parse-ndjson.ts';
import { splitLines } from '../../../lib/corpus/built/split-lines.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { CorpusRecord } from '../../../lib/corpus/records/records.ts';
import { parseFolder } from '../authored/folder.ts';
import { refuseDrafts } from '../authored/refuse-drafts.ts';
import { nameFileError } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';
import { limitHeapGrowth } from '../terminal/limit-memory.ts';
import { oneLine } from '../terminal/one-line.ts';
import { errorColors, printProblems, say, showProgress } from '../terminal/output.ts';
import { kindOfPath } from './folder.ts';

/** After more problems a file is not read any further. */
export const maxProblems = 100;
const chunkBytes = 1024 * 1024;
/** Size of a file from which memory counts for more than time. */
const largeFileBytes = 32 * 1024 * 1024;

function noSource(path: string): CliError {
  const message = `${path} is not there. Give the folder of a corpus, or an NDJSON file.`;
  return new CliError('source-missing', message, { exitCode: 2 });
}

/** Warnings in a line: how many of each kind, and what lists them. */
function countWarnings(warnings: readonly Problem[], path: string): string {
  const counts = new Map<string, number>();
  for (const { code } of warnings) counts.set(code, (counts.get(code) ?? 0) + 1);
  const kinds = [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
  const what = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  return `${what} (${kinds}). "gainsay check ${path}" lists them.`;
}

/**
 * Prints errors, one a line, and counts warnings: those are for the editor, who has `gainsay check`.
 * @throws {CliError} `corpus-invalid` when there is an error among them
 */
export function refuseErrors(problems: readonly Problem[], path: string): void {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  printProblems(errors);
  if (warnings.length > 0) say(errorColors.yellow(oneLine(countWarnings(warnings, path))));
  if (errors.length === 0) return;
  const message = `${path} has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}, so nothing was written. Mend what is listed.`;
  throw new CliError('corpus-invalid', message);
}

/** The bytes of a file, with a bar on a terminal. */
async function* readWithBar(path: string): AsyncGenerator<Uint8Array> {
  const { size } = await stat(path);
  if (size > largeFileBytes) limitHeapGrowth();
  const bar = showProgress('reading', size);
  let done = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      done += chunk.length;
      bar.to(done);
      yield chunk;
    }
  } catch (error) {
    throw nameFileError(error, path, 'read');
  } finally {
    bar.end();
  }
}

async function* streamNdjson(path: string): AsyncGenerator<CorpusRecord> {
  const problems: Problem[] = [];
  for await (const line of splitLines(readWithBar(path), maxLineBytes)) {
    const parsed = parseLine(line, path);
    problems.push(...parsed.problems);
    if (problems.length > maxProblems) {
      say(`${path} was not read on after line ${line.number}: it has too many problems.`);
      break;
    }
    // After a problem nothing will be built: what follows is read for its problems alone.
    if (parsed.record && problems.length === 0) yield parsed.record;
  }
  refuseErrors(problems, path);
}

/**
 * The records of a corpus, one after the other; an NDJSON file is never held whole.
 * @throws {CliError} `source-missing`, `file-failed`; `corpus-invalid` after the problems were
 *   printed
 */
export async function* streamRecords(path: string): AsyncGenerator<CorpusRecord> {
  const kind = await kindOfPath(path);
  if (kind === null) throw noSource(path);
  if (kind === 'file') {
    yield* streamNdjson(path);
    return;
  }
  const { records, problems, warnings, drafts } = await parseFolder(path);
  refuseDrafts(drafts, path);
  refuseErrors([...problems, ...warnings], path);
  yield* records;
}

/** A corpus as its author has it, whole, with its problems. @throws {CliError} as above */
export async function readWhole(path: string): Promise<ParsedCorpus> {
  const kind = await kindOfPath(path);
  if (kind === null) throw noSource(path);
  return kind === 'folder' ? parseFolder(path) : parseNdjson(readWithBar(path), path);
}
