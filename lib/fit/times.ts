/** Whether a sentence is about the time of a question. */
import { readDate } from '../corpus/records/dates.ts';
import { listDates } from '../ranking/list-dates.ts';
import type { FitSentence } from './read-sentence.ts';

/** First and last month, counted from year 0; `to` may be endless. */
export interface Months {
  from: number;
  to: number;
}

const monthsOfYear = 12;
/** A question that asks about so many months or fewer is about them alone. */
const mostNarrow = 6;
/** How many months a page may be younger than what it tells of. */
const mostLater = 12;
/** The same for a question about few months. */
const mostLaterNarrow = 1;

/** The months of an EDTF date; null where there is none. */
export function monthsOf(when: string | null): Months | null {
  const date = when === null ? null : readDate(when);
  if (!when || !date) return null;
  const { start, end } = date;
  const from = start.year * monthsOfYear + (start.month ?? 1) - 1;
  const isOpen = when.endsWith('/') || when.endsWith('..');
  if (isOpen) return { from, to: Number.POSITIVE_INFINITY };
  const last = end ?? start;
  return { from, to: last.year * monthsOfYear + (last.month ?? monthsOfYear) - 1 };
}

/** A question that asks about one or two months. */
export const isMonth = ({ from, to }: Months): boolean => to - from < 2;

const isNarrow = ({ from, to }: Months): boolean => to - from < mostNarrow;

/** How a named date stands to some months: a day without a year is taken by its month. */
function isWithin(named: string, { from, to }: Months): boolean {
  if (named.startsWith('-')) {
    const month = Number(named.slice(1, 3)) - 1;
    if (to - from >= monthsOfYear) return true;
    for (let at = from; at <= to; at++) if (at % monthsOfYear === month) return true;
    return false;
  }
  const own = monthsOf(named);
  return own !== null && own.from <= to && own.to >= from;
}

const year = /^(?:19|20)\d\d$/;
/** "since 2011" tells how long something has been going on, not when it was. */
const since = new Set(['since', 'depuis', 'desde', 'с', 'منذ']);

const sinceDate = /(?<!\p{L})(?:since|depuis|desde|с|منذ)\s+(?:[\p{L}\d]+\.?\s*){1,3}/giu;

/** The dates and years that a sentence names, but for those since which something is so. */
function datesIn({ tokens, language }: FitSentence, text: string): string[] {
  const isSince = (at: number) => since.has(tokens[at - 1]?.word ?? '');
  const years = tokens.filter(({ word }, at) => year.test(word) && !isSince(at));
  const dates = listDates(text.replace(sinceDate, ' '), language);
  const told = years
    .map(({ word }) => word)
    .filter((word) => !dates.some((date) => date.startsWith(word)));
  return [...dates, ...told];
}

export type TimeFit = 'told' | 'page' | 'open' | 'unknown';

export interface TimeQuery {
  sentence: FitSentence;
  /** Of the sentence. */
  text: string;
  /** Of the sentences before it and of what its block begins with. */
  before: readonly { sentence: FitSentence; text: string }[];
  /** Of the page; begins with the year, as pages write it: 2016-06-10T08:00Z. */
  pageDate: string | null;
}

/**
 * How a sentence stands to the time of a question: it or what stands before tells a date of it, or
 * the page's own date is near; open where nothing tells; unknown where nothing tells and the question
 * is about few months. Null where another time is told.
 */
export function fitTime(
  { sentence, text, before, pageDate }: TimeQuery,
  own: Months,
): TimeFit | null {
  const named = datesIn(sentence, text);
  if (named.length > 0) return named.some((date) => isWithin(date, own)) ? 'told' : null;
  for (const earlier of before) {
    const dates = datesIn(earlier.sentence, earlier.text);
    if (dates.some((date) => isWithin(date, own))) return 'told';
    if (dates.length > 0 && isNarrow(own)) return null;
  }
  const page = monthsOf(/^\s*(\d{4}(?:-\d\d)?)(?!\d)/.exec(pageDate ?? '')?.[1] ?? null);
  if (!page) return isNarrow(own) ? 'unknown' : 'open';
  const later = isNarrow(own) ? mostLaterNarrow : mostLater;
  return page.to >= own.from && page.from <= own.to + later ? 'page' : null;
}
