/** Dates in words, exactly as far as they are known. */

import type { DatePoint, DateView } from '../lib/corpus/records/dates.ts';
import { language, t } from '../lib/i18n/texts.ts';

type Precision = 'year' | 'month' | 'day';

const parts: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are kept: making one costs more than all else here. UTC, since a record's day is no instant. */
function getFormat(precision: Precision, withEra: boolean): Intl.DateTimeFormat {
  const key = `${precision}${withEra}`;
  const known = formats.get(key);
  if (known) return known;
  const era = withEra ? { era: 'short' as const } : {};
  const options = { ...parts[precision], ...era, timeZone: 'UTC' };
  const format = new Intl.DateTimeFormat(language, options);
  formats.set(key, format);
  return format;
}

function getPrecision(point: DatePoint): Precision {
  if (point.month === null) return 'year';
  return point.day === null ? 'month' : 'day';
}

function toDate(point: DatePoint): Date {
  const date = new Date(0);
  date.setUTCFullYear(point.year, (point.month ?? 1) - 1, point.day ?? 1);
  return date;
}

function formatPoint(point: DatePoint): string {
  return getFormat(getPrecision(point), point.year < 1).format(toDate(point));
}

function formatInterval(start: DatePoint, end: DatePoint): string {
  const precision = getPrecision(start);
  if (precision !== getPrecision(end)) return `${formatPoint(start)} – ${formatPoint(end)}`;
  const format = getFormat(precision, start.year < 1);
  return format.formatRange(toDate(start), toDate(end));
}

/** What is not known about a single date, said only of dates that are given and exact. */
function sayPrecision(date: DateView, words: string): string {
  if (date.uncertain || date.approximate) return words;
  if (date.start.month === null) return t('date.monthNotGiven', { date: words });
  return date.start.day === null ? t('date.dayNotGiven', { date: words }) : words;
}

/**
 * A date as it is known: "9 June 2016", "June 2016, day not given", "about 2016",
 * "September 2016 (inferred)", "25 September 2016 or later", "date not given".
 * @param date null when the source does not say
 */
export function formatDate(date: DateView | null): string {
  if (!date) return t('date.notGiven');
  const start = formatPoint(date.start);
  let words: string;
  if (date.end) words = formatInterval(date.start, date.end);
  else if (date.edtf.includes('/')) words = t('date.orLater', { date: start });
  else words = sayPrecision(date, start);
  if (date.approximate) words = t('date.about', { date: words });
  return date.uncertain ? t('date.inferred', { date: words }) : words;
}

/** One year, or a span of them: "2016", "2014–2016". */
export function formatYears(from: number, to: number): string {
  const ofYear = (year: number) => ({ year, month: null, day: null });
  return from === to ? formatPoint(ofYear(from)) : formatInterval(ofYear(from), ofYear(to));
}

/**
 * The value for `<time datetime>`, which knows days, months and years of four digits.
 * @returns null for what it cannot say: intervals and dates that are not sure
 */
export function toMachineDate(date: DateView): string | null {
  if (date.uncertain || date.approximate) return null;
  return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date.edtf) ? date.edtf : null;
}
