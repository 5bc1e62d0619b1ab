import { isStopWord, listAllWords } from './words.ts';

/** A word of a sentence that statements are ranked for. */
export interface SentenceWord {
  word: string;
  /** Itself, then the two words that it is written together of, if it is. */
  forms: readonly string[];
}

export interface SentenceWords {
  /** Without stop words. */
  words: readonly SentenceWord[];
  /** Of what is said: not of who posted it. */
  body: readonly string[];
  /** The same with stop words. */
  bodyWithStopWords: readonly string[];
}

/** Where a post that was copied with its frame says who posted it: "— Ada Ford (@ada) May 1, 2020". */
const signature = /\s[—–-]\s?[^—–\n]{1,60}?\(@\w+\)(?:\s*\p{L}+ \d{1,2}, \d{4})?/gu;

/** Parts shorter than this stand in too many words by chance. */
const leastPart = 4;

/** A joined word as its two parts: of all ways, the one whose shorter part is the longest. */
function splitJoined(word: string, isKnown: (word: string) => boolean): string[] {
  for (let shorter = word.length >> 1; shorter >= leastPart; shorter--) {
    for (const at of new Set([shorter, word.length - shorter])) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every(isKnown)) return parts;
    }
  }
  return [];
}

/**
 * The words of a sentence. One that no statement has may be two that statements have, as tags and
 * handles are written: "#waterworks" for "water works".
 * @param isKnown whether a statement has a word
 */
export function listSentenceWords(
  sentence: string,
  isKnown: (word: string) => boolean,
): SentenceWords {
  const read = (text: string) =>
    listAllWords(text).map((word): SentenceWord => {
      return { word, forms: [word, ...(isKnown(word) ? [] : splitJoined(word, isKnown))] };
    });
  const telling = (words: readonly SentenceWord[]) => words.filter(({ word }) => !isStopWord(word));
  const body = read(sentence.replace(signature, ' . '));
  const signed = (sentence.match(signature) ?? []).flatMap(read);
  return {
    words: telling([...body, ...signed]),
    body: telling(body).flatMap(({ forms }) => forms),
    bodyWithStopWords: body.flatMap(({ forms }) => forms),
  };
}
