import * as v from 'valibot';
import { CorpusError, type CorpusErrorCode } from '../records/corpus-error.ts';
import { explainIssue, showPath } from '../records/explain-issue.ts';

/** What a reader can do about a built corpus that is broken. */
export const advice = 'Nothing of it was used. Fetch it again, or tell the publisher.';

/**
 * Checks a value against its schema.
 * @throws {CorpusError} `code`, with the first field that is wrong and what must be done
 */
export function checkValue<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  code: CorpusErrorCode,
  place: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const message = `${place}, field "${showPath(issue)}": ${explainIssue(issue)} ${advice}`;
  throw new CorpusError(code, place, message);
}
