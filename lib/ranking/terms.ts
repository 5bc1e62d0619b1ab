import { stemWord } from './stems.ts';
import { isStopWord, listAllWords, type Text } from './words.ts';

/** A word of a text. */
export interface Term {
  /** What it counts by. */
  stem: string;
  /** As it stands in the text, lower-cased. */
  words: string;
}

/**
 * English words that Porter's stemmer puts together with others that mean something else
 * ("response", "new").
 */
const ownStems = new Map([
  ['responsible', 'responsible'],
  ['responsibility', 'responsible'],
  ['news', 'news'],
]);

/** English words that go with almost any other and tell little by themselves. */
const weakWords = new Set(
  `act acted acting acts ask asked bring brought call called calls came come comes coming due
  early first gave get gets getting give given gives go goes going got keep keeps kept last late
  let lets make makes making made near new put puts seem seemed seems set sets show showed shown
  shows take taken takes taking tell thing things time told took use used uses using want wanted
  wants way ways week weeks went year years month months day days become becomes became`.split(
    /\s+/,
  ),
);

const months = new Set(
  `january february march april may june july august september october november december`.split(
    ' ',
  ),
);

/** Whether a term is a number or the name of an English month. */
export function isOfDate({ words }: Term): boolean {
  return /^\d+$/u.test(words) || months.has(words);
}

/** Parts of names, which meet others by chance: "Abu Bakr al-…". */
const nameParts = new Set('abu al bin da de del der di el ibn la le ul van von'.split(' '));
const singleLetter = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]$/u;

/** Whether a word tells nothing of what a text is about. */
function isIdle(word: string, isEnglish: boolean): boolean {
  if (isStopWord(word) || singleLetter.test(word)) return true;
  return isEnglish && (weakWords.has(word) || nameParts.has(word));
}

/**
 * The terms of a text, each stem once, in their order; without stop words, single letters and, in
 * English, words that tell little.
 */
export function listTerms({ text, language }: Text): Term[] {
  const isEnglish = language.split('-')[0] === 'en';
  const terms = new Map<string, Term>();
  for (const word of listAllWords(text)) {
    if (isIdle(word, isEnglish)) continue;
    const stem = (isEnglish && ownStems.get(word)) || stemWord(word, language);
    if (!terms.has(stem)) terms.set(stem, { stem, words: word });
  }
  return [...terms.values()];
}
