import * as v from 'valibot';
import { explainIssue, pathOfIssue } from '../../../lib/corpus/records/explain-issue.ts';
import { CliError } from '../terminal/cli-error.ts';
import { type InputLine, readLines } from './read-input.ts';

/** A line's value and where it stands, as `file:line`. */
export interface JsonLine<Value> {
  value: Value;
  place: string;
}

function parseLine<Schema extends v.GenericSchema>(
  schema: Schema,
  { text, place }: InputLine,
  whatIsDue: string,
): v.InferOutput<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CliError('line-invalid', `${place} is not JSON. Each line must be ${whatIsDue}.`);
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = pathOfIssue(issue).join('.');
  const where = field ? `${place}, field "${field}"` : place;
  const message = `${where}: ${explainIssue(issue)} Each line must be ${whatIsDue}.`;
  throw new CliError('line-invalid', message);
}

/**
 * Reads a file of JSON lines, or standard input for `-`.
 * @param whatIsDue what a line must be, for messages
 * @throws {CliError} `line-invalid`, and what `readLines` throws
 */
export async function* readJsonLines<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  whatIsDue: string,
): AsyncGenerator<JsonLine<v.InferOutput<Schema>>> {
  for await (const line of readLines(path)) {
    yield { value: parseLine(schema, line, whatIsDue), place: line.place };
  }
}
