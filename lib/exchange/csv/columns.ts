import type { Statement, TextMap } from '../../corpus/records/records.ts';

/** The columns in the order of the export. Those of texts stand once for each language. */
export const columns = [
  'id',
  'source',
  'source_title',
  'source_publisher',
  'source_url',
  'source_published',
  'source_language',
  'speaker',
  'role',
  'said',
  'speech',
  'claim',
  'quotes',
  'about',
  'stances',
  'answers',
  'retracts',
  'rating',
  'status',
  'status_date',
  'status_reason',
  'status_replaced_by',
  'note',
] as const;

export type Column = (typeof columns)[number];

/** Columns whose cells are texts in a language, as `claim:en`. */
export const textColumns = ['role', 'claim', 'rating', 'status_reason', 'note'] as const;
export type TextColumn = (typeof textColumns)[number];

/** Without these, no row is a statement. */
export const requiredColumns: readonly Column[] = ['id', 'source', 'speech', 'claim', 'about'];

/** The texts of a statement by their column. */
export function textsOf(statement: Statement): Record<TextColumn, TextMap | null> {
  const { role, claim, rating, status, note } = statement;
  return { role, claim, rating, status_reason: status.reason, note };
}

/** The column in which a field of a record stands, as the schema's paths name it. */
export function columnOf(path: readonly (string | number)[]): string {
  const [field = '', part = ''] = path.map(String);
  if (field === 'status') {
    const column = { date: 'status_date', replacedBy: 'status_replaced_by' }[part];
    if (part === 'reason')
      return path[2] === undefined ? 'status_reason' : `status_reason:${path[2]}`;
    return column ?? 'status';
  }
  const isText = textColumns.some((column) => column === field);
  return isText && part !== '' ? `${field}:${part}` : field;
}
