/** Words of a text that name a time, with the date that they mean on the day of the text. */
import { findDates } from '../ranking/list-dates.ts';
import { monthBefore, printDay, toDay, weekdayOf, yearBefore } from './days.ts';
import type { Span } from './types.ts';
import { type WhenKind, type WhenWords, whenWords } from './when-words.ts';

/** A time that a text names. */
export interface NamedTime {
  words: Span;
  /** EDTF, no finer than the words. */
  date: string;
}

const weekend = (day: number): string | null => {
  const weekday = weekdayOf(day);
  if (weekday === 6) return null;
  const sunday = day - weekday;
  return `${printDay(sunday - 1)}/${printDay(sunday)}`;
};
/** Monday of a day's week. */
const mondayOf = (day: number): number => day - ((weekdayOf(day) + 6) % 7);

const resolvers: Record<WhenKind, (day: number) => string | null> = {
  today: printDay,
  yesterday: (day) => printDay(day - 1),
  'day-before-yesterday': (day) => printDay(day - 2),
  'this-week': (day) =>
    mondayOf(day) === day ? printDay(day) : `${printDay(mondayOf(day))}/${printDay(day)}`,
  'last-week': (day) => `${printDay(mondayOf(day) - 7)}/${printDay(mondayOf(day) - 1)}`,
  weekend,
  'this-month': (day) => monthBefore(day, 0),
  'last-month': (day) => monthBefore(day, 1),
  'this-year': (day) => yearBefore(day, 0),
  'last-year': (day) => yearBefore(day, 1),
};

/** The last such weekday up to a day. */
function lastWeekday(day: number, weekday: number, isBefore: boolean): string {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return printDay(day - (back === 0 && isBefore ? 7 : back));
}

function unitsBefore(day: number, unit: keyof WhenWords['units'], count: number): string {
  if (unit === 'day') return printDay(day - count);
  if (unit === 'week') return `${printDay(day - 7 * count)}~`;
  return unit === 'month' ? `${monthBefore(day, count)}~` : `${yearBefore(day, count)}~`;
}

/** The latest day or month of that name that is not after the day of the text. */
function withYear(date: string, day: number): string | null {
  for (const years of [0, 1]) {
    const full = `${yearBefore(day, years)}${date}`;
    const first = toDay(full.length === 7 ? `${full}-01` : full);
    if (first !== null && first <= day) return full;
  }
  return null;
}

const edge = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`;

class TimeReader {
  readonly #words: WhenWords;
  readonly #language: string;
  readonly #kinds: [RegExp, WhenKind][];
  readonly #weekdays: RegExp[];
  readonly #ago: [RegExp, keyof WhenWords['units']][];
  readonly #inYear: RegExp;
  readonly #afterIn: RegExp;

  constructor(language: string, words: WhenWords) {
    this.#words = words;
    this.#language = language;
    const kinds = Object.entries(words.kinds) as [WhenKind, string][];
    this.#kinds = kinds.map(([kind, own]) => [new RegExp(edge(own), 'giu'), kind]);
    this.#weekdays = words.weekdays.map((own) => new RegExp(edge(own), 'giu'));
    const number = `\\d{1,3}|${words.numbers.join('|')}`;
    const units = Object.entries(words.units) as [keyof WhenWords['units'], string][];
    this.#ago = units.map(([unit, own]) => {
      const pattern = words.ago.replace('NUMBER', number).replace('UNIT', own);
      return [new RegExp(edge(pattern), 'giu'), unit];
    });
    const year = '((?:1[89]|20)\\d\\d)';
    this.#inYear =
      language === 'tr'
        ? new RegExp(edge(`${year}\\s+${words.inYear}`), 'giu')
        : new RegExp(edge(`(?:${words.inYear})\\s+${year}`), 'giu');
    this.#afterIn = new RegExp(`(?<!\\p{L})(?:${words.inYear})\\s+$`, 'iu');
  }

  *#readRelative(text: string, day: number): Generator<[number, number, string | null]> {
    for (const [pattern, kind] of this.#kinds)
      for (const { 0: whole, index } of text.matchAll(pattern)) {
        // A name: "USA Today", "This Week".
        const isName =
          /\p{Lu}.*\p{Lu}/u.test(whole) || /\p{Lu}\p{L}*\s$/u.test(text.slice(0, index));
        const isTime = !isName || !/^\p{Lu}/u.test(whole);
        yield [index, index + whole.length, isTime ? resolvers[kind](day) : null];
      }
    const next = new RegExp(`${this.#words.next}$`, 'iu');
    const last = new RegExp(`${this.#words.last}$`, 'iu');
    for (const [weekday, pattern] of this.#weekdays.entries()) {
      for (const { 0: whole, index } of text.matchAll(pattern)) {
        const before = text.slice(Math.max(0, index - 24), index);
        const after = ` ${text.slice(index + whole.length, index + whole.length + 20).trimStart()} `;
        const follows = (words: string) => new RegExp(`^\\s(?:${words})`, 'iu').test(after);
        // A day of its own, such as "Tuesdays" or "Thursday's", is one of many or not the day of saying.
        if (/s$/iu.test(whole) && this.#language === 'en') continue;
        const isNext = next.test(before) || follows(this.#words.next);
        const isBefore = last.test(before) || follows(this.#words.last);
        yield [index, index + whole.length, isNext ? null : lastWeekday(day, weekday, isBefore)];
      }
    }
    for (const [pattern, unit] of this.#ago) {
      for (const { 0: whole, 1: number = '', index } of text.matchAll(pattern)) {
        const inWords = this.#words.numbers.findIndex((own) =>
          new RegExp(`^(?:${own})$`, 'iu').test(number),
        );
        const count = inWords < 0 ? Number(number) : inWords + 1;
        yield [index, index + whole.length, unitsBefore(day, unit, count)];
      }
    }
  }

  *#readAbsolute(text: string, day: number | null): Generator<[number, number, string | null]> {
    for (const { date, start, end } of findDates(text, this.#language)) {
      const isMonth = /^-\d\d$/u.test(date);
      if (isMonth && !this.#afterIn.test(text.slice(0, start))) continue;
      const full = date.startsWith('-') ? day !== null && withYear(date, day) : date;
      const first = full && toDay(full.length === 7 ? `${full}-01` : full);
      // Nobody has spoken on a day after that of the text.
      const isPast = day === null || (typeof first === 'number' && first <= day);
      if (full) yield [start, end, isPast ? full : null];
    }
    for (const { 0: whole, 1: year = '', index } of text.matchAll(this.#inYear))
      if (day === null || year <= yearBefore(day, 0)) yield [index, index + whole.length, year];
  }

  read(text: string, day: number | null): NamedTime[] {
    const found = [
      ...this.#readAbsolute(text, day),
      ...(day === null ? [] : this.#readRelative(text, day)),
    ].sort(([one, to], [other, end]) => one - other || end - to);
    const times: NamedTime[] = [];
    let last = -1;
    for (const [start, end, date] of found) {
      if (start < last) continue;
      last = end;
      if (date !== null) times.push({ words: [start, end], date });
    }
    return times;
  }
}

const readers = new Map<string, TimeReader>();

/**
 * @param published the day of the text, `YYYY-MM-DD`; without it only what has its year is read
 * @param language BCP 47; times are read in ar, en, es, fr, ru and tr
 * @returns the times that are not after the day of the text, in its order
 */
export function findTimes(text: string, published: string | null, language: string): NamedTime[] {
  const own = language.split('-')[0] ?? language;
  const words = whenWords[own];
  if (!words) return [];
  const reader = readers.get(own) ?? new TimeReader(own, words);
  readers.set(own, reader);
  return reader.read(text, published === null ? null : toDay(published.slice(0, 10)));
}
