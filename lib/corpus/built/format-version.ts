/** The version of the format: which one is written and read, and how it is said. */
import type { CorpusRecord } from '../records/records.ts';

/**
 * `major.minor`. A reader takes every minor version of the major one it knows and ignores what it
 * does not know; a new major one it cannot read.
 */
export interface FormatVersion {
  major: number;
  minor: number;
}

/** The newest version that is written and read whole. */
export const ownFormat: FormatVersion = { major: 1, minor: 2 };

/**
 * How a head or an index page says a version: `1`, `1.1`, and as text from the tenth minor
 * version on, `"1.10"`. Readers of 1.0 take every number but 1 for one that is too new for them.
 */
export type FormatValue = number | string;

/** @see FormatValue */
export function printFormat({ major, minor }: FormatVersion): FormatValue {
  const text = `${major}.${minor}`;
  return minor < 10 ? Number(text) : text;
}

/** The version that a value says; null when it says none. */
export function readFormat(value: unknown): FormatVersion | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const [, major, minor = '0'] = /^(\d{1,4})(?:\.(\d{1,4}))?$/.exec(String(value)) ?? [];
  return major === undefined ? null : { major: Number(major), minor: Number(minor) };
}

/** Whether a value says a version whose records can be read here. */
export function isReadable(value: unknown): boolean {
  return readFormat(value)?.major === ownFormat.major;
}

/** Fields by the minor version that they came with; one inside others by its path. */
const fieldsSince: readonly { minor: number; type: CorpusRecord['type']; fields: string[] }[] = [
  { minor: 1, type: 'tombstone', fields: ['replacedBy'] },
  { minor: 1, type: 'entity', fields: ['adjectives', 'standing'] },
  {
    minor: 1,
    type: 'dispute',
    fields: ['actors', 'deed', 'object', 'places', 'when', 'alsoAsked', 'examples'],
  },
  { minor: 2, type: 'statement', fields: ['quotes.context'] },
];

/** Whether an optional field holds its default; those of later versions are null or empty. */
function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Whether something stands at a path, in any item of the lists on the way. */
function isGiven(value: unknown, [field, ...rest]: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => isGiven(item, [field ?? '', ...rest]));
  if (field === undefined || typeof value !== 'object' || value === null) return !isEmpty(value);
  return isGiven(Reflect.get(value, field), rest);
}

/**
 * The oldest minor version that has every field of a record. A build says that of all its records
 * together, so that readers who know no more take it as long as they can.
 */
export function minorOf(record: CorpusRecord): number {
  const needed = fieldsSince.filter(
    ({ type, fields }) =>
      type === record.type && fields.some((field) => isGiven(record, field.split('.'))),
  );
  return Math.max(0, ...needed.map(({ minor }) => minor));
}
