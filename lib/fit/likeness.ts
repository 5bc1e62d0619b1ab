/** How like a sentence is to what a question says, in words and in meaning. */
import { stemWord } from '../ranking/stems.ts';
import { cosine, type WordTable } from '../ranking/word-table.ts';
import { isStopWord, listAllWords, type Text } from '../ranking/words.ts';

/** A text as it is compared: its stems without stop words, each once, and its vector. */
export interface Likened {
  stems: ReadonlySet<string>;
  vector: Float32Array | null;
}

/** @param leaves words that are left out: names, which many texts share */
export function toLikened(
  words: readonly { word: string; stem: string }[],
  table: WordTable,
): Likened {
  const own = words
    .filter(({ word }) => word.length > 1 && !isStopWord(word))
    .map(({ stem }) => stem);
  return { stems: new Set(own), vector: table.sentenceVector(own) };
}

export function likenText({ text, language }: Text, table: WordTable): Likened {
  const words = listAllWords(text).map((word) => ({ word, stem: stemWord(word, language) }));
  return toLikened(words, table);
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

/** How like a text is to the nearest of some, by each measure. */
export function measureLikeness(
  text: Likened,
  others: readonly Likened[],
  table: WordTable,
): Likeness {
  let meaning = 0;
  let words = 0;
  for (const other of others) {
    if (text.vector && other.vector) meaning = Math.max(meaning, cosine(text.vector, other.vector));
    words = Math.max(words, shareOf(text, other, table));
  }
  return { meaning, words };
}
