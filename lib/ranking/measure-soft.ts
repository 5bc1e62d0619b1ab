import { saturate } from './rarity.ts';
import { softWeightOf } from './soft-terms.ts';
import type { WordTable } from './word-table.ts';

/** A stem of a sentence. */
export interface SoughtStem {
  text: string;
  rarity: number;
}

/** What words that are near each other in meaning add where the words themselves are not there. */
export interface SoftMeasures {
  /** Rarity of the sentence's stems that a statement has only something near to, by how near it is. */
  near: number;
  /** BM25F over the statement's stems that the sentence has only something near to, alike. */
  soft: number;
  /** Rarity of the names of a statement that the sentence has not, nor anything near them. */
  otherNames: number;
}

/** Less near than this is another thing. */
const leastNear = 0.3;

/** What `cosine` of the word table does, without its care for lengths: it runs thousands of times. */
function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** How a stem of a statement meets one of the sentence, by the number of that one. */
type Meeting = readonly [sought: number, weight: number];

/**
 * Holds a sentence against statements by words that are near in meaning; each stem of the statements
 * is compared once.
 * @param sought the distinct stems of the sentence
 * @returns a function from the stems of a statement with their weights, and those of its names
 */
export function createSoftMeasurer(
  sought: readonly SoughtStem[],
  table: WordTable,
  statements: {
    textOf: (stem: number) => string;
    vectorOf: (stem: number) => Float32Array | null;
    rarityOf: (stem: number) => number;
  },
): (weights: ReadonlyMap<number, number>, names: ReadonlySet<number>) => SoftMeasures {
  const places = new Map(sought.map(({ text }, at) => [text, at]));
  const vectors = sought.map(({ text }) => table.wordVector(text));
  const known = new Map<number, readonly Meeting[]>();
  const meet = (stem: number): readonly Meeting[] => {
    const text = statements.textOf(stem);
    const same = places.get(text);
    if (same !== undefined) return [[same, 1]];
    const vector = statements.vectorOf(stem);
    if (!vector) return [];
    const meetings: Meeting[] = [];
    for (const [at, other] of vectors.entries()) {
      const weight = other ? softWeightOf(dot(vector, other)) : 0;
      if (weight > 0) meetings.push([at, weight]);
    }
    return meetings;
  };
  return (weights, names) => {
    const met = new Float64Array(sought.length);
    let soft = 0;
    let otherNames = 0;
    for (const [stem, weight] of weights) {
      let meetings = known.get(stem);
      if (!meetings) {
        meetings = meet(stem);
        known.set(stem, meetings);
      }
      let best = 0;
      let nearest = 0;
      for (const [at, by] of meetings) {
        nearest = Math.max(nearest, by);
        met[at] = Math.max(met[at] ?? 0, by);
        if (by === 1) continue;
        best = Math.max(best, by * Math.min(statements.rarityOf(stem), sought[at]?.rarity ?? 0));
      }
      if (nearest < leastNear && names.has(stem)) otherNames += statements.rarityOf(stem);
      soft += best * saturate(weight, softSaturation);
    }
    let near = 0;
    for (const [at, by] of met.entries()) if (by < 1) near += by * (sought[at]?.rarity ?? 0);
    return { near, soft, otherNames };
  };
}

const softSaturation = 0.8;
