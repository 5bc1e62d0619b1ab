import type { CorpusRecord, Statement } from '../../corpus/records/records.ts';
import type { ImportedRecord } from '../imported.ts';
import type { RememberedReview } from './feed-memory.ts';
import type { ChangedRecord } from './merge-update.ts';
import { sayPresence } from './say-correction.ts';

/** A review that its feed no longer has. */
export interface Withdrawal {
  review: RememberedReview;
  /** YYYY-MM-DD. */
  day: string;
}

function isStatement(record: CorpusRecord | undefined): record is Statement {
  return record?.type === 'statement';
}

/** The statements of a review: itself, and its claim if no other review that is there has it. */
function statementsOf({ ids }: RememberedReview, held: ReadonlySet<string>): string[] {
  return held.has(ids.claim) ? [ids.review] : [ids.review, ids.claim];
}

/**
 * Withdraws reviews, with the claims that none of the others holds. What was withdrawn by hand
 * stays as it is; so does what is not in the corpus any more.
 * @param left the reviews that are in the feed
 */
export function withdraw(
  existing: ReadonlyMap<string, ImportedRecord>,
  withdrawals: readonly Withdrawal[],
  left: readonly RememberedReview[],
): ChangedRecord[] {
  const held = new Set(left.flatMap(({ ids }) => [ids.claim, ids.review]));
  const changed = new Map<string, ChangedRecord>();
  for (const { review, day } of withdrawals) {
    for (const id of statementsOf(review, held)) {
      const before = existing.get(id);
      if (!before || !isStatement(before.record) || held.has(id) || changed.has(id)) continue;
      const { record } = before;
      if (record.status.state === 'withdrawn') continue;
      const reason = sayPresence(record, false);
      const status = { ...record.status, state: 'withdrawn' as const, date: day, reason };
      changed.set(id, { before, after: { ...record, status } });
    }
  }
  return [...changed.values()];
}

/** Ends the withdrawal of a statement whose review is in the feed again. */
export function restore(record: Statement, day: string): Statement {
  if (record.status.state !== 'withdrawn') return record;
  const reason = sayPresence(record, true);
  return { ...record, status: { ...record.status, state: 'corrected', date: day, reason } };
}
