/**
 * Dates that a sentence names, as far as it names them: `2016-06-09`, `2016-06`, `2016`, and
 * `-06-09` where it leaves the year open.
 */

/** The months of a language, as they stand in its dates. */
function monthsOf(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // With the day, since some languages inflect the month beside one.
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
    for (let number = 0; number < 12; number++) {
      const parts = format.formatToParts(Date.UTC(2016, number, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      if (/\p{L}{3}/u.test(name)) {
        months.set(name.toLocaleLowerCase(language).replace(/\.$/u, ''), number + 1);
      }
    }
  }
  return months;
}

interface DatePatterns {
  months: ReadonlyMap<string, number>;
  dayFirst: RegExp;
  monthFirst: RegExp;
}

const patternsByLanguage = new Map<string, DatePatterns>();

function patternsOf(language: string): DatePatterns {
  const known = patternsByLanguage.get(language);
  if (known) return known;
  const months = monthsOf(language);
  const names = [...months.keys()].sort((a, b) => b.length - a.length).join('|');
  const month = `(${names})\\.?(?!\\p{L})`;
  const year = '(?:,?\\s+(?:de\\s+)?(1[89]\\d\\d|20\\d\\d)(?!\\d))?';
  const made = {
    months,
    dayFirst: new RegExp(
      `(?<![\\d\\p{L}])(?:(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:of\\s+|de\\s+)?)?${month}${year}`,
      'giu',
    ),
    monthFirst: new RegExp(
      `(?<!\\p{L})${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year}`,
      'giu',
    ),
  };
  patternsByLanguage.set(language, made);
  return made;
}

const pad = (number: number | string) => `${number}`.padStart(2, '0');

function toDate(year: string | undefined, month: number, day: string | undefined): string | null {
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null;
  if (day === undefined) return `${year ?? ''}-${pad(month)}`;
  return `${year ?? ''}-${pad(month)}-${pad(day)}`;
}

/** The languages whose months are read; those of Arabic have two sets, of which the browser knows one. */
const readLanguages = new Set(['ar', 'en', 'es', 'fr', 'ru', 'tr']);

/** A date that a text names, and where. */
export interface NamedDate {
  /** `2016-06-09`, `2016-06`, `2016`; `-06-09` and `-06` where the year is left open. */
  date: string;
  /** UTF-16 code units. */
  start: number;
  end: number;
}

/**
 * The dates that a text names, in order, with their places.
 * @param language of the text, BCP 47; of others only dates in numbers are read
 */
export function findDates(text: string, language: string): NamedDate[] {
  const own = language.split('-')[0] ?? language;
  const found: NamedDate[] = [];
  const add = (start: number, whole: string, date: string | null) => {
    if (date !== null) found.push({ date, start, end: start + whole.trimEnd().length });
  };
  for (const { 0: whole, index } of text.matchAll(
    /(?<!\d)((?:1[89]|20)\d\d)-(\d\d)(?:-(\d\d))?(?!\d)/g,
  )) {
    add(index, whole, whole);
  }
  if (readLanguages.has(own)) {
    const { months, dayFirst, monthFirst } = patternsOf(own);
    const monthOf = (name: string | undefined) =>
      months.get((name ?? '').toLocaleLowerCase(own)) ?? 0;
    const taken: number[] = [];
    for (const { index, 0: whole, 1: name, 2: day, 3: year } of text.matchAll(monthFirst)) {
      add(index, whole, toDate(year, monthOf(name), day));
      taken.push(index);
    }
    for (const { index, 0: whole, 1: day, 2: name, 3: year } of text.matchAll(dayFirst)) {
      const isTaken = taken.some((at) => at >= index && at < index + whole.length);
      if (day !== undefined || !isTaken) add(index, whole, toDate(year, monthOf(name), day));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The dates that a text names, each once, in order; months of no year are left out.
 * @param language as `findDates` has it
 */
export function listDates(text: string, language: string): string[] {
  const dates = findDates(text, language).map(({ date }) => date);
  return [...new Set(dates.filter((date) => !/^-\d\d$/.test(date)))];
}

/**
 * Whether a date on record is one that a sentence names: the same day, or in the month or year.
 * @param onRecord EDTF; what makes it uncertain is passed over, and an interval counts by its beginning
 */
export function isSameDate(named: string, onRecord: string): boolean {
  const plain = onRecord.split('/')[0]?.replace(/[?~%]/gu, '') ?? '';
  if (named.startsWith('-')) return plain.length === 10 && plain.endsWith(named);
  return plain === named || plain.startsWith(`${named}-`);
}
