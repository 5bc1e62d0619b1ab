import type { Problem } from '../corpus/records/problem.ts';
import type { ImportedRecord } from './imported.ts';
import { printRecord } from './print-ndjson.ts';

/**
 * Records as lines of the interchange format; one that cannot be written is named and left out.
 * @returns the lines by their record, in the same order
 */
export function printLines(records: readonly ImportedRecord[]): {
  lines: Map<ImportedRecord, string>;
  left: Problem[];
} {
  const lines = new Map<ImportedRecord, string>();
  const left: Problem[] = [];
  for (const one of records) {
    try {
      lines.set(one, printRecord(one.record));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const message = `The ${one.record.type} "${one.record.id}" cannot be written and is left out: ${why}`;
      left.push({ ...one.place, code: 'record-unwritable', severity: 'error', message });
    }
  }
  return { lines, left };
}
