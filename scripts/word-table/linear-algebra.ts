import { createRandom } from '../../bench/eval/alter-words.ts';

/** Rows of as many numbers each. */
export type Rows = Float64Array[];

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Adds some of a row to another. */
export function addTo(sum: Float64Array, row: Float64Array, factor: number): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0);
}

/** Makes rows of length 1 that stand at right angles, each from what the ones before leave of it. */
function orthonormalize(rows: Rows): Rows {
  for (const [at, row] of rows.entries()) {
    for (const before of rows.slice(0, at)) addTo(row, before, -dot(row, before));
    const length = Math.sqrt(dot(row, row)) || 1;
    for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) / length;
  }
  return rows;
}

/** Random directions at right angles, the same each time. */
export function makeDirections(count: number, width: number, seed: number): Rows {
  const random = createRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return orthonormalize(
    Array.from({ length: count }, () => Float64Array.from({ length: width }, normal)),
  );
}

/** The share of each row in each direction. */
export function project(rows: Rows, directions: Rows): Rows {
  return rows.map((row) => Float64Array.from(directions, (direction) => dot(row, direction)));
}

/** The mean of rows. */
export function meanOf(rows: Rows): Float64Array {
  const mean = new Float64Array(rows[0]?.length ?? 0);
  for (const row of rows) addTo(mean, row, 1 / rows.length);
  return mean;
}

/**
 * The directions in which rows differ most, the most telling first, and the mean square in each:
 * principal components, by orthogonal iteration.
 */
export function findPrincipal(
  rows: Rows,
  count: number,
): { directions: Rows; squares: Float64Array } {
  const width = rows[0]?.length ?? 0;
  const products = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let at = 0; at < width; at++) {
      const own = products[at];
      if (own) addTo(own, row, (row[at] ?? 0) / rows.length);
    }
  }
  let directions = makeDirections(count, width, 1);
  for (let round = 0; round < 60; round++) {
    directions = orthonormalize(project(directions, products));
  }
  const turned = project(directions, products);
  const squares = Float64Array.from(directions, (direction, at) =>
    dot(direction, turned[at] ?? direction),
  );
  return { directions, squares };
}
