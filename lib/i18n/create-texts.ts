/** Texts of the interface in the reader's language, with numbers, plurals and lists as it writes them. */
import type { GeneratedI18nStructure } from '#i18n';

type Structure = GeneratedI18nStructure;
type Key = Extract<keyof Structure, `${string}.${string}`>;

/** A text with one form for each plural category of a language; every language has `other`. */
export type PluralKey = Key extends infer K
  ? K extends `${infer Base}.other`
    ? Base
    : never
  : never;

/** A key of locales/en.yml, `group.name`, that is no form of a plural. */
export type TextKey = Exclude<Key, `${PluralKey}.${Intl.LDMLPluralRule}`>;

/** What stands in a text's place `{name}`. Numbers are written as the language writes them. */
export type Value = string | number;

/** The places of a text. */
export type Places<K> = K extends keyof Structure
  ? Structure[K] extends { namedSubstitutions: readonly (infer Name extends string)[] }
    ? Name
    : never
  : never;

type Values<Name extends string> = [Name] extends [never] ? [] : [values: Record<Name, Value>];

/** Reads a text by its key; `{name}` stands where `values` has nothing for it. */
export type ReadText = (key: string, values: Record<string, string>) => string;

export interface Texts {
  /** BCP 47: the language whose texts are shown, which is not always the browser's. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** A text, its places filled. */
  t<K extends TextKey>(key: K, ...values: Values<Places<K>>): string;
  /** The form that goes with a number, which stands in its `{count}`. */
  plural<K extends PluralKey>(
    key: K,
    count: number,
    ...values: Values<Exclude<Places<`${K}.other`>, 'count'>>
  ): string;
  /** A text as it stands, or the form that goes with a number, its places not filled. */
  getPattern(key: TextKey | PluralKey, count?: number): string;
  /** A number as the language writes it. */
  formatNumber(count: number): string;
  /** "a, b and c". */
  formatList(items: readonly string[]): string;
  /** "a, b, c", for what stands side by side. */
  joinParts(items: readonly string[]): string;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
const leftToRight = /[^\P{L}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * Keeps words of the other direction from reordering those around them: U+2068 and U+2069, for
 * texts where no element can say it. Words of the language's own direction stay as they are.
 * @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolate(words: string, direction: 'ltr' | 'rtl'): string {
  const foreign = direction === 'rtl' ? leftToRight : rightToLeft;
  return foreign.test(words) ? `\u2068${words}\u2069` : words;
}

/** @param read how a text is got from the files of locales/ */
export function createTexts(read: ReadText): Texts {
  // Of the file that the texts come from: of the browser's own language there may be none.
  const language = read('interface.language', {});
  const direction = read('interface.direction', {}) === 'rtl' ? 'rtl' : 'ltr';
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language);
  const separator = read('interface.separator', {});

  const write = (value: Value) =>
    typeof value === 'number' ? numbers.format(value) : isolate(value, direction);
  const fill = (key: string, values: Record<string, Value> = {}) =>
    read(
      key,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, write(value)])),
    );
  const keyOf = (key: string, count?: number) =>
    count === undefined ? key : `${key}.${rules.select(count)}`;

  return {
    language,
    direction,
    t: (key, ...[values]) => fill(key, values),
    plural: (key, count, ...[values]) => fill(keyOf(key, count), { ...values, count }),
    getPattern: (key, count) => read(keyOf(key, count), {}),
    formatNumber: (count) => numbers.format(count),
    formatList: (items) => lists.format(items),
    joinParts: (items) => items.join(separator),
  };
}
