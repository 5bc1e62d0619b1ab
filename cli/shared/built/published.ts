import { readdir } from 'node:fs/promises';
import type { PublishedId, PublishedIds } from '../../../lib/checking/check-history.ts';
import { findAltered, findSuccessors } from '../../../lib/checking/compare-statements.ts';
import { type SegmentKind, segmentKinds } from '../../../lib/corpus/built/built-format.ts';
import type { CorpusRecord, Statement } from '../../../lib/corpus/records/records.ts';
import { nameFileError } from '../files/files.ts';
import { CliError } from '../terminal/cli-error.ts';
import { headNames, openDirectoryReader } from './directory-reader.ts';

/** Kinds whose records have ids of their own; names have those of their entities. */
const kindsWithIds: SegmentKind[] = segmentKinds.filter(
  (kind) => kind !== 'corpus' && kind !== 'names',
);

/** Keeps of published statements those that are not the same in the version to come. */
function createComparison(records: readonly CorpusRecord[]) {
  const own = new Map<string, Statement>();
  for (const record of records) if (record.type === 'statement') own.set(record.id, record);
  const successors = findSuccessors(records);
  const statements = new Map<string, Statement>();
  const add = (published: Statement): void => {
    const now = own.get(published.id);
    if (!now) return;
    const isOtherwise = published.status.state !== now.status.state;
    if (isOtherwise || findAltered(published, now, successors).length > 0) {
      statements.set(published.id, published);
    }
  };
  return { statements, add };
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
  const ids = new Map<string, PublishedId>();
  const { statements, add } = createComparison(records);
  for (const kind of kindsWithIds) {
    for await (const records of reader.readKind(kind)) {
      for (const record of records) {
        if (record.type === 'names') continue;
        if (record.type === 'statement') add(record);
        ids.set(record.id, {
          type: record.type,
          of: record.type === 'tombstone' ? record.of : null,
        });
      }
    }
  }
  return { corpus: reader.id, ids, statements };
}
