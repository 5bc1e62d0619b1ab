/** Days of the calendar, counted without hours or zones. */

const dayMs = 86_400_000;

/** A day as a number of days since 1970; null for what is not `YYYY-MM-DD` or no day of the calendar. */
export function toDay(date: string): number | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/u.test(date)) return null;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) || printDay(ms / dayMs) !== date ? null : ms / dayMs;
}

/** `YYYY-MM-DD` of a day that `toDay` gave, or of one that many days away. */
export const printDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** From Sunday, 0, to Saturday, 6. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** `YYYY-MM` of the month so many before that of a day. */
export function monthBefore(day: number, months: number): string {
  const date = new Date(day * dayMs);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1))
    .toISOString()
    .slice(0, 7);
}

/** `YYYY` of the year so many before that of a day. */
export const yearBefore = (day: number, years: number): string =>
  String(new Date(day * dayMs).getUTCFullYear() - years).padStart(4, '0');
