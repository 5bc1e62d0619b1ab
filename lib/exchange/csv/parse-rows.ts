import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Problem } from '../../corpus/records/problem.ts';
import { restore } from './neutralize.ts';

/** UTF-16 code units of a row, at most; a record of more would not fit a segment. */
export const maxRowSize = 4 * 1024 * 1024;

export interface CsvRow {
  /** Counted from 1, the header included, as spreadsheets count. */
  number: number;
  /** The line of the file on which the row begins, counted from 1. */
  line: number;
  cells: string[];
}

/** The delimiter that the header has most of; spreadsheets in many countries write semicolons. */
function findDelimiter(text: string): string {
  const [header = ''] = text.slice(0, 100_000).split(/[\r\n]/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

const explanations: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'A cell begins with a quotation mark and none ends it',
  CSV_INVALID_CLOSING_QUOTE: 'Something follows the quotation mark that ends a cell',
  INVALID_OPENING_QUOTE: 'A quotation mark stands inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: `A row has more than ${maxRowSize} characters`,
};

function toProblem(error: unknown, file: string): Problem {
  const isCsv = error instanceof CsvError;
  const what = (isCsv && explanations[error.code]) || 'This is not CSV';
  const lines = isCsv ? Number(Reflect.get(error, 'lines')) : 1;
  const message = `${what}. Double the quotation marks within a cell, put one around it, and save the file as CSV (RFC 4180).`;
  const line = Number.isInteger(lines) && lines > 0 ? lines : 1;
  return { file, line, path: '', code: 'csv-invalid', severity: 'error', message };
}

/**
 * Reads the rows of a CSV text: commas, semicolons or tabs; any line ends; with or without a byte
 * order mark. Empty rows are left out.
 * @returns the rows, the header first; or the problem `csv-invalid`
 * @see RFC 4180
 */
export function parseRows(text: string, file: string): { rows: CsvRow[]; problems: Problem[] } {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      info: true,
      // The library looks before it adds a character.
      max_record_size: maxRowSize - 1,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    let end = 0;
    const rows = parsed.map(({ info, record }, index) => {
      const line = end + 1;
      end = Math.max(end + 1, info.lines);
      return { number: index + 1, line, cells: record.map(restore) };
    });
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')), problems: [] };
  } catch (error) {
    return { rows: [], problems: [toProblem(error, file)] };
  }
}
