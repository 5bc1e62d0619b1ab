import { addTo, type Rows } from './linear-algebra.ts';

/** A text as the numbers of its words, each as often as it stands there, and its vector. */
export interface TaughtText {
  words: readonly number[];
  vector: Float64Array;
}

const rounds = 60;

/** What a sum of the parts of a text's words is divided by. */
const weightOf = ({ words }: TaughtText) => 1 / Math.sqrt(words.length);

/** By text: the sum of its words' parts. */
function sumUp(texts: readonly TaughtText[], parts: Rows, width: number): Rows {
  return texts.map((text) => {
    const sum = new Float64Array(width);
    for (const word of text.words) {
      const part = parts[word];
      if (part) addTo(sum, part, weightOf(text));
    }
    return sum;
  });
}

/** By word: the sum of what its texts have. */
function spread(texts: readonly TaughtText[], rows: Rows, count: number, width: number): Rows {
  const out = Array.from({ length: count }, () => new Float64Array(width));
  for (const [at, text] of texts.entries()) {
    const row = rows[at];
    for (const word of text.words) {
      const own = out[word];
      if (own && row) addTo(own, row, weightOf(text));
    }
  }
  return out;
}

function dots(one: Rows, other: Rows, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (const [at, row] of one.entries()) {
    const by = other[at];
    for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + (row[k] ?? 0) * (by?.[k] ?? 0);
  }
  return sums;
}

/** Adds other rows, each number by the factor of its place. */
function step(rows: Rows, others: Rows, factors: Float64Array): void {
  for (const [at, row] of rows.entries()) {
    const other = others[at];
    for (let k = 0; k < row.length; k++) {
      row[k] = (row[k] ?? 0) + (factors[k] ?? 0) * (other?.[k] ?? 0);
    }
  }
}

const ratio = (one: Float64Array, other: Float64Array) =>
  one.map((value, k) => value / ((other[k] ?? 0) + 1e-12));

/**
 * What each word should add, so that the sum over the words of a text comes near the text's own
 * vector: least squares, held to first guesses by a penalty, by conjugate gradients for each place.
 * @param guesses by word; brought to the size that suits first
 * @param penalty of the squared distance from them
 */
export function distil(texts: readonly TaughtText[], guesses: Rows, penalty: number): Rows {
  const width = guesses[0]?.length ?? 0;
  const vectors = texts.map(({ vector }) => vector);
  const guessed = sumUp(texts, guesses, width);
  const total = (sums: Float64Array) => sums.reduce((sum, value) => sum + value, 0);
  const size = total(dots(guessed, vectors, width)) / total(dots(guessed, guessed, width));
  const left = vectors.map((vector, at) => {
    const row = vector.slice();
    addTo(row, guessed[at] ?? row, -size);
    return row;
  });
  const parts = guesses.map(() => new Float64Array(width));
  const rest = spread(texts, left, guesses.length, width);
  const direction = rest.map((row) => row.slice());
  let squares = dots(rest, rest, width);
  const all = (factor: number) => new Float64Array(width).fill(factor);
  for (let round = 0; round < rounds; round++) {
    const turned = spread(texts, sumUp(texts, direction, width), guesses.length, width);
    step(turned, direction, all(penalty));
    const length = ratio(squares, dots(direction, turned, width));
    step(parts, direction, length);
    step(
      rest,
      turned,
      length.map((value) => -value),
    );
    const next = dots(rest, rest, width);
    const keep = ratio(next, squares);
    for (const [at, row] of direction.entries()) {
      for (let k = 0; k < width; k++)
        row[k] = (rest[at]?.[k] ?? 0) + (keep[k] ?? 0) * (row[k] ?? 0);
    }
    squares = next;
  }
  step(parts, guesses, all(size));
  return parts;
}
