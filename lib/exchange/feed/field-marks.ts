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

/** Fingerprints of the fields that a feed may change. */
export function markFields(record: CorpusRecord): FieldMarks {
  return Object.fromEntries(
    [...followedFields(record)].map(([field, value]) => [field, markOf(value)]),
  );
}
