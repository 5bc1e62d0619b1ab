import type { Problem } from '../corpus/records/problem.ts';
import type { ImportedRecord } from './imported.ts';
import { printRecord } from './print-ndjson.ts';

/**
 * A record as a line of the interchange format, without its line feed; null where it cannot be
 * written, which is named.
 */
export function printLine({ record, place }: ImportedRecord, left: Problem[]): string | null {
  try {
    return printRecord(record);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The ${record.type} "${record.id}" cannot be written and is left out: ${why}`;
    left.push({ ...place, code: 'record-unwritable', severity: 'error', message });
    return null;
  }
}
