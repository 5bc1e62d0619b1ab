/** Reads the values of options; commander prints what is wrong with one and ends with 2. */
import { InvalidArgumentError } from 'commander';

const units: Record<string, number> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const msPerYear = 365 * 86_400_000;

/** A version: an integer from 1. */
export function parseVersion(text: string): number {
  const version = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(version) && version >= 1) return version;
  throw new InvalidArgumentError('It must be a whole number from 1.');
}

/** A time such as `90d`, `12h`, `6w` or `2y`, in ms; at most ten years. */
export function parseDuration(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([hdwy])$/.exec(text) ?? [];
  const ms = Number(count) * (units[unit] ?? msPerYear);
  if (count !== '' && ms > 0 && ms <= 10 * msPerYear) return ms;
  throw new InvalidArgumentError(
    'It must be a time such as 12h, 90d, 6w or 2y, ten years at most.',
  );
}

/** The day that it is now in UTC, YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** A day of the calendar, YYYY-MM-DD. */
export function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a day of the calendar, such as 2027-02-20.');
}

/** The name of a feed, which is that of its files. */
export function parseFeedName(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be lower-case letters, digits and hyphens, at most 60.');
}
