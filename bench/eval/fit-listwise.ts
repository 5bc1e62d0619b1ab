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
 * the weighted sums), by gradient descent with momentum. The loss is convex when one candidate of a
 * list is right, so the start does not matter.
 * @param penalty of the squared weights, on measures divided by their standard deviation
 * @returns weights for the measures as they are
 */
export function fitListwise(
  lists: readonly RankedList[],
  { penalty, rounds = 300 }: { penalty: number; rounds?: number },
): number[] {
  const width = lists[0]?.rows[0]?.length ?? 0;
  const spread = spreadOf(lists, width);
  const weights = new Array<number>(width).fill(0);
  const momentum = new Array<number>(width).fill(0);
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => penalty * weight);
    for (const { rows, right } of lists) {
      const scores = rows.map((row) =>
        row.reduce((sum, value, at) => sum + ((weights[at] ?? 0) * value) / (spread[at] ?? 1), 0),
      );
      const top = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - top));
      const all = raised.reduce((sum, value) => sum + value, 0);
      const good = raised.reduce((sum, value, row) => sum + (right.has(row) ? value : 0), 0);
      for (const [row, values] of rows.entries()) {
        const share = (raised[row] ?? 0) / all;
        const wanted = right.has(row) ? (raised[row] ?? 0) / good : 0;
        for (const [at, value] of values.entries()) {
          gradient[at] = (gradient[at] ?? 0) + ((share - wanted) * value) / (spread[at] ?? 1);
        }
      }
    }
    for (const [at, slope] of gradient.entries()) {
      momentum[at] = 0.9 * (momentum[at] ?? 0) - (0.5 * slope) / lists.length;
      weights[at] = (weights[at] ?? 0) + (momentum[at] ?? 0);
    }
  }
  return weights.map((weight, at) => weight / (spread[at] ?? 1));
}
