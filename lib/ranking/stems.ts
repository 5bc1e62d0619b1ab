import { stemmer as stemArabic } from '@orama/stemmers/arabic';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemFrench } from '@orama/stemmers/french';
import { stemmer as stemRussian } from '@orama/stemmers/russian';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stemTurkish } from './stem-turkish.ts';

type Stem = (word: string) => string;

/** "and the", "so by the": clitics that the stemmer leaves before an article. */
const joined = /^[وف](?=(?:[بك]?ال|لل)\p{L}{2})/u;

/**
 * Twice, since the first time leaves endings that an article or "and" kept from it; but not down to
 * what other words have too: "أمريكا" is no "أمر".
 */
const stemArabicTwice: Stem = (word) => {
  const once = stemArabic(word.replace(joined, ''));
  const twice = stemArabic(once);
  return twice.length <= 3 && once.length - twice.length >= 2 ? once : twice;
};

/** "е" for "ё", as most write it, and the vowel that only some cases have: "бомбардировок", "рынок". */
const fleeting = /(?<=\p{L}{2}[^аеиоуыэюяьъй])[ое]к$/u;

const stemRussianAlike: Stem = (word) =>
  stemRussian(word.replaceAll('ё', 'е')).replace(fleeting, 'к');

const stemmers: ReadonlyMap<string, Stem> = new Map([
  ['ar', stemArabicTwice],
  ['en', stemEnglish],
  ['es', stemSpanish],
  ['fr', stemFrench],
  ['ru', stemRussianAlike],
  ['tr', stemTurkish],
]);

/** Stems kept per language; texts repeat their words, and stemming is the dearest step of reading. */
const keptStems = 20_000;
const stemsByLanguage = new Map<string, Map<string, string>>();

/** A word of another script than the text's own is not in the text's language. */
function languageOf(word: string, language: string): string {
  if (/\p{Script=Arabic}/u.test(word)) return 'ar';
  if (/\p{Script=Cyrillic}/u.test(word)) return 'ru';
  return language.split('-')[0] ?? language;
}

/**
 * The stem of a lower-cased word, by the Snowball (English: Porter) algorithm of its language; the
 * word itself in a language that has none here. Arabic and Cyrillic words are told by their script.
 * @param language BCP 47, of the text that the word stands in
 * @see https://snowballstem.org/
 */
export function stemWord(word: string, language: string): string {
  const own = languageOf(word, language);
  const stem = stemmers.get(own);
  if (!stem) return word;
  let kept = stemsByLanguage.get(own);
  if (!kept || kept.size >= keptStems) {
    kept = new Map();
    stemsByLanguage.set(own, kept);
  }
  let result = kept.get(word);
  if (result === undefined) {
    result = stem(word);
    kept.set(word, result);
  }
  return result;
}
