import { ChangeBuilder } from './change-builder.ts';
import type { OwnChange, OwnRecord } from './own-record.ts';
import { removeUnused } from './remove-unused.ts';

/**
 * Takes statements out of the reader's record, with the documents, questions and entities that nothing
 * else needs. Other statements do not answer or retract them any more.
 * @param ids of statements; others are passed over
 * @param now ms since 1970
 */
export function deleteStatements(own: OwnRecord, ids: readonly string[], now: number): OwnChange {
  const change = new ChangeBuilder(own, now);
  const gone = ids.flatMap((id) => change.find('statement', id) ?? []);
  const names = new Set(gone.map(({ id }) => id));
  for (const id of names) change.remove(id);
  for (const { record } of [...change.rows()]) {
    if (record.type !== 'statement') continue;
    const { answers, retracts, status } = record;
    const isNamed = (id: string | null) => id !== null && names.has(id);
    if (!answers.some(isNamed) && !isNamed(retracts) && !isNamed(status.replacedBy)) continue;
    change.put({
      ...record,
      answers: answers.filter((id) => !names.has(id)),
      retracts: isNamed(retracts) ? null : retracts,
      status: isNamed(status.replacedBy) ? { ...status, replacedBy: null } : status,
    });
  }
  removeUnused(change, gone);
  return change.finish();
}
