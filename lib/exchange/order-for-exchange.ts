import { segmentKinds } from '../corpus/built/built-format.ts';
import { comparePlaces, placeRecord } from '../corpus/built/order-records.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';

/**
 * Puts the records of a corpus into the order of the built form (docs/format.md), entities whole.
 * The order in which they come makes no difference.
 */
export function orderForExchange(records: readonly CorpusRecord[]): CorpusRecord[] {
  return records
    .map((record) => ({ record, place: placeRecord(record).find(({ kind }) => kind !== 'names') }))
    .sort(({ place: one }, { place: other }) => {
      if (!one || !other) return 0;
      const byKind = segmentKinds.indexOf(one.kind) - segmentKinds.indexOf(other.kind);
      return byKind || comparePlaces(one, other);
    })
    .map(({ record }) => record);
}
