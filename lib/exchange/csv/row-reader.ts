import type { Place } from '../../corpus/records/problem.ts';
import type { CsvRow } from './parse-rows.ts';

/** Where the columns of a file stand, by their name; those of texts have their language with them. */
export type Header = ReadonlyMap<string, number>;

/** One row, read by the names of its columns. */
export class RowReader {
  readonly #row: CsvRow;
  readonly #header: Header;
  readonly #file: string;

  constructor(file: string, header: Header, row: CsvRow) {
    this.#file = file;
    this.#header = header;
    this.#row = row;
  }

  /** The cell's text; null when it is empty or there is no such column. */
  text(column: string): string | null {
    return this.#row.cells[this.#header.get(column) ?? -1] || null;
  }

  /** The cell without white space around it. */
  word(column: string): string | null {
    return this.text(column)?.trim() || null;
  }

  /** The words of a cell, which white space parts. */
  words(column: string): string[] {
    return this.word(column)?.split(/\s+/) ?? [];
  }

  /** The texts of a column in every language; a column without one is in `language`. */
  texts(column: string, language: string): Record<string, string> | null {
    const texts: [string, string][] = [];
    for (const name of this.#header.keys()) {
      if (name !== column && !name.startsWith(`${column}:`)) continue;
      const text = this.text(name);
      if (text !== null) texts.push([name.slice(column.length + 1) || language, text]);
    }
    return texts.length > 0 ? Object.fromEntries(texts) : null;
  }

  placeOf(column: string): Place {
    const path = `row ${this.#row.number}${column ? `, column ${column}` : ''}`;
    return { file: this.#file, line: this.#row.line, path };
  }
}
