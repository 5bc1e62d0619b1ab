import { headerSize, magic, version } from '../../lib/ranking/word-table-bytes.ts';
import { quantizeRows, stepsOf } from './quantize.ts';

/** A word of the table. */
export interface TableRow {
  /** A stem of lower-case ASCII letters. */
  stem: string;
  /** Its place in news, 0 for the commonest. */
  rank: number;
  /** Its vector, of which only the direction counts. */
  word: ArrayLike<number>;
  /** What it adds to the vector of a sentence. */
  sentence: ArrayLike<number>;
}

const blockSize = 32;

/** The bytes of a word table; the form is told in lib/ranking/word-table-bytes.ts. */
export function writeTable(given: readonly TableRow[]): Uint8Array {
  const rows = [...given].sort((a, b) => (a.stem < b.stem ? -1 : Number(a.stem > b.stem)));
  const wordWidth = rows[0]?.word.length ?? 0;
  const sentenceWidth = rows[0]?.sentence.length ?? 0;
  const flatten = (of: 'word' | 'sentence') =>
    Float64Array.from(rows.flatMap((row) => Array.from(row[of])));
  const words = quantizeRows(flatten('word'), wordWidth);
  const sentences = quantizeRows(flatten('sentence'), sentenceWidth);
  const lines = rows.map(({ stem }) => `${stem}\n`);
  const text = new TextEncoder().encode(lines.join(''));
  const blocks: number[] = [];
  let place = 0;
  for (const [row, line] of lines.entries()) {
    if (row % blockSize === 0) blocks.push(place);
    place += line.length;
  }
  const header = new DataView(new ArrayBuffer(headerSize));
  for (const [at, letter] of [...magic].entries()) header.setUint8(at, letter.charCodeAt(0));
  for (const [at, value] of [version, wordWidth, sentenceWidth, blockSize].entries()) {
    header.setUint16(4 + 2 * at, value, true);
  }
  header.setUint32(12, rows.length, true);
  header.setUint32(16, text.length, true);
  const numbers = new DataView(new ArrayBuffer(blocks.length * 4 + rows.length * 2));
  for (const [at, block] of blocks.entries()) numbers.setUint32(4 * at, block, true);
  for (const [at, { rank }] of rows.entries()) {
    numbers.setUint16(4 * blocks.length + 2 * at, Math.min(rank, 65_535), true);
  }
  const parts = [
    new Uint8Array(header.buffer),
    new Uint8Array(numbers.buffer),
    stepsOf(sentences.scales),
    words.codes,
    sentences.codes,
    text,
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
