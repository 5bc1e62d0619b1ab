import { parseNdjson } from '../../../lib/corpus/built/parse-ndjson.ts';
import { readClaimReview } from '../../../lib/exchange/claimreview/read-claimreview.ts';
import { readCsv } from '../../../lib/exchange/csv/read-csv.ts';
import type { FeedMemory } from '../../../lib/exchange/feed/feed-memory.ts';
import type { ForeignFile } from '../../../lib/exchange/foreign-file.ts';
import type { Imported, ImportedRecord } from '../../../lib/exchange/imported.ts';
import type { VerdictMap } from '../../../lib/exchange/verdicts/stance-of-verdict.ts';
import { inputName, openInput, readInput } from '../files/read-input.ts';
import { showProgress } from '../terminal/output.ts';

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

/** One file after the other, so that no text is kept when it has been read. */
async function* readFiles(paths: readonly string[]): AsyncGenerator<ForeignFile> {
  for (const path of paths) yield { path: inputName(path), text: await readInput(path) };
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
  for await (const file of readFiles(paths)) {
    // A later file finds the sources of an earlier one.
    const known = [...options.known, ...imported.records];
    const { records, problems } = readCsv(file, { known, language: options.language });
    imported.records.push(...records);
    imported.problems.push(...problems);
  }
  return imported;
}

async function importClaimReview(
  paths: readonly string[],
  options: ImportOptions,
): Promise<Imported> {
  const bar = showProgress('reviews', 1);
  try {
    const { known, isUpdate } = options;
    return await readClaimReview(readFiles(paths), {
      ...options,
      corpus: known,
      // Of what is followed it is asked what the feed says now, whatever the corpus has.
      known: isUpdate ? known.filter(({ record }) => record.type === 'entity') : known,
      onProgress: (done, total) => bar.to(done / total),
    });
  } finally {
    bar.end();
  }
}

/** The forms that `gainsay import` reads, by their name. */
export const importForms: Record<string, Import> = {
  claimreview: importClaimReview,
  csv: importCsv,
  ndjson: importNdjson,
};
