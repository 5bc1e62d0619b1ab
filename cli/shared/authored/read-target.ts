import { join } from 'node:path';
import {
  type AuthoredFile,
  type DraftRecord,
  parseAuthored,
} from '../../../lib/corpus/authored/parse-authored.ts';
import type { ImportedRecord } from '../../../lib/exchange/imported.ts';
import { CliError } from '../terminal/cli-error.ts';
import { printProblems } from '../terminal/output.ts';
import { parseFeeds, readTexts } from './folder.ts';

/** A corpus as authored, read to be added to. */
export interface TargetCorpus {
  folder: string;
  /** Its files of YAML; their paths are relative to the folder. */
  files: AuthoredFile[];
  /** Every record; the paths of their places begin with the folder. */
  records: ImportedRecord[];
  /** What stands there as a draft; the paths of their places are relative to the folder. */
  drafts: DraftRecord[];
}

/**
 * Reads the corpus into which is imported.
 * @throws {CliError} `file-failed`; `corpus-invalid` after printing its problems
 */
export async function readTarget(folder: string): Promise<TargetCorpus> {
  const { files, problems } = await readTexts(folder);
  const parsed = parseAuthored(files);
  const feeds = await parseFeeds(folder);
  const inFolder = <Located extends { file: string }>(one: Located): Located => {
    return { ...one, file: join(folder, one.file) };
  };
  const found = [
    ...[...problems, ...parsed.problems].map(inFolder),
    ...feeds.flatMap((feed) => feed.problems),
  ];
  if (found.length > 0) {
    printProblems(found);
    const message = `The corpus ${folder} has errors, so nothing was written. Mend them first.`;
    throw new CliError('corpus-invalid', message);
  }
  const written = parsed.records.map((record): ImportedRecord => {
    return { record, place: inFolder(parsed.locate(record, [])) };
  });
  const lines = feeds.flatMap(({ records, locate }) =>
    records.map((record): ImportedRecord => ({ record, place: locate(record, []) })),
  );
  return { folder, files, records: [...written, ...lines], drafts: parsed.drafts };
}
