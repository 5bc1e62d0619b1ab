/** Amounts of data and instants, as the interface's language writes them. */
import { language } from '../lib/i18n/texts.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "300 ms". */
export function formatMilliseconds(ms: number): string {
  const options = { style: 'unit', unit: 'millisecond', unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(language, options).format(ms);
}

/** "640 bytes", "12 kB", "1.4 MB": at most two figures that matter below ten. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

const instants = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** A moment on the reader's clock. @param at ms since 1970 */
export function formatInstant(at: number): string {
  return instants.format(at);
}

const days = new Intl.DateTimeFormat(language, { dateStyle: 'long' });

/** A day on the reader's clock. @param at ISO 8601 */
export function formatDay(at: string): string {
  return days.format(new Date(at));
}
