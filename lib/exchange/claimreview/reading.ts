import { decodeHTML } from 'entities';
import type { Place, Problem } from '../../corpus/records/problem.ts';
import { toEdtfDay } from '../iso-day.ts';
import { type LdIndex, type LdObject, type LdValue, pointerTo, toList } from './ld-value.ts';

/** Most UTF-16 code units that a text of a record may have; our sentences around it need some. */
export const maxTextUnits = 19_000;

/** One JSON-LD document being read: where it stands, and what could not be carried so far. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly index: LdIndex;
  readonly #base: Place;

  /** @param base the document's place; pointers are put behind its path */
  constructor(base: Place, index: LdIndex) {
    this.#base = base;
    this.index = index;
  }

  placeOf(at: LdValue): Place {
    return { ...this.#base, path: `${this.#base.path}${pointerTo(at)}` };
  }

  /** Something was not carried: a feed has it, and no publisher of a corpus can mend that. */
  lose(at: LdValue, code: string, message: string): void {
    this.mention(at, code, message);
  }

  /** Nothing was lost, but a person should know. */
  mention(at: LdValue, code: string, message: string): void {
    this.problems.push({ ...this.placeOf(at), code, severity: 'warning', message });
  }

  /** Text with its HTML entities decoded and without white space around; null if there is none. */
  toText(at: LdValue): string | null {
    const { value } = at;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
      this.lose(at, 'text-expected', 'Text is due here and something else stands here.');
      return null;
    }
    const text = decodeHTML(String(value)).trim();
    if (text.length <= maxTextUnits) return text === '' ? null : text;
    this.lose(at, 'text-too-long', `This text has more than ${maxTextUnits} characters.`);
    return null;
  }
}

/** The properties of one object, each of which is read or reported. */
export class Properties {
  readonly #read = new Set<string>();
  readonly #reading: Reading;
  readonly #at: LdValue & { value: LdObject };

  constructor(reading: Reading, at: LdValue & { value: LdObject }) {
    this.#reading = reading;
    this.#at = at;
  }

  #place(key: string): LdValue {
    const value = Object.hasOwn(this.#at.value, key) ? this.#at.value[key] : null;
    return { value, path: [...this.#at.path, key] };
  }

  /** Every value of a property. */
  list(key: string): LdValue[] {
    this.#read.add(key);
    return toList(this.#place(key), this.#reading.index);
  }

  /** The first value of a property; further ones are reported. */
  first(key: string): LdValue | null {
    const [first, ...more] = this.list(key);
    for (const at of more) {
      const message = `Only the first "${key}" is taken; this is a further one.`;
      this.#reading.lose(at, 'value-further', message);
    }
    return first ?? null;
  }

  /** The first value of a property as text. */
  text(key: string): string | null {
    const at = this.first(key);
    return at && this.#reading.toText(at);
  }

  /** A date property as EDTF; one that is no date is reported. */
  date(key: string): string | null {
    const at = this.first(key);
    const text = at && this.#reading.toText(at);
    if (!at || text === null) return null;
    const date = toEdtfDay(text);
    if (date === null) {
      const message = `${JSON.stringify(text.slice(0, 60))} is no ISO 8601 date, so the date is left open.`;
      this.#reading.lose(at, 'date-invalid', message);
    }
    return date;
  }

  /** Reports every property that nobody asked for. */
  reportRest(): void {
    for (const [key, value] of Object.entries(this.#at.value)) {
      if (key.startsWith('@') || key === 'type' || this.#read.has(key)) continue;
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) continue;
      const message = `Records have no place for "${key.slice(0, 60)}".`;
      this.#reading.lose(this.#place(key), 'field-not-carried', message);
    }
  }
}
