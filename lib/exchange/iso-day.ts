import { isEdtfDate } from '../corpus/records/dates.ts';

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const basicDate = /^(\d{4})(\d{2})(\d{2})$/;
const time = /[T ]\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * An ISO 8601 date or date-time as an EDTF date: the day as it is written, in the time zone in
 * which it is written; a month or a year where no more is given.
 * @returns null when the text is no such date, or no day of the calendar
 */
export function toEdtfDay(text: string): string | null {
  const trimmed = text.trim();
  const date = trimmed.replace(time, '');
  const [, year, month, day] = isoDate.exec(date) ?? basicDate.exec(date) ?? [];
  if (year === undefined) return null;
  const isShort = day === undefined;
  // A time of day belongs to a day.
  if (isShort && date !== trimmed) return null;
  if (!isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return null;
  const edtf = [year, month, day].filter((part) => part !== undefined).join('-');
  return isEdtfDate(edtf) ? edtf : null;
}
