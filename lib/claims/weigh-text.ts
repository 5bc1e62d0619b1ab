import type { WordTable } from '../ranking/word-table.ts';
import type { ReadText, ReadWord } from './read-words.ts';

/** A word with what it counts for, 0 to 1, and its meaning; null for numbers and where it is not known. */
export interface WeighedWord {
  word: ReadWord;
  weight: number;
  vector: Float32Array | null;
}

/** A text with the weights of its words. */
export interface WeighedText {
  read: ReadText;
  /** Each stem once. */
  words: readonly WeighedWord[];
  stems: ReadonlyMap<string, WeighedWord>;
  /** Where each stem stands among the words. */
  places: ReadonlyMap<string, readonly number[]>;
  /** The meaning of the whole. */
  vector: Float32Array | null;
}

/** How much of its weight the commonest word in news loses. */
const commonLoss = 0.8;

/** @param rarityOf how telling a word is among the claims, by its key, 0 to 1 */
export function weighText(
  read: ReadText,
  table: WordTable,
  rarityOf: (key: number) => number,
): WeighedText {
  const stems = new Map<string, WeighedWord>();
  const places = new Map<string, number[]>();
  for (const [at, word] of read.words.entries()) {
    const { stem, key, isNumber } = word;
    const own = places.get(stem);
    if (own) {
      own.push(at);
      continue;
    }
    places.set(stem, [at]);
    const weight = rarityOf(key) * (1 - commonLoss * table.commonness(stem));
    stems.set(stem, { word, weight, vector: isNumber ? null : table.wordVector(stem) });
  }
  const vector = table.sentenceVector([...stems.keys()], (stem) => stems.get(stem)?.weight ?? 1);
  return { read, words: [...stems.values()], stems, places, vector };
}
