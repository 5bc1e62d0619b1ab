import { ChangeBuilder } from '../change-builder.ts';
import type { OwnChange, OwnRecord } from '../own-record.ts';

/**
 * Says of statements why they are not what they were in the version before: they are corrected.
 * @param ids of statements; others are passed over
 * @param told.reason in the reader's words, in that language (BCP 47)
 * @param now ms since 1970
 * @throws {DeskError} `field-invalid`
 */
export function correctStatements(
  own: OwnRecord,
  ids: readonly string[],
  { reason, language }: { reason: string; language: string },
  now: number,
): OwnChange {
  const change = new ChangeBuilder(own, now);
  const date = new Date(now).toISOString().slice(0, 10);
  for (const id of ids) {
    const statement = change.find('statement', id);
    if (!statement) continue;
    const { status } = statement;
    const state = status.state === 'withdrawn' ? 'withdrawn' : 'corrected';
    change.put({
      ...statement,
      status: { ...status, state, date, reason: { [language]: reason.trim() } },
    });
  }
  return change.finish();
}
