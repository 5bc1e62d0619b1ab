import * as v from 'valibot';
import type { ParsedCorpus } from '../authored/parse-authored.ts';
import { decodeUtf8 } from '../records/decode-utf8.ts';
import { explainIssue, pathOfIssue } from '../records/explain-issue.ts';
import type { Problem } from '../records/problem.ts';
import { type CorpusRecord, idSchema, recordSchema } from '../records/records.ts';
import { findUnsafeParts, mayHoldUnsafeParts } from '../records/unsafe-parts.ts';
import { maxSegmentBytes } from './built-format.ts';
import { type Line, splitLines } from './split-lines.ts';

/** Bytes of a line; a record of more would not fit a segment. */
export const maxLineBytes = maxSegmentBytes;
/** After more than so many, a file is no corpus: reading it further helps nobody. */
export const maxProblems = 10_000;

/** What a line of the interchange format holds. */
export interface ParsedLine {
  /** Null when something is wrong with it, and for an empty line. */
  record: CorpusRecord | null;
  problems: Problem[];
  /** Id and type as far as they can be read. */
  id: string | null;
  type: string | null;
}

const unknown = { record: null, id: null, type: null };

function fieldOf(value: unknown, field: string): string | null {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, field) : null;
  return typeof found === 'string' ? found : null;
}

/**
 * Reads a line of the interchange format (docs/format.md).
 * @param file path for the place of problems
 * @returns the record with its defaults; or the problems: `line-too-long`, `text-encoding`,
 *   `text-nul`, `json-invalid`, `nesting-too-deep`, `key-reserved`, `text-half-character`,
 *   `record-private`, `record-invalid`
 */
export function parseLine({ number, bytes }: Line, file: string): ParsedLine {
  const problem = (code: string, message: string, path = ''): Problem => {
    return { code, severity: 'error', file, line: number, path, message };
  };
  if (bytes === null) {
    const message = `The line has more than ${maxLineBytes} bytes, which no record may have. Put one record on a line.`;
    return { ...unknown, problems: [problem('line-too-long', message)] };
  }
  const decoded = decodeUtf8(bytes, file);
  if (decoded.problem) {
    const { code, message } = decoded.problem;
    return { ...unknown, problems: [problem(code, `In this line: ${message}`)] };
  }
  if (decoded.text.trim() === '') return { ...unknown, problems: [] };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    const message = 'This line is not JSON. Write one record on it, whole, or remove it.';
    return { ...unknown, problems: [problem('json-invalid', message)] };
  }
  const id = fieldOf(value, 'id');
  const type = fieldOf(value, 'type');
  const unsafe = mayHoldUnsafeParts(decoded.text) ? findUnsafeParts(value) : [];
  if (unsafe.length > 0) {
    const problems = unsafe.map((part) => problem(part.code, part.message, part.path.join('.')));
    return { record: null, id, type, problems };
  }
  if (type === 'desk') {
    const message =
      'This line says which records their reader has marked as private. Take those out, and this line, before anybody else gets the file.';
    return { record: null, id, type, problems: [problem('record-private', message)] };
  }
  const result = v.safeParse(recordSchema, value);
  if (result.success) return { record: result.output, id, type, problems: [] };
  const problems = result.issues.map((issue) =>
    problem('record-invalid', explainIssue(issue), pathOfIssue(issue).join('.')),
  );
  return { record: null, id, type, problems };
}

/**
 * Reads a corpus in the interchange format, a record a line, and collects every problem.
 * @param chunks the file's bytes in any portions
 * @param file path for the places of problems
 */
export async function parseNdjson(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): Promise<ParsedCorpus> {
  const records: CorpusRecord[] = [];
  const problems: Problem[] = [];
  const lines = new Map<CorpusRecord, number>();
  const unread = {
    ...{ ids: new Set<string>(), types: new Set<string>(), incomplete: new Set<string>() },
  };
  for await (const line of splitLines(chunks, maxLineBytes)) {
    const parsed = parseLine(line, file);
    problems.push(...parsed.problems);
    if (parsed.record) {
      records.push(parsed.record);
      lines.set(parsed.record, line.number);
    } else if (parsed.problems.length > 0) {
      unread.incomplete.add(parsed.type ?? 'any');
      if (v.is(idSchema, parsed.id) && parsed.type !== null) unread.ids.add(parsed.id);
      else unread.types.add(parsed.type ?? 'any');
    }
    if (problems.length <= maxProblems) continue;
    const message = `There are more than ${maxProblems} problems; the rest of the file was not read.`;
    const place = { file, line: line.number, path: '' };
    problems.push({ ...place, code: 'problems-many', severity: 'error', message });
    unread.types.add('any');
    unread.incomplete.add('any');
    break;
  }
  return {
    records,
    problems,
    warnings: [],
    drafts: [],
    unread,
    locate: (record, path) => {
      return { file, line: lines.get(record) ?? 1, path: path.join('.') };
    },
  };
}
