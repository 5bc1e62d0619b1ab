import { referencesOf } from '../corpus/check/check-references.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import type { ChangeBuilder } from './change-builder.ts';

const idsIn = (record: CorpusRecord): string[] =>
  [...referencesOf(record)].flatMap(([, , id]) => id ?? []);

/**
 * Takes out what only those records needed that are gone or name others now: their documents, questions
 * and entities, and what these needed.
 * @param gone as they were before
 */
export function removeUnused(change: ChangeBuilder, gone: readonly CorpusRecord[]): void {
  let suspects = new Set(gone.flatMap(idsIn));
  while (suspects.size > 0) {
    const unused = new Set(suspects);
    for (const { record } of change.rows()) {
      // A question or document may name itself or what only it names.
      for (const id of idsIn(record)) if (id !== record.id) unused.delete(id);
      if (unused.size === 0) return;
    }
    suspects = new Set();
    for (const id of unused) {
      const record = change.row(id)?.record;
      if (!record || record.type === 'statement' || record.type === 'tombstone') continue;
      change.remove(id);
      for (const named of idsIn(record)) suspects.add(named);
    }
  }
}
