/**
 * Which terms a part may hold: a Bloom filter over their hashes, 8 bits a term and 4 probes, which
 * says yes to 2.4 % of the terms that are not there.
 * @see Bloom, Space/time trade-offs in hash coding with allowable errors (1970)
 */
const bitsPerTerm = 8;
const probes = 4;

/** Two independent halves of a hash make as many probes as are needed (Kirsch and Mitzenmacher, 2006). */
const firstOf = (hash: number) => (hash % 2 ** 32) >>> 0;
const stepOf = (hash: number) => (Math.floor(hash / 2 ** 21) >>> 0) | 1;

/** An empty filter for so many hashes. */
export function makeFilter(count: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Math.max(1, Math.ceil((count * bitsPerTerm) / 8)));
}

export function addToFilter(filter: Uint8Array, hash: number): void {
  const bits = filter.length * 8;
  const step = stepOf(hash);
  let at = firstOf(hash);
  for (let probe = 0; probe < probes; probe++) {
    const bit = at % bits;
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    at = (at + step) >>> 0;
  }
}

/** Whether a hash may be one of those; false is certain. */
export function mayHold(filter: Uint8Array, hash: number): boolean {
  const bits = filter.length * 8;
  const step = stepOf(hash);
  let at = firstOf(hash);
  for (let probe = 0; probe < probes; probe++) {
    const bit = at % bits;
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    at = (at + step) >>> 0;
  }
  return true;
}
