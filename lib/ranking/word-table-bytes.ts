import { lowerBound } from '../algorithms/lower-bound.ts';
/**
 * The file of a word table. All numbers are little-endian:
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | "GSWT" |
 * | 2 | version: 1 |
 * | 2 | numbers of a word's vector, even |
 * | 2 | numbers of its part in a sentence's vector, even |
 * | 2 | words in a block |
 * | 4 | words |
 * | 4 | bytes of the text of the words |
 * | 4 each | where each block of words begins in that text |
 * | 2 each | rank of each word in news, 0 for the commonest |
 * | 1 each | what each word's part in a sentence counts for, a step of `scaleSteps` |
 * | half a byte a number | vectors of the words |
 * | half a byte a number | their parts in a sentence's vector |
 * | the rest | text: the words in the order of their code units, a line feed after each |
 */
export interface TableBytes {
  count: number;
  wordWidth: number;
  sentenceWidth: number;
  blockSize: number;
  blocks: Uint32Array;
  ranks: Uint16Array;
  scales: Uint8Array;
  wordCodes: Uint8Array;
  sentenceCodes: Uint8Array;
  /** ASCII. */
  text: Uint8Array;
}

/** Bytes that are no word table. */
export class WordTableError extends Error {
  override name = 'WordTableError';
}

export const magic = 'GSWT';
export const version = 1;
export const headerSize = 20;

/**
 * Means of the sixteen parts of a normal distribution that distort it least, as the four bits of a
 * number count them.
 * @see Max, Quantizing for minimum distortion (1960), table I
 */
const positive = [0.1284, 0.3881, 0.6568, 0.9424, 1.2562, 1.6181, 2.069, 2.7326];
export const levels = Float32Array.from([
  ...[...positive].reverse().map((level) => -level),
  ...positive,
]);

/** What a byte of the scales means: sixteen steps to the double, 1 in the middle. */
export const scaleSteps = Float32Array.from({ length: 256 }, (_, byte) => 2 ** ((byte - 128) / 16));

/** The sections of a table's bytes, most of them where they are. @throws {WordTableError} */
export function readTableBytes(bytes: Uint8Array): TableBytes {
  // Views of two and four bytes a number need an even place, which part of another buffer may not have.
  const own = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(own.buffer, own.byteOffset, own.byteLength);
  if (own.length < headerSize || String.fromCharCode(...own.subarray(0, 4)) !== magic) {
    throw new WordTableError('not a word table: its first bytes are not GSWT; make it anew');
  }
  if (view.getUint16(4, true) !== version) {
    throw new WordTableError(
      `word table of version ${view.getUint16(4, true)}, but only ${version} is read; make it anew`,
    );
  }
  const wordWidth = view.getUint16(6, true);
  const sentenceWidth = view.getUint16(8, true);
  const blockSize = view.getUint16(10, true);
  const count = view.getUint32(12, true);
  const textSize = view.getUint32(16, true);
  const blockCount = Math.ceil(count / blockSize);
  let place = headerSize;
  const take = (size: number) => {
    place += size;
    return own.byteOffset + place - size;
  };
  const size =
    headerSize + blockCount * 4 + count * (3 + (wordWidth + sentenceWidth) / 2) + textSize;
  if (own.length !== size) {
    throw new WordTableError(`word table of ${own.length} bytes where ${size} are due; cut short?`);
  }
  const { buffer } = own;
  return {
    count,
    wordWidth,
    sentenceWidth,
    blockSize,
    blocks: new Uint32Array(buffer, take(blockCount * 4), blockCount),
    ranks: new Uint16Array(buffer, take(count * 2), count),
    scales: new Uint8Array(buffer, take(count), count),
    wordCodes: new Uint8Array(buffer, take((count * wordWidth) / 2), (count * wordWidth) / 2),
    sentenceCodes: new Uint8Array(
      buffer,
      take((count * sentenceWidth) / 2),
      (count * sentenceWidth) / 2,
    ),
    text: new Uint8Array(buffer, take(textSize), textSize),
  };
}

const lineFeed = 10;

/** Below 0 when the word that begins at a place of the text comes before another, 0 when it is that. */
function compareAt({ text }: TableBytes, place: number, word: string): number {
  for (let at = 0; ; at++) {
    const code = text[place + at] ?? lineFeed;
    const isEnd = code === lineFeed;
    if (at === word.length) return isEnd ? 0 : 1;
    if (isEnd) return -1;
    const difference = code - word.charCodeAt(at);
    if (difference !== 0) return difference;
  }
}

/** The row of a word, by bisection over the blocks and a walk through one; -1 where it is not there. */
export function findRow(table: TableBytes, word: string): number {
  const { blocks, blockSize, count, text } = table;
  const after = lowerBound(
    blocks.length,
    (index) => compareAt(table, blocks[index] ?? 0, word) <= 0,
  );
  const low = Math.max(0, after - 1);
  let place = blocks[low] ?? 0;
  const end = Math.min(count, (low + 1) * blockSize);
  for (let row = low * blockSize; row < end; row++) {
    const order = compareAt(table, place, word);
    if (order === 0) return row;
    if (order > 0) return -1;
    place = text.indexOf(lineFeed, place) + 1;
  }
  return -1;
}
