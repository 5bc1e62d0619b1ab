import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthoredFile, parseAuthored } from '../../../lib/corpus/authored/parse-authored.ts';
import { checkCorpus } from '../../../lib/corpus/check/check-corpus.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { CorpusRecord } from '../../../lib/corpus/records/records.ts';
import { addToAuthored } from '../../../lib/exchange/add-to-authored.ts';
import type { ImportedRecord } from '../../../lib/exchange/imported.ts';
import { type Merge, mergeRecords } from '../../../lib/exchange/merge-records.ts';
import { printRecord } from '../../../lib/exchange/print-ndjson.ts';
import { writeWhole } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';
import { printProblems } from '../terminal/output.ts';
import { readTexts } from './folder.ts';

/** A corpus as authored, read to be added to. */
export interface TargetCorpus {
  folder: string;
  files: AuthoredFile[];
  records: ImportedRecord[];
}

/** What became of an import. */
export interface ImportResult extends Merge {
  /** What the corpus would no longer hold together; nothing is written when there is any. */
  errors: Problem[];
}

/**
 * Reads the corpus into which is imported.
 * @throws {CliError} `folder-missing` (a wrong call); `corpus-invalid` after printing its problems
 */
export async function readTarget(folder: string): Promise<TargetCorpus> {
  const stats = await stat(folder).catch(() => null);
  if (!stats?.isDirectory()) {
    const message = `There is no folder ${folder}. Make a corpus with gainsay new ${folder}.`;
    throw new CliError('folder-missing', message, { exitCode: 2 });
  }
  const { files, problems } = await readTexts(folder);
  const parsed = parseAuthored(files);
  const found = [...problems, ...parsed.problems];
  if (found.length > 0) {
    printProblems(found.map((problem) => ({ ...problem, file: join(folder, problem.file) })));
    const message = `The corpus ${folder} has errors, so nothing was imported. Mend them first.`;
    throw new CliError('corpus-invalid', message);
  }
  const records = parsed.records.map((record): ImportedRecord => {
    const place = parsed.locate(record, []);
    return { record, place: { ...place, file: join(folder, place.file) } };
  });
  return { folder, files, records };
}

/** What is wrong with the corpus once the new records are in it, at their own places. */
function findErrors(records: readonly ImportedRecord[]): Problem[] {
  const places = new Map(records.map(({ record, place }) => [record, place]));
  const locate = (record: CorpusRecord, path: readonly (string | number)[]) => {
    const place = places.get(record) ?? { file: '', line: 1, path: '' };
    const parts = [place.path, path.join('.')].filter((part) => part !== '');
    return { ...place, path: parts.join(' ') };
  };
  const problems = checkCorpus(
    records.map(({ record }) => record),
    { locate },
  );
  return problems.filter(({ severity }) => severity === 'error');
}

/** The texts that make the corpus whole, proved by reading them back. */
function printFiles({ folder, files, records }: TargetCorpus, added: readonly ImportedRecord[]) {
  const toRecords = (list: readonly ImportedRecord[]) => list.map(({ record }) => record);
  const changed = addToAuthored(files, toRecords(records), toRecords(added));
  const paths = new Set(changed.map(({ path }) => path));
  const whole = [...files.filter(({ path }) => !paths.has(path)), ...changed];
  const { records: read, problems } = parseAuthored(whole);
  const lines = (list: readonly CorpusRecord[]) => list.map(printRecord).sort().join('\n');
  const isSame = lines(read) === lines([...toRecords(records), ...toRecords(added)]);
  if (problems.length === 0 && isSame) return changed;
  const message = `The records cannot be written into ${folder} as YAML, so nothing was. Import them into a corpus of their own and tell us.`;
  throw new CliError('import-failed', message);
}

/**
 * Adds records to a corpus as authored. Nothing is written when an id stands for something else,
 * or when the corpus would not hold together.
 * @throws {CliError} `file-failed`, `import-failed`
 */
export async function addToTarget(
  target: TargetCorpus,
  incoming: readonly ImportedRecord[],
): Promise<ImportResult> {
  const merge = mergeRecords(target.records, incoming);
  if (merge.conflicts.length > 0) return { ...merge, errors: merge.conflicts };
  const errors = findErrors([...target.records, ...merge.added]);
  if (errors.length > 0 || merge.added.length === 0) return { ...merge, errors };
  for (const { path, text } of printFiles(target, merge.added)) {
    await writeWhole(join(target.folder, path), text);
  }
  return { ...merge, errors };
}
