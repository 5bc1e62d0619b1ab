const heads = 4;

/**
 * Attention with four heads: each piece of a text takes from the values of all its pieces, by how
 * well its query meets their keys.
 * @param all by piece: its query, key and value, of a width each
 * @param pieces of each text
 * @see Vaswani et al., Attention Is All You Need (2017), 3.2
 */
export function mixValues(all: Float32Array, width: number, pieces: number): Float32Array {
  const rows = all.length / (3 * width);
  const size = width / heads;
  const out = new Float32Array(rows * width);
  const scores = new Float32Array(pieces);
  for (let row = 0; row < rows; row++) {
    const begin = row - (row % pieces);
    for (let head = 0; head < heads; head++) {
      const query = row * 3 * width + head * size;
      let sum = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (let other = 0; other < pieces; other++) {
        const key = (begin + other) * 3 * width + width + head * size;
        let score = 0;
        for (let k = 0; k < size; k++) score += (all[query + k] ?? 0) * (all[key + k] ?? 0);
        scores[other] = score / Math.sqrt(size);
        top = Math.max(top, scores[other] ?? 0);
      }
      for (let other = 0; other < pieces; other++) {
        scores[other] = Math.exp((scores[other] ?? 0) - top);
        sum += scores[other] ?? 0;
      }
      for (let other = 0; other < pieces; other++) {
        const value = (begin + other) * 3 * width + 2 * width + head * size;
        const share = (scores[other] ?? 0) / sum;
        for (let k = 0; k < size; k++) {
          const place = row * width + head * size + k;
          out[place] = (out[place] ?? 0) + share * (all[value + k] ?? 0);
        }
      }
    }
  }
  return out;
}
