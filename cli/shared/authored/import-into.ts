import { findSuccessors } from '../../../lib/checking/compare-statements.ts';
import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { ImportedFeed } from '../../../lib/exchange/claimreview/read-claimreview.ts';
import type { FeedMemory } from '../../../lib/exchange/feed/feed-memory.ts';
import { joinMarks, markFields } from '../../../lib/exchange/feed/field-marks.ts';
import type { Imported, ImportedRecord } from '../../../lib/exchange/imported.ts';
import { leaveOut } from '../../../lib/exchange/leave-out.ts';
import { mergeRecords } from '../../../lib/exchange/merge-records.ts';
import { writeMemory } from './feed-files.ts';
import type { TargetCorpus } from './read-target.ts';
import { writeTarget } from './write-target.ts';

/** What became of an import. */
export interface ImportResult {
  added: ImportedRecord[];
  /** How many there were already, with the same content. */
  skipped: number;
  /** Why nothing was written; empty when it was. */
  errors: Problem[];
  /** What was left out, each record by itself. */
  left: Problem[];
}

/** Whether what was read is a feed, whose next import must know of it. */
export const isFeed = (imported: Imported): imported is ImportedFeed => 'reviews' in imported;

/** Keeps what a feed said, without what was left out. */
export async function remember(
  { folder }: TargetCorpus,
  feed: string,
  before: FeedMemory,
  now: FeedMemory,
  leftIds: ReadonlySet<string>,
): Promise<void> {
  const records = new Map([...before.records, ...now.records]);
  for (const id of leftIds) records.delete(id);
  if (now.reviews.length === 0 && records.size === 0) return;
  await writeMemory(folder, feed, { reviews: now.reviews, records });
}

/**
 * Adds records to a corpus as authored. Nothing is written when an id stands for something else; a
 * record with which the corpus would not hold together is left out.
 * @throws {CliError} `file-failed`
 */
export async function addToTarget(
  target: TargetCorpus,
  imported: Imported,
  feed: { name: string; memory: FeedMemory },
): Promise<ImportResult> {
  const merge = mergeRecords(target.records, imported.records);
  const result = { added: [], skipped: merge.skipped.length, errors: [], left: merge.losses };
  if (merge.conflicts.length > 0) return { ...result, errors: merge.conflicts };
  const { fitting, left, errors } = leaveOut(target.records, merge.added);
  if (errors.length > 0) return { ...result, errors: [...left, ...errors] };
  const written = await writeTarget(target, { added: fitting, changed: [] }, feed.name);
  const added = fitting.filter(({ record }) => !written.leftIds.has(record.id));
  if (isFeed(imported) && added.length > 0) {
    const marks = [...added, ...merge.skipped].map(
      ({ record }) => [record.id, joinMarks(markFields(record))] as const,
    );
    const now = { reviews: imported.reviews, records: new Map(marks) };
    await remember(target, feed.name, feed.memory, now, written.leftIds);
  }
  return { ...result, added, left: [...merge.losses, ...left, ...written.left] };
}

/** The ids by which records go since others took their place. */
export function followOf(target: TargetCorpus): (id: string) => string {
  return findSuccessors(target.records.map(({ record }) => record)).follow;
}
