import {
  findRow,
  levels,
  readTableBytes,
  scaleSteps,
  type TableBytes,
} from './word-table-bytes.ts';

/**
 * What is known of the meaning of English words: which are near each other, what a sentence of them
 * is near, and how common they are in news. Words are asked for by their stem, as `stemWord` has it
 * for English; a stem that the table does not hold is near nothing but itself.
 * @see docs/decisions/0017-word-table.md
 */
export interface WordTable {
  /** Whether a stem is in the table. */
  has(stem: string): boolean;
  /** How near two stems are in meaning: a cosine, 1 for the same stem, 0 where one is not known. */
  similarity(stem: string, other: string): number;
  /** How common a stem is in news: 1 for the commonest, .37 at rank 1,000, 0 for one not known. */
  commonness(stem: string): number;
  /**
   * What a sentence of these stems is near, as a vector of length 1; null when none is known. A stem
   * counts as often as it is given; the commoner it is, the less it says.
   * @param weightOf what else a stem counts by
   */
  sentenceVector(
    stems: readonly string[],
    weightOf?: (stem: string) => number,
  ): Float32Array | null;
  /** The direction of a stem's meaning, a vector of length 1; null when it is not known. */
  wordVector(stem: string): Float32Array | null;
}

/** A word as common in news as this, or more, tells nothing by itself: some 400 stems. */
export const commonInNews = 0.455;

/** Cosine of two vectors of length 1. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** A table that knows no word. */
export const emptyWordTable: WordTable = {
  has: () => false,
  similarity: (stem, other) => Number(stem === other),
  commonness: () => 0,
  sentenceVector: () => null,
  wordVector: () => null,
};

/** Rows that are kept unpacked; a page's sentences and questions share most of their words. */
const keptRows = 4000;

/** Adds some of a vector to another. */
export function addTo(sum: Float32Array, vector: Float32Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) {
    sum[at] = (sum[at] ?? 0) + factor * (vector[at] ?? 0);
  }
}

/** A vector brought to the length 1; null where it has none. */
export function normalize(vector: Float32Array): Float32Array | null {
  const length = Math.sqrt(cosine(vector, vector));
  return length > 0 ? vector.map((value) => value / length) : null;
}

/** A function that unpacks the numbers of a row, four bits each, the low ones first. */
function createUnpacker(codes: Uint8Array, width: number): (row: number) => Float32Array {
  return (row) => {
    const vector = new Float32Array(width);
    const from = (row * width) / 2;
    for (let at = 0; at < width; at += 2) {
      const code = codes[from + at / 2] ?? 0;
      vector[at] = levels[code & 15] ?? 0;
      vector[at + 1] = levels[code >> 4] ?? 0;
    }
    return vector;
  };
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= keptRows) kept.clear();
  const made = make();
  kept.set(key, made);
  return made;
}

/**
 * A word table over the bytes of its file, which are used where they are: nothing is unpacked
 * before a word is asked for.
 * @throws {WordTableError} when the bytes are no such file
 */
export function readWordTable(bytes: Uint8Array): WordTable {
  const table: TableBytes = readTableBytes(bytes);
  const { ranks, scales } = table;
  const unpackWord = createUnpacker(table.wordCodes, table.wordWidth);
  const unpackSentence = createUnpacker(table.sentenceCodes, table.sentenceWidth);
  const rows = new Map<string, number>();
  const words = new Map<number, Float32Array>();
  const parts = new Map<number, Float32Array>();
  const rowOf = (stem: string) => keep(rows, stem, () => findRow(table, stem));
  const wordVector = (row: number) =>
    keep(words, row, () => normalize(unpackWord(row)) ?? new Float32Array(table.wordWidth));
  const sentencePart = (row: number) =>
    keep(parts, row, () => {
      const scale = scaleSteps[scales[row] ?? 0] ?? 0;
      return unpackSentence(row).map((value) => value * scale);
    });
  return {
    has: (stem) => rowOf(stem) >= 0,
    similarity(stem, other) {
      if (stem === other) return 1;
      const row = rowOf(stem);
      const otherRow = rowOf(other);
      return row < 0 || otherRow < 0 ? 0 : cosine(wordVector(row), wordVector(otherRow));
    },
    commonness(stem) {
      const row = rowOf(stem);
      if (row < 0) return 0;
      return Math.max(0, 1 - Math.log((ranks[row] ?? 0) + 1) / Math.log(60_000));
    },
    sentenceVector(stems, weightOf = () => 1) {
      const sum = new Float32Array(table.sentenceWidth);
      for (const stem of stems) {
        const row = rowOf(stem);
        if (row >= 0) addTo(sum, sentencePart(row), weightOf(stem));
      }
      return normalize(sum);
    },
    wordVector(stem) {
      const row = rowOf(stem);
      return row < 0 ? null : wordVector(row);
    },
  };
}
