import { omitDefaults } from '../../corpus/records/omit-defaults.ts';
import { type CorpusRecord, recordSchema } from '../../corpus/records/records.ts';
import type { FieldMarks } from './feed-memory.ts';
import { fingerprint } from './fingerprint.ts';

/** The fields that a feed speaks of; a status is the publisher's own. */
const followed: Partial<Record<CorpusRecord['type'], readonly string[]>> = {
  source: ['title', 'publisher', 'urls', 'published', 'language'],
  dispute: ['question', 'about'],
  statement: [
    ...['source', 'speaker', 'role', 'said', 'speech', 'claim', 'quotes', 'about', 'stances'],
    ...['answers', 'retracts', 'rating', 'note'],
  ],
};

const markLength = 8;

/**
 * The fields of a record that a feed may change, without those that hold their default. Of other
 * types there are none: an entity that is there stays as it is.
 */
export function followedFields(record: CorpusRecord): Map<string, unknown> {
  const fields = omitDefaults(recordSchema, record) as Record<string, unknown>;
  return new Map(
    (followed[record.type] ?? [])
      .filter((field) => Object.hasOwn(fields, field) && fields[field] !== null)
      .map((field) => [field, fields[field]]),
  );
}

export const markOf = (value: unknown): string => fingerprint(value).slice(0, markLength);

/** Fingerprints by their field as one text. */
export function joinMarks(marks: ReadonlyMap<string, string>): FieldMarks {
  return [...marks].map(([field, mark]) => `${field}:${mark}`).join(' ');
}

/** What `joinMarks` joined. */
export function splitMarks(marks: FieldMarks): Map<string, string> {
  if (marks === '') return new Map();
  return new Map(
    marks.split(' ').map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at), part.slice(at + 1)];
    }),
  );
}

/** Fingerprints of the fields that a feed may change. */
export function markFields(record: CorpusRecord): Map<string, string> {
  return new Map([...followedFields(record)].map(([field, value]) => [field, markOf(value)]));
}
