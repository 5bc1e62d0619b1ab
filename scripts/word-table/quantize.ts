import { levels, scaleSteps } from '../../lib/ranking/word-table-bytes.ts';

/** Numbers as codes of four bits, the nearest levels after a row is brought to a spread of 1. */
export interface Quantized {
  codes: Uint8Array;
  /** By row: what its levels are to be multiplied by to come nearest to it. */
  scales: Float64Array;
}

function codeOf(value: number): number {
  let code = 0;
  while (code < levels.length - 1 && value > ((levels[code] ?? 0) + (levels[code + 1] ?? 0)) / 2) {
    code++;
  }
  return code;
}

/** Quantises rows of an even width, two numbers to a byte, the first in its low half. */
export function quantizeRows(rows: Float64Array, width: number): Quantized {
  const count = rows.length / width;
  const codes = new Uint8Array(rows.length / 2);
  const scales = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const own = rows.subarray(row * width, (row + 1) * width);
    const spread = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0) / width) || 1;
    let along = 0;
    let square = 0;
    for (const [at, value] of own.entries()) {
      const code = codeOf(value / spread);
      const level = levels[code] ?? 0;
      along += value * level;
      square += level * level;
      const place = (row * width + at) >> 1;
      codes[place] = (codes[place] ?? 0) | (at % 2 === 0 ? code : code << 4);
    }
    scales[row] = along / square;
  }
  return { codes, scales };
}

/** The steps of `scaleSteps` that are nearest to scales, the median of which becomes 1. */
export function stepsOf(scales: Float64Array): Uint8Array {
  const median = [...scales].sort((a, b) => a - b)[scales.length >> 1] || 1;
  const last = scaleSteps.length - 1;
  return Uint8Array.from(scales, (scale) =>
    Math.min(last, Math.max(0, Math.round(Math.log2(Math.max(scale / median, 1e-6)) * 16 + 128))),
  );
}
