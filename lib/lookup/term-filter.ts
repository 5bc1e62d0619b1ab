/**
 * Which terms a pack may hold: a Bloom filter over their hashes, 8 bits a term and 4 probes, which
 * says yes to 2.4 % of the terms that are not there.
 * @see Bloom, Space/time trade-offs in hash coding with allowable errors (1970)
 */
const bitsPerTerm = 8;
const probes = 4;

function* probesOf(hash: number, bits: number): Generator<number> {
  // Two independent halves of the hash make as many as are needed (Kirsch and Mitzenmacher, 2006).
  let at = (hash % 2 ** 32) >>> 0;
  const step = (Math.floor(hash / 2 ** 21) >>> 0) | 1;
  for (let probe = 0; probe < probes; probe++) {
    yield at % bits;
    at = (at + step) >>> 0;
  }
}

/** Makes the filter of these hashes. */
export function makeFilter(hashes: readonly number[]): Uint8Array<ArrayBuffer> {
  const filter = new Uint8Array(Math.max(1, Math.ceil((hashes.length * bitsPerTerm) / 8)));
  for (const hash of hashes) {
    for (const bit of probesOf(hash, filter.length * 8)) {
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return filter;
}

/** Whether a hash may be one of those; false is certain. */
export function mayHold(filter: Uint8Array, hash: number): boolean {
  for (const bit of probesOf(hash, filter.length * 8)) {
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}
