import * as v from 'valibot';
import { explainIssue, showPath } from '../corpus/records/explain-issue.ts';
import { TrustError, type TrustErrorCode } from './trust-error.ts';

/**
 * Checks a value against its schema.
 * @throws {TrustError} `code`, with the first field that is wrong
 */
export function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  code: TrustErrorCode,
  place: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const message = `${place}, field "${showPath(issue)}": ${explainIssue(issue)}`;
  throw new TrustError(code, place, message);
}
