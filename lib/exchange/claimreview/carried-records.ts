import { checkForeignRecord } from '../check-foreign-record.ts';
import { recordsTerm, statementTerm } from '../gainsay-terms.ts';
import type { ImportedRecord } from '../imported.ts';
import { placeWithin } from '../json-pointer.ts';
import { indexRecords } from '../record-index.ts';
import { isLdObject, type LdObject, type LdValue } from './ld-value.ts';
import { toClaimReview } from './print-claimreview.ts';
import type { Reading } from './reading.ts';

/** What an export of ours carries beside its reviews. */
export interface CarriedRecords {
  records: ImportedRecord[];
  /** Whether a place is within the carried records. */
  isInside(at: LdValue): boolean;
  /** Whether a carried record stands for a review; one that was changed since is reported. */
  isCarried(at: LdValue & { value: LdObject }, reading: Reading): boolean;
}

/** Reads `gainsay:records` of a document, where it is an export of ours. */
export function readCarried(document: unknown, reading: Reading): CarriedRecords {
  const list =
    isLdObject(document) && Object.hasOwn(document, recordsTerm) ? document[recordsTerm] : [];
  const records: ImportedRecord[] = [];
  for (const [index, value] of (Array.isArray(list) ? list : [list]).entries()) {
    const place = reading.placeOf({ value, path: [recordsTerm, index] });
    const { record, problems } = checkForeignRecord(value, placeWithin(place));
    reading.problems.push(...problems);
    if (record) records.push({ record, place });
  }
  const byId = indexRecords(records.map(({ record }) => record));
  return {
    records,
    isInside: ({ path }) => path[0] === recordsTerm,
    isCarried(at, reading) {
      const statement = byId.statements.get(String(at.value[statementTerm]));
      if (!statement) return false;
      if (JSON.stringify(toClaimReview(statement, byId)) !== JSON.stringify(at.value)) {
        const message = `The review is not the one that its record "${statement.id}" in ${recordsTerm} says; the record was taken. Change the record, or remove ${statementTerm}.`;
        reading.lose(at, 'review-changed', message);
      }
      return true;
    },
  };
}
