import { readdir } from 'node:fs/promises';
import type { PublishedIds } from '../../../lib/checking/check-history.ts';
import { type SegmentKind, segmentKinds } from '../../../lib/corpus/built/built-format.ts';
import type { BuiltRecord, CorpusRecord } from '../../../lib/corpus/records/records.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import { collectPublished } from '../../../lib/publishing/collect-published.ts';
import { nameFileError } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';
import { headNames, openDirectoryReader } from './directory-reader.ts';

/** Kinds whose records have ids of their own; names have those of their entities. */
const kindsWithIds: SegmentKind[] = segmentKinds.filter(
  (kind) => kind !== 'corpus' && kind !== 'names',
);

async function* readRecords(reader: CorpusReader): AsyncIterable<readonly BuiltRecord[]> {
  for (const kind of kindsWithIds) yield* reader.readKind(kind);
}

/**
 * What a built corpus uses its ids for, and what it says otherwise than the version to come.
 * @param records of the version to come
 * @throws {CliError} `corpus-not-built`, `file-failed`
 * @throws {CorpusError} when a part of it is missing or damaged
 */
export async function readPublished(
  folder: string,
  records: readonly CorpusRecord[],
): Promise<PublishedIds> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw nameFileError(error, folder, 'read');
  });
  const head = headNames.find((name) => names.includes(name));
  if (head === undefined) {
    const message = `${folder} holds no built corpus: there is no ${headNames.join(' or ')}. Give the folder that readers have it from.`;
    throw new CliError('corpus-not-built', message, { exitCode: 2 });
  }
  const reader = await openDirectoryReader(folder, head);
  return collectPublished(reader.id, readRecords(reader), records);
}
