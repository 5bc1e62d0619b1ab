/** How like a sentence is to what a question says, in words and in meaning. */
import { stemWord } from '../ranking/stems.ts';
import { cosine, type WordTable } from '../ranking/word-table.ts';
import { isStopWord, listAllWords, type Text } from '../ranking/words.ts';

/** A text as it is compared: its stems without stop words with what each counts for, and its vector. */
export interface Likened {
  /** First subtag. */
  language: string;
  weights: ReadonlyMap<string, number>;
  /** Of all stems together. */
  weight: number;
  vector: Float32Array | null;
}

/** @param words those that are compared: without names, which many texts share */
export function toLikened(
  words: readonly { word: string; stem: string }[],
  language: string,
  table: WordTable,
): Likened {
  const stems = words
    .filter(({ word }) => word.length > 1 && !isStopWord(word))
    .map(({ stem }) => stem);
  const weights = new Map<string, number>();
  let weight = 0;
  for (const stem of stems) {
    if (weights.has(stem)) continue;
    // A word that is common in news says little.
    const own = 1.05 - table.commonness(stem);
    weights.set(stem, own);
    weight += own;
  }
  // The table knows English words alone, and others may have the same letters.
  const vector = language === 'en' ? table.sentenceVector(stems) : null;
  return { language, weights, weight, vector };
}

export function likenText({ text, language }: Text, table: WordTable): Likened {
  const words = listAllWords(text).map((word) => ({ word, stem: stemWord(word, language) }));
  return toLikened(words, language.split('-')[0] ?? '', table);
}

/** Of a text in a language that a question has no words in: as if it were as like as those that fit mostly are. */
const unknownMeaning = 0.5;
const unknownWords = 0.24;

function isUnknown({ language }: Likened, others: readonly Likened[]): boolean {
  return others.length > 0 && !others.some((other) => other.language === language);
}

/** Cosine of the meanings of a text and of the nearest of some, 0 to 1. */
export function measureMeaning(text: Likened, others: readonly Likened[]): number {
  if (isUnknown(text, others)) return unknownMeaning;
  let meaning = 0;
  for (const { vector, language } of others) {
    if (!text.vector || !vector || language !== text.language) continue;
    meaning = Math.max(meaning, cosine(text.vector, vector));
  }
  return meaning;
}

/** Share of the weight of the words of a text and of the nearest of some: geometric mean of both ways, 0 to 1. */
export function measureWords(text: Likened, others: readonly Likened[]): number {
  if (isUnknown(text, others)) return unknownWords;
  let most = 0;
  for (const other of others) {
    if (other.language !== text.language || other.weight === 0 || text.weight === 0) continue;
    const isFewer = other.weights.size < text.weights.size;
    const [fewer, more] = isFewer ? [other, text] : [text, other];
    let shared = 0;
    for (const [stem, weight] of fewer.weights) if (more.weights.has(stem)) shared += weight;
    most = Math.max(most, shared / Math.sqrt(other.weight * text.weight));
  }
  return most;
}

/** The stems of English phrases, without stop words. */
export function englishStems(phrases: readonly string[]): string[] {
  return phrases
    .flatMap((phrase) => listAllWords(phrase))
    .filter((word) => !isStopWord(word))
    .map((word) => stemWord(word, 'en'));
}
