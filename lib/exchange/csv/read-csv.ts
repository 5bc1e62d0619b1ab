import type { Place, Problem } from '../../corpus/records/problem.ts';
import { checkForeignRecord } from '../check-foreign-record.ts';
import type { ForeignFile } from '../foreign-file.ts';
import type { Imported, ImportedRecord } from '../imported.ts';
import { isLanguageTag } from '../language-tag.ts';
import { parseForeignJson } from '../parse-json.ts';
import { columnOf, columns, requiredColumns, textColumns } from './columns.ts';
import { type CsvRow, parseRows } from './parse-rows.ts';
import { findTable, readLists } from './read-lists.ts';
import { SourceColumns } from './read-sources.ts';
import { type Header, RowReader } from './row-reader.ts';

export interface CsvOptions {
  /** The records of the corpus into which is imported, with their places. */
  known?: readonly ImportedRecord[];
  /** BCP 47; for text columns that do not name theirs. */
  language?: string | null;
}

function toProblem(place: Place, code: string, message: string): Problem {
  return { ...place, code, severity: 'error', message };
}

function isColumn(name: string): boolean {
  if (columns.some((column) => column === name)) return true;
  const [column, language = ''] = name.split(':', 2);
  return isLanguageTag(language) && textColumns.some((text) => text === column);
}

/** Reads the first row. Without the columns that every statement needs, no row is read. */
function readHeader(
  row: CsvRow | undefined,
  file: string,
): { header: Header; problems: Problem[]; isUsable: boolean } {
  const header = new Map<string, number>();
  const problems: Problem[] = [];
  const at = (column: string): Place => ({ file, line: 1, path: `row 1, column ${column}` });
  for (const [index, cell] of (row?.cells ?? []).entries()) {
    const name = cell.trim();
    if (name === '') continue;
    if (!isColumn(name)) {
      const message = `There is no column "${name.slice(0, 60)}". It is not carried; the columns are ${columns.join(', ')}.`;
      const problem = toProblem(at(name.slice(0, 60)), 'column-unknown', message);
      problems.push({ ...problem, severity: 'warning' });
    } else if (header.has(name)) {
      problems.push(
        toProblem(
          at(name),
          'column-twice',
          `The column "${name}" is there twice. The first is taken.`,
        ),
      );
    } else header.set(name, index);
  }
  const names = [...header.keys()].map((name) => name.split(':', 1)[0]);
  const missing = requiredColumns.filter((column) => !names.includes(column));
  for (const column of missing) {
    const message = `The column "${column}" is missing. The first row names the columns: add it.`;
    problems.push(toProblem(at(column), 'column-missing', message));
  }
  return { header, problems, isUsable: missing.length === 0 };
}

function readQuotes(row: RowReader, language: string, problems: Problem[]): unknown {
  const cell = row.text('quotes');
  if (cell === null) return [];
  if (!cell.startsWith('['))
    return [{ exact: cell, prefix: '', suffix: '', context: null, language }];
  const { value, problems: found } = parseForeignJson(cell, row.placeOf('quotes'));
  problems.push(...found);
  return found.length > 0 ? [] : value;
}

function readStances(row: RowReader): unknown {
  return row.words('stances').map((word) => {
    const [dispute, stance] = word.split('=', 2);
    return { dispute, stance };
  });
}

function readStatement(
  row: RowReader,
  language: string,
  fallback: string,
  problems: Problem[],
): ImportedRecord | null {
  const found: Problem[] = [];
  const state = row.word('status') ?? 'current';
  const statement = {
    type: 'statement',
    id: row.word('id') ?? undefined,
    source: row.word('source') ?? undefined,
    speaker: row.word('speaker'),
    role: row.texts('role', fallback),
    said: row.word('said'),
    speech: row.word('speech') ?? undefined,
    claim: row.texts('claim', fallback) ?? undefined,
    quotes: readQuotes(row, language, found),
    about: row.words('about'),
    stances: readStances(row),
    answers: row.words('answers'),
    retracts: row.word('retracts'),
    rating: row.texts('rating', fallback),
    status: {
      state,
      date: row.word('status_date'),
      reason: row.texts('status_reason', fallback),
      replacedBy: row.word('status_replaced_by'),
    },
    note: row.texts('note', fallback),
  };
  const place = row.placeOf('');
  const checked = checkForeignRecord(statement, (path) => row.placeOf(columnOf(path)));
  found.push(...checked.problems);
  problems.push(...found);
  return checked.record && found.length === 0 ? { record: checked.record, place } : null;
}

/** Reports cells for which there is no column. */
function checkWidth(row: CsvRow, width: number, file: string, problems: Problem[]): void {
  const extra = row.cells.slice(width).filter((cell) => cell !== '');
  if (extra.length === 0) return;
  const message = `The row has ${row.cells.length} cells and the header ${width}. Those beyond are not carried; was a text left without quotation marks?`;
  const place = { file, line: row.line, path: `row ${row.number}` };
  problems.push(toProblem(place, 'row-too-wide', message));
}

/**
 * Reads statements and their sources from CSV, or entities or questions where the header says so, with the columns of docs/exchange.md.
 * @returns the records, each right by its schema; what could not be carried, by row and column
 */
export function readCsv({ path: file, text }: ForeignFile, options: CsvOptions = {}): Imported {
  const { rows, problems } = parseRows(text, file);
  const [first, ...others] = rows;
  if (problems.length > 0) return { records: [], problems };
  const table = findTable(first);
  if (table) return readLists(rows, table, file, options.language ?? 'und');
  const { header, problems: headerProblems, isUsable } = readHeader(first, file);
  problems.push(...headerProblems);
  if (!isUsable) return { records: [], problems };
  const known = new Map((options.known ?? []).map((one) => [one.record.id, one]));
  const sources = new SourceColumns(known, options.language ?? null);
  const statements: ImportedRecord[] = [];
  for (const cells of others) {
    const row = new RowReader(file, header, cells);
    checkWidth(cells, first?.cells.length ?? 0, file, problems);
    problems.push(...sources.take(row));
    const language = sources.languageOf(row);
    const statement = readStatement(row, language, options.language ?? language, problems);
    if (statement) statements.push(statement);
  }
  const records: ImportedRecord[] = [];
  for (const { record, place } of sources.list()) {
    const checked = checkForeignRecord(record, ([field = '']) => {
      return {
        ...place,
        path: place.path.replace(/source$/, `source_${field === 'urls' ? 'url' : field}`),
      };
    });
    problems.push(...checked.problems);
    if (checked.record) records.push({ record: checked.record, place });
  }
  return { records: [...records, ...statements], problems };
}
