/**
 * The reader's own record as one file: a record a line, in the interchange format that the command
 * checks and builds. A last line says which records are private, and has the command refuse them.
 */

import { maxSegmentBytes } from '../corpus/built/built-format.ts';
import { parseLine } from '../corpus/built/parse-ndjson.ts';
import { splitLines } from '../corpus/built/split-lines.ts';
import { checkCorpus } from '../corpus/check/check-corpus.ts';
import type { CorpusRecord } from '../corpus/records/records.ts';
import { printNdjson } from '../exchange/print-ndjson.ts';
import { ChangeBuilder } from './change-builder.ts';
import { DeskError } from './desk-error.ts';
import { applyChange, infoOf, type OwnChange, type OwnRecord } from './own-record.ts';

/** The whole record. @throws {CorpusError} `record-invalid`: half a character in a record */
export function printOwnFile(own: OwnRecord): string {
  const rows = [...own.values()];
  const lines = [...printNdjson(rows.map(({ record }) => record))];
  const hidden = rows.flatMap(({ record, isPrivate }) => (isPrivate ? [record.id] : []));
  if (hidden.length > 0) {
    lines.push(`${JSON.stringify({ private: hidden.sort(), type: 'desk' })}\n`);
  }
  return lines.join('');
}

interface OwnFile {
  records: CorpusRecord[];
  hidden: ReadonlySet<string>;
}

const invalid = (what: string) =>
  new DeskError(
    'file-invalid',
    `${what} Nothing was changed. Choose a file that the desk has saved.`,
  );

function readHidden(bytes: Uint8Array | null): string[] {
  const { private: hidden } = JSON.parse(new TextDecoder().decode(bytes ?? undefined)) as {
    private?: unknown;
  };
  return Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : [];
}

/** @throws {DeskError} `file-invalid` with the first line that is wrong */
async function readOwnFile(chunks: AsyncIterable<Uint8Array>): Promise<OwnFile> {
  const records: CorpusRecord[] = [];
  const hidden = new Set<string>();
  for await (const line of splitLines(chunks, maxSegmentBytes)) {
    const { record, type, problems } = parseLine(line, 'file');
    if (record) records.push(record);
    else if (type === 'desk') for (const id of readHidden(line.bytes)) hidden.add(id);
    else if (problems[0]) throw invalid(`Line ${line.number} of the file: ${problems[0].message}`);
  }
  if (!records.some(({ type }) => type === 'corpus')) {
    throw invalid('The file holds no corpus record, so it is no record of a reader’s.');
  }
  return { records, hidden };
}

/**
 * Puts what a file holds into the reader's record: all of it where that is empty, which is then the
 * same as the one that was saved. Of a record that both have, the file's stands.
 * @param now ms since 1970
 * @throws {DeskError} `file-invalid`
 */
export async function openOwnFile(
  own: OwnRecord,
  chunks: AsyncIterable<Uint8Array>,
  now: number,
): Promise<OwnChange> {
  const { records, hidden } = await readOwnFile(chunks);
  const builder = new ChangeBuilder(own, now);
  for (const record of records) {
    if (record.type === 'corpus' && infoOf(own)) continue;
    const there = builder.row(record.id)?.record;
    if (there && there.type !== record.type) {
      throw invalid(`“${record.id}” is a ${record.type} in the file and a ${there.type} here.`);
    }
    builder.put(record, { isPrivate: hidden.has(record.id) });
  }
  const change = builder.finish();
  const after = [...applyChange(own, change).values()].map(({ record }) => record);
  // What cannot be built; the rest is for who records to mend.
  const wrong = checkCorpus(after).find(({ code }) => code.startsWith('id-'));
  if (wrong) throw invalid(wrong.message);
  return change;
}
