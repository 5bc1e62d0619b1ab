/** Tables of entities and of questions: what a table of statements needs to be there already. */
import type { Problem } from '../../corpus/records/problem.ts';
import { checkForeignRecord } from '../check-foreign-record.ts';
import type { Imported, ImportedRecord } from '../imported.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { CsvRow } from './parse-rows.ts';
import { RowReader } from './row-reader.ts';

/** How the cells of a column are read, and the field that they fill. */
interface Column {
  field: string;
  as: 'word' | 'words' | 'items' | 'texts' | 'lists';
}

interface Table {
  type: 'entity' | 'dispute';
  /** Without these, no row is a record. */
  required: string[];
  columns: Record<string, Column>;
}

const column = (field: string, as: Column['as']): Column => ({ field, as });

const tables: Table[] = [
  {
    type: 'entity',
    required: ['id', 'kind', 'label'],
    columns: {
      id: column('id', 'word'),
      kind: column('kind', 'word'),
      label: column('label', 'texts'),
      names: column('names', 'lists'),
      not_names: column('notNames', 'items'),
      description: column('description', 'texts'),
      same_as: column('sameAs', 'words'),
      adjectives: column('adjectives', 'lists'),
      standing: column('standing', 'word'),
    },
  },
  {
    type: 'dispute',
    required: ['id', 'question', 'about'],
    columns: {
      id: column('id', 'word'),
      question: column('question', 'texts'),
      about: column('about', 'words'),
      actors: column('actors', 'words'),
      places: column('places', 'words'),
      when: column('when', 'word'),
      deed: column('deed', 'lists'),
      object: column('object', 'lists'),
      also_asked: column('alsoAsked', 'lists'),
      examples: column('examples', 'lists'),
      note: column('note', 'texts'),
    },
  },
];

const baseOf = (name: string) => name.trim().split(':', 1)[0] ?? '';

/** What a table is of, told by its header; null for one of statements. */
export function findTable(header: CsvRow | undefined): Table | null {
  const names = new Set(header?.cells.map(baseOf));
  if (names.has('speech')) return null;
  return tables.find(({ required }) => required.every((name) => names.has(name))) ?? null;
}

/** Phrases of a cell, apart by `|`. */
const splitItems = (cell: string): string[] =>
  cell
    .split('|')
    .map((item) => item.trim())
    .filter((item) => item !== '');

function readCell(row: RowReader, name: string, { as }: Column, language: string): unknown {
  if (as === 'word') return row.word(name);
  if (as === 'words') return row.words(name);
  if (as === 'items') return splitItems(row.text(name) ?? '');
  const texts = row.texts(name, language);
  if (as === 'texts') return texts;
  return Object.fromEntries(
    Object.entries(texts ?? {}).map(([tag, cell]) => [tag, splitItems(cell)]),
  );
}

/** Nothing in a cell leaves its field out. */
const isEmpty = (value: unknown) =>
  value === null || (typeof value === 'object' && Object.keys(value as object).length === 0);

function readRow(row: RowReader, { type, columns }: Table, language: string): object {
  const fields = Object.entries(columns)
    .map(([name, one]) => [one.field, readCell(row, name, one, language)] as const)
    .filter(([, value]) => !isEmpty(value));
  const record: Record<string, unknown> = { type, ...Object.fromEntries(fields) };
  if (type !== 'entity' || 'names' in record) return record;
  // Without a column of names it is called what it is shown as.
  const labels = Object.entries((record.label ?? {}) as Record<string, string>);
  return { ...record, names: Object.fromEntries(labels.map(([tag, text]) => [tag, [text]])) };
}

/** The column in which a field stands, with its language where it has one. */
function columnAt({ columns }: Table, path: readonly (string | number)[]): string {
  const [name] = Object.entries(columns).find(([, { field }]) => field === path[0]) ?? [];
  const as = name === undefined ? undefined : columns[name]?.as;
  const tag = as === 'texts' || as === 'lists' ? path[1] : undefined;
  return `${name ?? path[0] ?? 'id'}${tag === undefined ? '' : `:${tag}`}`;
}

/**
 * Reads entities or questions, a row each (docs/exchange.md).
 * @param rows the header first
 * @param language BCP 47; of columns that do not name theirs
 */
export function readLists(
  rows: readonly CsvRow[],
  table: Table,
  file: string,
  language: string,
): Imported {
  const [first, ...others] = rows;
  const problems: Problem[] = [];
  const header = new Map<string, number>();
  for (const [index, cell] of (first?.cells ?? []).entries()) {
    const name = cell.trim();
    const [base = '', tag] = name.split(':', 2);
    const as = Object.hasOwn(table.columns, base) ? table.columns[base]?.as : undefined;
    const mayHaveTag = as === 'texts' || as === 'lists';
    const isKnown = as !== undefined && (tag === undefined || (mayHaveTag && isLanguageTag(tag)));
    if (isKnown && !header.has(name)) header.set(name, index);
    else if (name !== '') {
      const shown = name.slice(0, 60);
      const message = `There is no column "${shown}" for this, or it is there twice. It is not carried; the columns are ${Object.keys(table.columns).join(', ')}.`;
      const place = { file, line: 1, path: `row 1, column ${shown}` };
      problems.push({ ...place, code: 'column-unknown', severity: 'warning', message });
    }
  }
  const records: ImportedRecord[] = [];
  for (const cells of others) {
    const row = new RowReader(file, header, cells);
    const checked = checkForeignRecord(readRow(row, table, language), (path) =>
      row.placeOf(columnAt(table, path)),
    );
    problems.push(...checked.problems);
    if (checked.record) records.push({ record: checked.record, place: row.placeOf('') });
  }
  return { records, problems };
}
