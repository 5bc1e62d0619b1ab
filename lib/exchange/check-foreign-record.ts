import * as v from 'valibot';
import { explainIssue, pathOfIssue } from '../corpus/records/explain-issue.ts';
import type { Place, Problem } from '../corpus/records/problem.ts';
import { type CorpusRecord, recordSchema } from '../corpus/records/records.ts';

/**
 * Checks a value against the schema of records.
 * @param placeOf where a field of the record stands
 * @returns the record with its defaults, or null and the problems, `record-invalid` each
 */
export function checkForeignRecord(
  value: unknown,
  placeOf: (path: readonly (string | number)[]) => Place,
): { record: CorpusRecord | null; problems: Problem[] } {
  const result = v.safeParse(recordSchema, value);
  if (result.success) return { record: result.output, problems: [] };
  const problems = result.issues.map((issue): Problem => {
    const message = explainIssue(issue);
    return { ...placeOf(pathOfIssue(issue)), code: 'record-invalid', severity: 'error', message };
  });
  return { record: null, problems };
}
