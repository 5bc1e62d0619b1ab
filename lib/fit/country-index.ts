/** Which country a word or phrase of a text names, in six languages. */
import { stemWord } from '../ranking/stems.ts';
import { countries, placesByCountry } from './countries.ts';
import { countryAdjectives, countrySeats } from './country-adjectives.ts';
import type { Token } from './tokens.ts';

/** How a phrase points at a country. */
export type CountryForm = 'name' | 'adjective' | 'seat' | 'place';

export interface CountryPhrase {
  /** ISO 3166. */
  country: string;
  form: CountryForm;
  /** How many tokens it has. */
  length: number;
  /** Whether it lost the apostrophe of its possessive: "Denmarks". */
  hasLostApostrophe: boolean;
}

interface Entry {
  words: string[];
  country: string;
  form: CountryForm;
}

/** First word or stem → what begins with it, the longest first. */
type Index = ReadonlyMap<string, readonly Entry[]>;

/** In small letters these are other words than a country's. */
const onlyUpper = new Set(['us', 'uae', 'uk', 'prc', 'drc', 'idf', 'usa']);
const onlyCapital = new Set(
  'turkey chad niger china guinea jordan georgia polish poles danes chile mali oman peru nice german turks wales paris male swiss cuba america rome dutch serb thai lao swede finns gao bern lima sofia santiago kingston phoenix saudi'.split(
    ' ',
  ),
);

/** Countries of a list that goes over several lines. */
const betweenCountries = /[|\n]/u;
const split = (list: string) => list.split(',').filter((each) => each !== '');
const wordsOf = (phrase: string) => phrase.split(/[\s'’-]+/u).filter((word) => word !== '');

function add(index: Map<string, Entry[]>, entry: Entry): void {
  const [first = ''] = entry.words;
  const known = index.get(first) ?? [];
  known.push(entry);
  known.sort((a, b) => b.words.length - a.words.length);
  index.set(first, known);
}

function indexEnglish(): Index {
  const index = new Map<string, Entry[]>();
  for (const line of countries.trim().split('\n')) {
    const [country = '', names = '', adjectives = '', seats = ''] = line.split('|');
    for (const name of split(names)) add(index, { words: wordsOf(name), country, form: 'name' });
    for (const word of split(adjectives)) {
      add(index, { words: wordsOf(word), country, form: 'adjective' });
    }
    for (const seat of split(seats)) add(index, { words: wordsOf(seat), country, form: 'seat' });
  }
  for (const line of placesByCountry.trim().split('\n')) {
    const country = line.slice(0, 2);
    for (const place of split(line.slice(3))) {
      add(index, { words: wordsOf(place), country, form: 'place' });
    }
  }
  return index;
}

/** ISO codes of all countries that are known. */
const countryCodes: readonly string[] = countries
  .trim()
  .split('\n')
  .map((line) => line.slice(0, 2));

const isWithoutCases = (language: string) => language === 'es' || language === 'fr';

function indexOther(language: string): Index {
  const index = new Map<string, Entry[]>();
  const stems = (phrase: string) => wordsOf(phrase).map((word) => stemWord(word, language));
  // Names that have no cases are looked for as they are: Spanish "Para" has the stem of "París".
  const namesOf = (phrase: string) => (isWithoutCases(language) ? wordsOf(phrase) : stems(phrase));
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (const country of countryCodes) {
    const name = regions.of(country);
    if (name) add(index, { words: namesOf(name.toLowerCase()), country, form: 'name' });
  }
  for (const line of (countryAdjectives[language] ?? '').split(betweenCountries)) {
    const [country = '', words = ''] = line.trim().split(/\s+(.*)/su);
    for (const word of split(words)) {
      add(index, { words: stems(word.trim()), country, form: 'adjective' });
    }
  }
  for (const line of (countrySeats[language] ?? '').split(betweenCountries)) {
    const [country = '', words = ''] = line.trim().split(/\s+(.*)/su);
    for (const word of split(words)) {
      add(index, { words: namesOf(word.trim()), country, form: 'seat' });
    }
  }
  return index;
}

const indexes = new Map<string, Index>();
const others = new Set(['ar', 'es', 'fr', 'ru', 'tr']);

function indexOf(language: string): Index {
  const own = others.has(language) ? language : 'en';
  const known = indexes.get(own);
  if (known) return known;
  const made = own === 'en' ? indexEnglish() : indexOther(own);
  indexes.set(own, made);
  return made;
}

/** Scripts that have capitals write countries and capitals with them: Spanish "para" is no "París". */
const hasCapitals = /^[\p{Script=Latin}\p{Script=Cyrillic}]/u;

function isWrittenSo({ isUpper, isCapital, word }: Token, form: CountryForm, isEnglish: boolean) {
  if (onlyUpper.has(word)) return isUpper;
  if (isEnglish) return isCapital || !onlyCapital.has(word);
  return isCapital || form === 'adjective' || !hasCapitals.test(word);
}

/** A name that lost its apostrophe: "Denmarks". */
function withoutS(word: string): string {
  return word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/**
 * The country that the tokens from one on name, as long a phrase as there is; null for none.
 * @param language of the text, its first subtag
 */
export function findCountry(
  tokens: readonly Token[],
  at: number,
  language: string,
): CountryPhrase | null {
  const token = tokens[at];
  if (!token) return null;
  const index = indexOf(language);
  const isEnglish = !others.has(language);
  const keyOf = (each: Token, form: CountryForm) =>
    isEnglish || (form !== 'adjective' && isWithoutCases(language)) ? each.word : each.stem;
  const candidates = [
    ...(index.get(token.word) ?? (isEnglish ? index.get(withoutS(token.word)) : undefined) ?? []),
    ...(token.stem === token.word || isEnglish ? [] : (index.get(token.stem) ?? [])),
  ];
  for (const { words, country, form } of candidates) {
    const isThere = words.every((word, next) => {
      const each = tokens[at + next];
      if (!each) return false;
      if (next > 0 && each.breaksBefore) return false;
      return keyOf(each, form) === word || (isEnglish && withoutS(each.word) === word);
    });
    if (!isThere || !isWrittenSo(token, form, isEnglish)) continue;
    const last = tokens[at + words.length - 1];
    const hasLostApostrophe = isEnglish && last !== undefined && last.word !== words.at(-1);
    return { country, form, length: words.length, hasLostApostrophe };
  }
  return null;
}
