import type { Place, Problem } from '../records/problem.ts';
import type { CorpusRecord } from '../records/records.ts';

type Path = readonly (string | number)[];

/** Says that something is wrong with a field of a record. */
export type Report = (
  severity: 'error' | 'warning',
  code: string,
  record: CorpusRecord,
  path: Path,
  message: string,
) => void;

/** Where a field of a record stands. */
export type Locate = (record: CorpusRecord, path: Path) => Place;

/**
 * A report that adds to `problems`.
 * @param locate without it, problems name the record alone
 */
export function createReport(problems: Problem[], locate?: Locate): Report {
  return (severity, code, record, path, message) => {
    const place = locate?.(record, path) ?? {
      file: `${record.type} ${record.id}`,
      line: 1,
      path: path.join('.'),
    };
    problems.push({ ...place, code, severity, message });
  };
}
