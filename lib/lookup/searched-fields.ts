/** Which fields of records the full-text search looks at, and how much each counts. */
import type { BuiltRecord, Dispute } from '../corpus/records/records.ts';
import { listTexts, listWords, type Text, toTexts } from '../ranking/words.ts';
import { listSearchStems } from './search-stems.ts';

/** What can be searched for. Withdrawn statements cannot. */
export const searchedTypes = ['statement', 'dispute', 'entity'] as const;
export type SearchedType = (typeof searchedTypes)[number];

/** A field by whose words a record is found. */
export interface SearchedField {
  /** What it is found by, of all languages and parts of it: words, and of a dispute stems. */
  words: readonly string[];
  /**
   * How many words it is taken to have on average: fixed, so that a weight does not depend on what
   * else is in the corpus.
   */
  mean: number;
  /** What each of its words counts for. */
  weight: number;
}

/** A phrase of several words is found by what it means, not by each: "carry out", "take lives". */
const isOneWord = (phrase: string) => !/\s/u.test(phrase);

/** A question's own words, other wordings of it, and the words by which its deed is told. */
function fieldsOfDispute({ question, alsoAsked, deed, object }: Dispute): SearchedField[] {
  const told = [...listTexts(deed), ...listTexts(object)].filter(({ text }) => isOneWord(text));
  const toStems = (texts: readonly Text[]) => texts.flatMap(listSearchStems);
  return [
    { words: toStems(toTexts(question)), mean: 6, weight: 1 },
    { words: toStems(listTexts(alsoAsked)), mean: 30, weight: 0.75 },
    { words: toStems(told), mean: 200, weight: 0.5 },
  ];
}

/** The fields by whose words a record is found, always in the same order; none where it cannot be. */
export function searchedFieldsOf(record: BuiltRecord): SearchedField[] {
  const list = (texts: Iterable<string>) => listWords([...texts].join('\n'));
  switch (record.type) {
    case 'statement':
      if (record.status.state === 'withdrawn') return [];
      return [
        { words: list(Object.values(record.claim)), mean: 12, weight: 1 },
        { words: list(record.quotes.map((quote) => quote.exact)), mean: 16, weight: 1 },
      ];
    case 'dispute':
      return fieldsOfDispute(record);
    case 'entity':
      return [
        { words: list(Object.values(record.label)), mean: 3, weight: 2 },
        { words: list(Object.values(record.description ?? {})), mean: 10, weight: 0.5 },
      ];
    default:
      return [];
  }
}
