/** Figures as they are quoted: the median, and the 95th percentile of a nearest-rank sample. */

/** @param share between 0 and 1; `values` in any order, at least one */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** `median 12, p95 30, max 41 ms of 40` */
export function summary(values: number[]): string {
  const [median, p95, max] = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(0));
  return `median ${median}, p95 ${p95}, max ${max} ms of ${values.length}`;
}
