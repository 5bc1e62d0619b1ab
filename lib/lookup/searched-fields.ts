/** Which fields of records the full-text search looks at, and how much each counts. */
import type { BuiltRecord } from '../corpus/records/records.ts';

/** What can be searched for. Withdrawn statements cannot. */
export const searchedTypes = ['statement', 'dispute', 'entity'] as const;
export type SearchedType = (typeof searchedTypes)[number];

/** A field by whose words a record is found. */
export interface SearchedField {
  /** All languages and parts of it, a line each. */
  text: string;
  /**
   * How many words it is taken to have on average: fixed, so that a weight does not depend on what
   * else is in the corpus.
   */
  mean: number;
  /** What each of its words counts for. */
  weight: number;
}

/** The fields by whose words a record is found, always in the same order; none where it cannot be. */
export function searchedFieldsOf(record: BuiltRecord): SearchedField[] {
  const join = (texts: Iterable<string>) => [...texts].join('\n');
  switch (record.type) {
    case 'statement':
      if (record.status.state === 'withdrawn') return [];
      return [
        { text: join(Object.values(record.claim)), mean: 12, weight: 1 },
        { text: join(record.quotes.map((quote) => quote.exact)), mean: 16, weight: 1 },
      ];
    case 'dispute':
      return [{ text: join(Object.values(record.question)), mean: 6, weight: 1 }];
    case 'entity':
      return [
        { text: join(Object.values(record.label)), mean: 3, weight: 2 },
        { text: join(Object.values(record.description ?? {})), mean: 10, weight: 0.5 },
      ];
    default:
      return [];
  }
}
