import type { Terms } from './soft-terms.ts';
import { addTo, cosine, normalize, type WordTable } from './word-table.ts';

/** A kind of vector that a text has by its terms. */
export type ToVector = (terms: Terms) => Float32Array | null;

/** What a sentence of these terms is near, the terms counted by a weight. */
export function sentenceVectors(table: WordTable, weightOf: (stem: string) => number): ToVector {
  return ({ list }) =>
    table.sentenceVector(
      list.map(({ stem }) => stem),
      weightOf,
    );
}

/** The mean of what the words mean. */
export const meanVectors: ToVector = ({ vectors }) => {
  const [first] = vectors;
  if (!first) return null;
  const sum = new Float32Array(first.length);
  for (const vector of vectors) addTo(sum, vector, 1);
  return normalize(sum);
};

/** Texts are held against others as if one more stood among them that is near nothing. */
function middleOf(vectors: readonly Float32Array[]): Float32Array | null {
  const [first] = vectors;
  if (!first) return null;
  const middle = new Float32Array(first.length);
  for (const vector of vectors) addTo(middle, vector, 1 / (vectors.length + 1));
  return middle;
}

/**
 * How near a sentence is to the nearest text of each group, -1 to 1: cosines, after what the texts
 * of all groups have in common is taken from all. What candidates share tells none apart.
 */
export function compareMeanings(
  own: Terms,
  groups: readonly (readonly Terms[])[],
  toVector: ToVector,
): number[] {
  const vectors = groups.map((group) => group.flatMap((text) => toVector(text) ?? []));
  const middle = middleOf(vectors.flat());
  const sentence = toVector(own);
  if (!middle || !sentence) return groups.map(() => 0);
  const place = (vector: Float32Array) => {
    const moved = vector.slice();
    addTo(moved, middle, -1);
    return normalize(moved);
  };
  const from = place(sentence);
  return vectors.map((group) => {
    const near = group.flatMap((vector) => {
      const to = place(vector);
      return from && to ? cosine(from, to) : [];
    });
    return near.length > 0 ? Math.max(...near) : 0;
  });
}
