import type { Place, Problem } from '../corpus/records/problem.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';

/** A record that was read from a foreign form, and where it stood there. */
export interface ImportedRecord {
  record: CorpusRecord;
  place: Place;
}

/**
 * What was read. A problem of severity `error` names something that could not be carried; a
 * `warning` says something that is worth knowing and lost nothing.
 */
export interface Imported {
  records: ImportedRecord[];
  problems: Problem[];
}
