/**
 * EDTF dates (ISO 8601-2), parsed by the `edtf` library and remembered by string: the parser does
 * about 14,000 a second. Whole days, which are most dates, are read without it.
 */
import edtf, { type EdtfDate } from 'edtf';

/** One day, month or year as far as it is known. `month` is 1–12, `day` 1–31. */
export interface DatePoint {
  year: number;
  month: number | null;
  day: number | null;
}

/** A date as it is shown: where it starts, where it ends, and how sure the corpus is. */
export interface DateView {
  /** The EDTF string as the corpus has it. */
  edtf: string;
  start: DatePoint;
  /** Null for a single date and for an interval without an end. */
  end: DatePoint | null;
  /** Written with `?`: inferred, with the reason in the record's note. */
  uncertain: boolean;
  /** Written with `~`: about this date. */
  approximate: boolean;
  /** First possible instant, for ordering, in ms since 1970. */
  min: number;
}

const remembered = new Map<string, DateView | null>();
const rememberedAtMost = 10_000;

function toPoint(parsed: EdtfDate | null | number | undefined): DatePoint | null {
  if (!parsed || typeof parsed === 'number' || !parsed.values) return null;
  const [year, month, day] = parsed.values;
  if (year === undefined) return null;
  return { year, month: month === undefined ? null : month + 1, day: day ?? null };
}

function isFlagged(parsed: EdtfDate, flag: 'uncertain' | 'approximate'): boolean {
  const ends = [parsed, parsed.lower, parsed.upper];
  return ends.some((end) => !!end && typeof end === 'object' && (end[flag]?.value ?? 0) > 0);
}

const point = '-?\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?[?~%]?';
/**
 * Of EDTF, what can be shown without saying more than the date does: no times of day, no seasons,
 * no digits left open. `201X` would be shown as 2010.
 */
const accepted = new RegExp(`^${point}(?:/(?:${point}|\\.\\.)?)?$`);

const plainDay = /^([1-9]\d{3})-(\d\d)-(\d\d)$/;

/** A day of the calendar from the year 1000 on; null for anything else, whether a date or not. */
function parsePlainDay(edtfDate: string): DateView | null {
  const [, year, month, day] = plainDay.exec(edtfDate)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const min = Date.UTC(year, month - 1, day);
  const date = new Date(min);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const start = { year, month, day };
  return { edtf: edtfDate, start, end: null, uncertain: false, approximate: false, min };
}

function parse(edtfDate: string): DateView | null {
  const plain = parsePlainDay(edtfDate);
  if (plain) return plain;
  if (!accepted.test(edtfDate)) return null;
  let parsed: EdtfDate;
  try {
    parsed = edtf(edtfDate, { types: ['Date', 'Year', 'Interval'] });
  } catch {
    return null;
  }
  // Not by `parsed.type`: that is the name of a class, and builds shorten names.
  const isInterval = edtfDate.includes('/');
  const start = toPoint(isInterval ? parsed.lower : parsed);
  if (!start) return null;
  return {
    edtf: edtfDate,
    start,
    end: isInterval ? toPoint(parsed.upper) : null,
    uncertain: isFlagged(parsed, 'uncertain'),
    approximate: isFlagged(parsed, 'approximate'),
    min: parsed.min,
  };
}

/**
 * Reads an EDTF date: a day, month, year or an interval that has a start, each perhaps with `?`
 * or `~`.
 * @returns null when the string is not such a date
 * @see ISO 8601-2:2019, https://www.loc.gov/standards/datetime/
 */
export function readDate(edtfDate: string): DateView | null {
  const known = remembered.get(edtfDate);
  if (known !== undefined) return known;
  const date = parse(edtfDate);
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(edtfDate, date);
  return date;
}

/** Whether a string is a date that `readDate` can read. */
export function isEdtfDate(value: string): boolean {
  return readDate(value) !== null;
}
