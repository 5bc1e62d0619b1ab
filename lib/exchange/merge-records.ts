import type { Place, Problem } from '../corpus/records/problem.ts';
import type { ImportedRecord } from './imported.ts';
import { printRecord } from './print-ndjson.ts';

/** What an import does to a corpus. */
export interface Merge {
  /** New records, in the order in which they came. */
  added: ImportedRecord[];
  /** Records that the corpus, or the import itself, had with the same content. */
  skipped: ImportedRecord[];
  /** `id-taken` for each record whose id stands for something else: nothing may be written. */
  conflicts: Problem[];
  /** `corpus-other`: what a corpus says of itself is never changed by an import. */
  losses: Problem[];
}

const show = ({ file, line, path }: Place) => `${file}:${line}${path ? ` ${path}` : ''}`;

/** A corpus has one record of itself, whatever its id. */
const keyOf = ({ record }: ImportedRecord) => (record.type === 'corpus' ? '' : record.id);

/**
 * Joins imported records to a corpus. What is there is never changed.
 * @param existing the corpus's records with their places
 * @param incoming what was imported
 */
export function mergeRecords(
  existing: readonly ImportedRecord[],
  incoming: readonly ImportedRecord[],
): Merge {
  const holders = new Map(existing.map((one) => [keyOf(one), one]));
  const merge: Merge = { added: [], skipped: [], conflicts: [], losses: [] };
  for (const one of incoming) {
    const { record, place } = one;
    const holder = holders.get(keyOf(one));
    if (!holder) {
      holders.set(keyOf(one), one);
      merge.added.push(one);
    } else if (printRecord(holder.record) === printRecord(record)) {
      merge.skipped.push(one);
    } else if (record.type === 'corpus') {
      const message = `The corpus says of itself something else at ${show(holder.place)}. That stays; this record is not carried.`;
      merge.losses.push({ ...place, code: 'corpus-other', severity: 'error', message });
    } else {
      const message = `The id "${record.id}" stands for something else at ${show(holder.place)}. Ids are never reused or overwritten: mend one of the two, or choose another id; to follow a feed say --update.`;
      merge.conflicts.push({ ...place, code: 'id-taken', severity: 'error', message });
    }
  }
  return merge;
}
