/** How like a sentence is to what a question says, in words and in meaning. */
import { stemWord } from '../ranking/stems.ts';
import { cosine, type WordTable } from '../ranking/word-table.ts';
import { isStopWord, listAllWords, type Text } from '../ranking/words.ts';

/** A text as it is compared: its stems without stop words, each once, and its vector. */
export interface Likened {
  /** First subtag. */
  language: string;
  stems: ReadonlySet<string>;
  vector: Float32Array | null;
}

/** @param leaves words that are left out: names, which many texts share */
export function toLikened(
  words: readonly { word: string; stem: string }[],
  language: string,
  table: WordTable,
): Likened {
  const own = words
    .filter(({ word }) => word.length > 1 && !isStopWord(word))
    .map(({ stem }) => stem);
  // The table knows English words alone, and others may have the same letters.
  const vector = language === 'en' ? table.sentenceVector(own) : null;
  return { language, stems: new Set(own), vector };
}

export function likenText({ text, language }: Text, table: WordTable): Likened {
  const words = listAllWords(text).map((word) => ({ word, stem: stemWord(word, language) }));
  return toLikened(words, language.split('-')[0] ?? '', table);
}

/** What a stem counts for: little, if it is common in news. */
const weightOf = (stem: string, table: WordTable): number => 1.05 - table.commonness(stem);

/** Share of the weight of one text's stems that another has: geometric mean of both ways, 0 to 1. */
function shareOf(one: Likened, other: Likened, table: WordTable): number {
  let shared = 0;
  let own = 0;
  let all = 0;
  for (const stem of one.stems) {
    own += weightOf(stem, table);
    if (other.stems.has(stem)) shared += weightOf(stem, table);
  }
  for (const stem of other.stems) all += weightOf(stem, table);
  return own > 0 && all > 0 ? shared / Math.sqrt(own * all) : 0;
}

export interface Likeness {
  /** Cosine of the meanings, -1 to 1. */
  meaning: number;
  /** Share of the words, 0 to 1. */
  words: number;
}

/** Of a text in a language that a question has no words in: as if it were as like as most that fit. */
const unknown: Likeness = { meaning: 0.7, words: 0.24 };

/** How like a text is to the nearest of some, by each measure. */
export function measureLikeness(
  text: Likened,
  others: readonly Likened[],
  table: WordTable,
): Likeness {
  let meaning = 0;
  let words = 0;
  if (others.length > 0 && !others.some(({ language }) => language === text.language))
    return unknown;
  for (const other of others) {
    if (other.language !== text.language) continue;
    if (text.vector && other.vector) meaning = Math.max(meaning, cosine(text.vector, other.vector));
    words = Math.max(words, shareOf(text, other, table));
  }
  return { meaning, words };
}
