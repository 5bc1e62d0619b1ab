/** Whether a sentence is about the time of a question. */
import { readDate } from '../corpus/records/dates.ts';
import type { FitSentence } from './read-sentence.ts';

/** First and last year. */
export type Years = readonly [from: number, to: number];

/** The years of an EDTF date; null where there is none. */
export function yearsOf(when: string | null): Years | null {
  const date = when === null ? null : readDate(when);
  if (!date) return null;
  const from = date.start.year;
  const isOpen = when?.endsWith('/') || when?.endsWith('..');
  return [from, date.end?.year ?? (isOpen ? Number.POSITIVE_INFINITY : from)];
}

const year = /^(?:19|20)\d\d$/;
/** "since 2011" tells how long something has been going on, not when it was. */
const since = new Set(['since', 'depuis', 'desde', 'с', 'منذ']);
/** How many years a page may be younger than what a question asks about. */
const mostLater = 1;

/**
 * Whether a sentence may be about a time: it names a year of it, or none, and then the page's own
 * date is not far from it.
 * @param pageYear year of the page's date, where it is known
 */
export function fitsYears(
  { tokens }: FitSentence,
  [from, to]: Years,
  pageYear: number | null,
): boolean {
  const named = tokens.filter(
    ({ word }, at) => year.test(word) && !since.has(tokens[at - 1]?.word ?? ''),
  );
  if (named.length > 0) {
    return named.some(({ word }) => Number(word) >= from && Number(word) <= to);
  }
  return pageYear === null || (pageYear >= from && pageYear <= to + mostLater);
}
