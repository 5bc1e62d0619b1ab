import { checkRecords } from '../../checking/check-records.ts';
import type { Problem } from '../../corpus/records/problem.ts';
import { type CorpusRecord, type KnownRecord, onlyKnown } from '../../corpus/records/records.ts';
import { collectPublished } from '../../publishing/collect-published.ts';
import { readRecords, type VersionFiles } from '../../publishing/published-files.ts';
import { DeskError } from '../desk-error.ts';
import { infoOf, type OwnRecord } from '../own-record.ts';
import { type Chosen, chooseShared } from './choose-shared.ts';
import { describeShared, type ShareNames } from './describe-shared.ts';
import { followPublished } from './follow-published.ts';

export interface PreparedShare {
  chosen: Chosen;
  /** All that is published, with the corpus record and tombstones. */
  records: CorpusRecord[];
  /** What the checks find; the file of each is the id of a record. */
  problems: Problem[];
  /** Ids that readers have, without those that were withdrawn. */
  published: Set<string>;
}

async function* inOnePiece(records: readonly KnownRecord[]) {
  yield records;
}

/**
 * The version of the reader's record that would be shared, with what the checks of the command find.
 * @param files of the version that was shared before; null for the first
 * @param now ms since 1970
 * @throws {DeskError} `nothing-to-share` @throws {CorpusError} where those files are damaged
 */
export async function prepareShare(
  own: OwnRecord,
  files: VersionFiles | null,
  names: ShareNames,
  now: number,
): Promise<PreparedShare> {
  const info = infoOf(own);
  if (!info) throw new DeskError('nothing-to-share', 'Your collection is empty. Record something.');
  const before: KnownRecord[] = [];
  if (files) for await (const records of readRecords(files)) before.push(...onlyKnown(records));
  const published = new Map<string, KnownRecord>();
  for (const record of before) if (record.type !== 'names') published.set(record.id, record);
  const chosen = chooseShared(own);
  const day = new Date(now).toISOString().slice(0, 10);
  const records = [describeShared(info, names), ...followPublished(chosen.records, published, day)];
  const problems = checkRecords(records, {
    locate: ({ id }, path) => ({ file: id, line: 1, path: path.join('.') }),
    published: files ? await collectPublished(info.id, inOnePiece(before), records) : undefined,
  });
  const known = [...published.values()].filter(({ type }) => type !== 'tombstone');
  return { chosen, records, problems, published: new Set(known.map(({ id }) => id)) };
}
