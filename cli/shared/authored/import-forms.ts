import { parseNdjson } from '../../../lib/corpus/built/parse-ndjson.ts';
import { readClaimReview } from '../../../lib/exchange/claimreview/read-claimreview.ts';
import { readCsv } from '../../../lib/exchange/csv/read-csv.ts';
import type { ForeignFile } from '../../../lib/exchange/foreign-file.ts';
import type { Imported, ImportedRecord } from '../../../lib/exchange/imported.ts';
import type { VerdictMap } from '../../../lib/exchange/verdicts/stance-of-verdict.ts';
import { inputName, openInput, readInput } from '../files/read-input.ts';

export interface ImportOptions {
  /** The records of the corpus into which is imported. */
  known: readonly ImportedRecord[];
  /** BCP 47; for texts that do not say their language. */
  language: string | null;
  /** The publisher's own reading of verdicts. */
  verdicts: VerdictMap;
}

/** Reads files of one form. @throws {CliError} what cannot be read at all */
type Import = (paths: readonly string[], options: ImportOptions) => Promise<Imported>;

async function readFiles(paths: readonly string[]): Promise<ForeignFile[]> {
  const files: ForeignFile[] = [];
  for (const path of paths) files.push({ path: inputName(path), text: await readInput(path) });
  return files;
}

async function importNdjson(paths: readonly string[]): Promise<Imported> {
  const imported: Imported = { records: [], problems: [] };
  for (const path of paths) {
    const { records, problems, locate } = await parseNdjson(openInput(path), inputName(path));
    for (const record of records) imported.records.push({ record, place: locate(record, []) });
    for (const problem of problems) imported.problems.push(problem);
  }
  return imported;
}

async function importCsv(paths: readonly string[], options: ImportOptions): Promise<Imported> {
  const imported: Imported = { records: [], problems: [] };
  for (const file of await readFiles(paths)) {
    // A later file finds the sources of an earlier one.
    const known = [...options.known, ...imported.records];
    const { records, problems } = readCsv(file, { known, language: options.language });
    imported.records.push(...records);
    imported.problems.push(...problems);
  }
  return imported;
}

/** The forms that `gainsay import` reads, by their name. */
export const importForms: Record<string, Import> = {
  claimreview: async (paths, options) => readClaimReview(await readFiles(paths), options),
  csv: importCsv,
  ndjson: importNdjson,
};
