/** Logistic regression by Newton's steps, with an L2 penalty on terms divided by their standard deviation. */

/** The solution of a system of linear equations, each row with its right side at the end (Gauss and Jordan). */
function solve(rows: number[][]): number[] {
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < rows.length; pivot++) {
    let best = pivot;
    for (let row = pivot; row < rows.length; row++) {
      if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    }
    const [one, other] = [rows[pivot] ?? [], rows[best] ?? []];
    rows[pivot] = other;
    rows[best] = one;
    for (const [row, values] of rows.entries()) {
      if (row === pivot) continue;
      const factor = at(row, pivot) / at(pivot, pivot);
      for (let column = pivot; factor !== 0 && column < values.length; column++) {
        values[column] = (values[column] ?? 0) - factor * at(pivot, column);
      }
    }
  }
  return rows.map((values, row) => (values.at(-1) ?? 0) / at(row, row));
}

const steps = 12;

/**
 * @param rows the values of the terms, without a constant one
 * @param penalty of the square of each weight
 * @returns the constant, then the weights
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  isRight: readonly boolean[],
  penalty: number,
): number[] {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? 0));
  const means = columns.map((values) => values.reduce((a, b) => a + b, 0) / values.length);
  const spreads = columns.map((values, at) => {
    const mean = means[at] ?? 0;
    return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) || 1;
  });
  const scaled = rows.map((row) => [
    1,
    ...row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  ]);
  let weights: number[] = Array(width + 1).fill(0);
  for (let step = 0; step < steps; step++) {
    const system = weights.map((weight, at) => {
      const values: number[] = Array(width + 2).fill(0);
      values[at] = at > 0 ? penalty : 1e-6;
      values[width + 1] = at > 0 ? -penalty * weight : 0;
      return values;
    });
    for (const [at, row] of scaled.entries()) {
      let sum = 0;
      for (let term = 0; term <= width; term++) sum += (row[term] ?? 0) * (weights[term] ?? 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const bend = likely * (1 - likely);
      const error = Number(isRight[at]) - likely;
      for (let term = 0; term <= width; term++) {
        const values = system[term] as number[];
        const own = row[term] ?? 0;
        values[width + 1] = (values[width + 1] ?? 0) + error * own;
        for (let other = 0; other <= width; other++) {
          values[other] = (values[other] ?? 0) + bend * own * (row[other] ?? 0);
        }
      }
    }
    const change = solve(system);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  const own = weights.slice(1).map((weight, at) => weight / (spreads[at] ?? 1));
  const constant = own.reduce(
    (sum, weight, at) => sum - weight * (means[at] ?? 0),
    weights[0] ?? 0,
  );
  return [constant, ...own];
}
