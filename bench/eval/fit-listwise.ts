/** Candidates of one query: their measures, and which of them are right. */
export interface RankedList {
  rows: readonly (readonly number[])[];
  right: ReadonlySet<number>;
}

function spreadOf(lists: readonly RankedList[], width: number): number[] {
  const rows = lists.flatMap((list) => list.rows);
  return Array.from({ length: width }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0);
    return Math.sqrt(square / rows.length) || 1;
  });
}

/**
 * Weights under which the right candidates of each list have most of its probability (softmax of
 * the weighted sums), by gradient descent with a step of its own for each weight (Adam, Kingma and Ba
 * 2015), smaller towards the end. The loss is convex when one candidate of a list is right, so the
 * start does not matter.
 * @param penalty of the squared weights, on measures divided by their standard deviation
 * @returns weights for the measures as they are
 */
export function fitListwise(
  lists: readonly RankedList[],
  { penalty, rounds = 400 }: { penalty: number; rounds?: number },
): number[] {
  const width = lists[0]?.rows[0]?.length ?? 0;
  const spread = spreadOf(lists, width);
  const scaled = lists.map(({ rows, right }) => ({
    rows: rows.map((row) => Float64Array.from(row, (value, at) => value / (spread[at] ?? 1))),
    right,
  }));
  const weights = new Float64Array(width);
  const momentum = new Float64Array(width);
  const square = new Float64Array(width);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => penalty * weight);
    for (const list of scaled) addGradient(list, weights, gradient);
    const step = (0.1 * (rounds - round)) / rounds;
    for (let at = 0; at < width; at++) {
      const slope = gradient[at] ?? 0;
      const mean = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      const spreadOfSlope = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      momentum[at] = mean;
      square[at] = spreadOfSlope;
      weights[at] = (weights[at] ?? 0) - (step * mean) / (Math.sqrt(spreadOfSlope) + 1e-8);
    }
  }
  return Array.from(weights, (weight, at) => weight / (spread[at] ?? 1));
}

interface ScaledList {
  rows: readonly Float64Array[];
  right: ReadonlySet<number>;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

/** Adds how the loss of a list changes with each weight. */
function addGradient({ rows, right }: ScaledList, weights: Float64Array, gradient: Float64Array) {
  const scores = rows.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - top));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const good = raised.reduce((sum, value, row) => sum + (right.has(row) ? value : 0), 0);
  for (const [row, values] of rows.entries()) {
    const share = (raised[row] ?? 0) / all;
    const factor = share - (right.has(row) ? (raised[row] ?? 0) / good : 0);
    for (let at = 0; at < values.length; at++) {
      gradient[at] = (gradient[at] as number) + factor * (values[at] as number);
    }
  }
}
