import { parseNdjson } from '../../../lib/corpus/built/parse-ndjson.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import { euvsdisinfo, readCases } from '../../../lib/exchange/claimreview/read-cases.ts';
import { readClaimReview } from '../../../lib/exchange/claimreview/read-claimreview.ts';
import { readCsv } from '../../../lib/exchange/csv/read-csv.ts';
import type { FeedMemory } from '../../../lib/exchange/feed/feed-memory.ts';
import type { ForeignFile } from '../../../lib/exchange/foreign-file.ts';
import type { Imported, ImportedRecord } from '../../../lib/exchange/imported.ts';
import type { VerdictMap } from '../../../lib/exchange/verdicts/stance-of-verdict.ts';
import { inputName, openInput } from '../files/read-input.ts';
import { showProgress } from '../terminal/output.ts';
import { readForeignFiles } from './read-foreign-files.ts';

export interface ImportOptions {
  /** The records of the corpus into which is imported. */
  known: readonly ImportedRecord[];
  /** BCP 47; for texts that do not say their language. */
  language: string | null;
  /** The publisher's own reading of verdicts. */
  verdicts: VerdictMap;
  /** What the feed said at its last import. */
  memory: FeedMemory;
  /** Leave out what the feed has as it had it. */
  isUpdate: boolean;
  /** The id that a question goes by now. */
  follow(id: string): string;
}

/** Reads files of one form. @throws {CliError} what cannot be read at all */
type Import = (paths: readonly string[], options: ImportOptions) => Promise<Imported>;

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
  for await (const file of readForeignFiles(paths, imported.problems)) {
    // A later file finds the records of an earlier one.
    const known = [...options.known, ...imported.records];
    const { records, problems } = readCsv(file, { known, language: options.language });
    imported.records.push(...records);
    imported.problems.push(...problems);
  }
  return imported;
}

/** @param problems what was wrong with the files themselves */
async function importReviews(
  files: AsyncIterable<ForeignFile>,
  options: ImportOptions,
  problems: readonly Problem[],
): Promise<Imported> {
  const bar = showProgress('reviews', 1);
  try {
    const { known, isUpdate } = options;
    const imported = await readClaimReview(files, {
      ...options,
      corpus: known,
      // Of what is followed it is asked what the feed says now, whatever the corpus has.
      known: isUpdate ? known.filter(({ record }) => record.type === 'entity') : known,
      onProgress: (done, total) => bar.to(done / total),
    });
    return { ...imported, problems: [...problems, ...imported.problems] };
  } finally {
    bar.end();
  }
}

async function importClaimReview(paths: readonly string[], options: ImportOptions) {
  const problems: Problem[] = [];
  return importReviews(readForeignFiles(paths, problems), options, problems);
}

/** The cases of EUvsDisinfo, which are reviews in a table. */
async function importCases(paths: readonly string[], options: ImportOptions): Promise<Imported> {
  const problems: Problem[] = [];
  async function* toReviews() {
    for await (const table of readForeignFiles(paths, problems)) {
      const read = readCases(table, euvsdisinfo);
      problems.push(...read.problems);
      if (read.file) yield read.file;
    }
  }
  // The site writes its cases in English, whatever the language of what they are about.
  return importReviews(toReviews(), { ...options, language: options.language ?? 'en' }, problems);
}

/** The forms that `gainsay import` reads, by their name. */
export const importForms: Record<string, Import> = {
  claimreview: importClaimReview,
  euvsdisinfo: importCases,
  csv: importCsv,
  ndjson: importNdjson,
};
