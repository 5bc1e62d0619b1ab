/** Dates as the styles write them: as far as they are known, with a sign where they are inferred. */
import type { DatePoint, DateView } from '../../lib/corpus/records/dates.ts';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

function monthOf({ year, month }: DatePoint): string {
  return months.format(new Date(Date.UTC(year, (month ?? 1) - 1)));
}

function mark(date: DateView, words: string): string {
  const about = date.approximate ? `ca. ${words}` : words;
  return date.uncertain ? `[${about}?]` : about;
}

function apaPoint(point: DatePoint): string {
  if (point.month === null) return String(point.year);
  const day = point.day === null ? '' : ` ${point.day}`;
  return `${point.year}, ${monthOf(point)}${day}`;
}

function chicagoPoint(point: DatePoint): string {
  if (point.month === null) return String(point.year);
  const day = point.day === null ? '' : ` ${point.day},`;
  return `${monthOf(point)}${day} ${point.year}`;
}

function withEnd(date: DateView, print: (point: DatePoint) => string): string {
  return date.end ? `${print(date.start)}–${print(date.end)}` : print(date.start);
}

/** "2016, June 10"; "n.d." where no date is known; an inferred one in brackets with a question mark. */
export function apaDate(date: DateView | null): string {
  return date ? mark(date, withEnd(date, apaPoint)) : 'n.d.';
}

/** "June 10, 2016"; "n.d." where no date is known; an inferred one in brackets with a question mark. */
export function chicagoDate(date: DateView | null): string {
  return date ? mark(date, withEnd(date, chicagoPoint)) : 'n.d.';
}
