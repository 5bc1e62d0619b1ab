import type { Problem } from '../../../lib/corpus/records/problem.ts';
import type { CorpusRecord } from '../../../lib/corpus/records/records.ts';
import { unsayClaim } from '../../../lib/exchange/claimreview/phrases.ts';
import type { ImportedFeed } from '../../../lib/exchange/claimreview/read-claimreview.ts';
import type { FeedMemory } from '../../../lib/exchange/feed/feed-memory.ts';
import { type ChangedRecord, mergeUpdate } from '../../../lib/exchange/feed/merge-update.ts';
import { sayTurned } from '../../../lib/exchange/feed/say-correction.ts';
import { restore, type Withdrawal, withdraw } from '../../../lib/exchange/feed/withdraw.ts';
import type { Imported, ImportedRecord } from '../../../lib/exchange/imported.ts';
import { leaveOut } from '../../../lib/exchange/leave-out.ts';
import { CliError } from '../terminal/cli-error.ts';
import { type ImportResult, isFeed, remember } from './import-into.ts';
import type { TargetCorpus } from './read-target.ts';
import { writeTarget } from './write-target.ts';

export interface UpdateOptions {
  /** The name of the feed. */
  name: string;
  memory: FeedMemory;
  /** The day of corrections, YYYY-MM-DD. */
  day: string;
  /** The files hold all that the feed has: what is not in them is withdrawn. */
  isComplete: boolean;
  /** Withdraw however many there are. */
  allowMany: boolean;
}

/** What became of an update. */
export interface UpdateResult extends ImportResult {
  corrected: number;
  withdrawn: number;
  /** Records that took on something of which readers are not told. */
  filled: number;
  unchanged: number;
  /** Reviews that are in these files no more and stay. */
  missing: number;
  /** Records that were taken out by hand, and stay out. */
  removed: number;
  problems: Problem[];
}

/** From so many on, more than half of a feed does not vanish in a day. */
const fewReviews = 20;

function listWithdrawals(feed: ImportedFeed, options: UpdateOptions): Withdrawal[] {
  const { vanished, deleted } = feed;
  const { memory, day, isComplete, allowMany } = options;
  const there = memory.reviews.filter(({ gone }) => gone === null).length;
  if (isComplete && !allowMany && there >= fewReviews && vanished.length * 2 > there) {
    const message = `${vanished.length} of ${there} reviews are not in these files any more. That is more than half, so nothing was changed: look whether the files are whole. If they are, say --withdraw-many.`;
    throw new CliError('vanished-many', message);
  }
  const all = deleted.map(({ review, day: on }) => ({ review, day: on ?? day }));
  return isComplete ? [...all, ...vanished.map((review) => ({ review, day }))] : all;
}

/** Statements of reviews that are in the feed again, as they stand now. */
function endWithdrawals(
  { reviews }: ImportedFeed,
  { memory, day }: UpdateOptions,
  changed: Map<string, ChangedRecord>,
  existing: ReadonlyMap<string, ImportedRecord>,
): void {
  const gone = new Set(
    memory.reviews.filter(({ gone }) => gone !== null).map(({ ids }) => ids.review),
  );
  for (const { ids, gone: still } of reviews) {
    if (still !== null || !gone.has(ids.review)) continue;
    for (const id of [ids.review, ids.claim]) {
      const before = existing.get(id);
      const now = changed.get(id)?.after ?? before?.record;
      if (!before || now?.type !== 'statement') continue;
      const after = restore(now, day);
      if (after !== now) changed.set(id, { before, after });
    }
  }
}

/** Questions that no statement answers any more since their reviews ask another. */
function leaveTombstones(
  feed: ImportedFeed,
  { memory, day }: UpdateOptions,
  records: readonly CorpusRecord[],
  existing: ReadonlyMap<string, ImportedRecord>,
): ChangedRecord[] {
  const asked = new Set(
    records.flatMap((record) =>
      record.type === 'statement' ? record.stances.map(({ dispute }) => dispute) : [],
    ),
  );
  const now = new Set(feed.reviews.map(({ ids }) => ids.dispute));
  const before = new Set(memory.reviews.map(({ ids }) => ids.dispute));
  return [...before].flatMap((id) => {
    const there = existing.get(id);
    if (now.has(id) || asked.has(id) || there?.record.type !== 'dispute') return [];
    const reason = sayTurned();
    const after: CorpusRecord = {
      ...{ type: 'tombstone', id, of: 'dispute', date: day, reason, replacedBy: null },
    };
    return [{ before: there, after }];
  });
}

/**
 * Follows a feed: what it changed is corrected with its date, what it has no more is withdrawn
 * where it says so, what is new is added. All else stays to the letter; where nothing changed,
 * nothing is written.
 * @throws {CliError} `vanished-many`, `file-failed`
 */
export async function updateTarget(
  target: TargetCorpus,
  imported: Imported,
  options: UpdateOptions,
): Promise<UpdateResult> {
  const { memory, day, name } = options;
  const feed: ImportedFeed = isFeed(imported)
    ? imported
    : {
        ...{ ...imported, reviews: memory.reviews, vanished: [], deleted: [] },
        ...{ unchanged: 0, shared: new Set<string>() },
      };
  const withdrawals = listWithdrawals(feed, options);
  const merge = mergeUpdate(target.records, feed.records, {
    ...{ marks: memory.records, shared: feed.shared, day, wordsOf: unsayClaim },
  });
  const existing = new Map(target.records.map((one) => [one.record.id, one]));
  const changed = new Map(merge.changed.map((one) => [one.before.record.id, one]));
  endWithdrawals(feed, options, changed, existing);
  const dropped = new Map(withdrawals.map(({ review, day: on }) => [review, on]));
  const left = feed.reviews.filter((review) => review.gone === null && !dropped.has(review));
  for (const one of withdraw(existing, withdrawals, left)) changed.set(one.before.record.id, one);
  const after = [
    ...target.records.map(({ record }) => changed.get(record.id)?.after ?? record),
    ...merge.added.map(({ record }) => record),
  ];
  for (const one of leaveTombstones(feed, options, after, existing)) {
    changed.set(one.before.record.id, one);
  }
  const result: UpdateResult = {
    ...{ added: [], skipped: 0, errors: [], left: [], corrected: 0, withdrawn: 0, filled: 0 },
    ...{ unchanged: feed.unchanged, removed: merge.removed, problems: merge.problems },
    missing: options.isComplete ? 0 : feed.vanished.length,
  };
  const isNothing = merge.added.length === 0 && changed.size === 0;
  const now = {
    reviews: feed.reviews.map((review) => ({
      ...review,
      gone: dropped.get(review) ?? review.gone,
    })),
    records: merge.marks,
  };
  if (isNothing) {
    const isSame =
      merge.marks.size === 0 &&
      withdrawals.length === 0 &&
      now.reviews.length === memory.reviews.length;
    if (!isSame) await remember(target, name, memory, now, new Set());
    return result;
  }
  const records = target.records.map((one) => {
    const change = changed.get(one.record.id);
    return change ? { record: change.after, place: one.place } : one;
  });
  const fit = leaveOut(records, merge.added);
  if (fit.errors.length > 0) return { ...result, errors: [...fit.left, ...fit.errors] };
  const changes = { added: fit.fitting, changed: [...changed.values()] };
  const written = await writeTarget(target, changes, name);
  await remember(target, name, memory, now, written.leftIds);
  const done = changes.changed.filter(({ before }) => !written.leftIds.has(before.record.id));
  const count = (state: string) =>
    done.filter(({ before, after: one }) => {
      const isTold =
        JSON.stringify((before.record as { status?: unknown }).status) !==
        JSON.stringify((one as { status?: unknown }).status);
      return one.type === 'statement' && one.status.state === state && isTold;
    }).length;
  const [corrected, withdrawn] = [count('corrected'), count('withdrawn')];
  return {
    ...result,
    added: fit.fitting.filter(({ record }) => !written.leftIds.has(record.id)),
    left: [...fit.left, ...written.left],
    ...{ corrected, withdrawn, filled: done.length - corrected - withdrawn },
  };
}
