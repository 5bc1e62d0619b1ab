import { stemWord } from './stems.ts';
import { wordFamilies } from './word-families.ts';
import { isStopWord, listAllWords, type Text } from './words.ts';

/** A word of a text, or a phrase that counts as one. */
export interface Term {
  /** What it counts by: its stem, or the stems of a phrase. */
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

function stemOf(word: string, language: string): string {
  return ownStems.get(word) ?? stemWord(word, language);
}

const familiesByStem = new Map<string, string[]>();
/** Stems of phrases by the first of them, the longest first. */
const phrasesByFirst = new Map<string, string[][]>();
for (const [index, line] of wordFamilies.trim().split('\n').entries()) {
  for (const term of line.split(' ')) {
    const stems = term.split('_').map((word) => stemOf(word, 'en'));
    const [first = ''] = stems;
    const stem = stems.join(' ');
    if (stems.length > 1 && !familiesByStem.has(stem)) {
      const phrases = [...(phrasesByFirst.get(first) ?? []), stems];
      phrases.sort((a, b) => b.length - a.length);
      phrasesByFirst.set(first, phrases);
    }
    const known = familiesByStem.get(stem) ?? [];
    if (!known.includes(`${index}`)) familiesByStem.set(stem, [...known, `${index}`]);
  }
}

/** The families that the stem of an English term belongs to, by number; none for most. */
export function familiesOf(stem: string): readonly string[] {
  return familiesByStem.get(stem) ?? [];
}

/**
 * The terms of a text, each stem once, in their order. In English, phrases of word-families.ts are
 * one term, and stop words and words that tell little are left out.
 */
export function listTerms({ text, language }: Text): Term[] {
  const isEnglish = language.split('-')[0] === 'en';
  const words = listAllWords(text);
  const stems = words.map((word) =>
    isEnglish ? stemOf(word, language) : stemWord(word, language),
  );
  const terms = new Map<string, Term>();
  const add = (stem: string, own: string) => {
    if (!terms.has(stem)) terms.set(stem, { stem, words: own });
  };
  for (let at = 0; at < words.length; at++) {
    const phrase = isEnglish
      ? phrasesByFirst
          .get(stems[at] ?? '')
          ?.find((own) => own.every((stem, next) => stems[at + next] === stem))
      : undefined;
    const word = words[at] ?? '';
    if (phrase) {
      add(phrase.join(' '), words.slice(at, at + phrase.length).join(' '));
      at += phrase.length - 1;
    } else if (!isStopWord(word) && !(isEnglish && weakWords.has(word))) {
      add(stems[at] ?? word, word);
    }
  }
  return [...terms.values()];
}
