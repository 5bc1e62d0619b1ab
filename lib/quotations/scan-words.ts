/**
 * Words as numbers, for finding quotations in a whole page: one pass over the code units, without
 * a pattern and without a string for each word. `placeWords` compares what this finds.
 */

/** What a code unit is to the scanner; anything above is a letter or digit, as it is hashed. */
const UNKNOWN = 0;
const PARTS = 1;
/** Stands inside a word and counts for nothing: soft hyphens, combining accents. */
const SKIPPED = 2;
/** Inside a word it counts for nothing; elsewhere it may quote. */
const APOSTROPHE = 3;
const HYPHEN = 4;
const QUOTES = 5;
const FIRST_LETTER = 6;

const kinds = new Uint16Array(0x10000);

/**
 * Letters by their base letter, since pages spell accents in one code unit or two; not in scripts
 * where what a letter decomposes into is no accent. Letters of two code units part words.
 */
function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (/[\u00ad]|[\u0300-\u036f]/u.test(letter)) return SKIPPED;
  if (/['’ʼ]/u.test(letter)) return APOSTROPHE;
  if (letter === '-') return HYPHEN;
  if (/[“”„«»"‘]/u.test(letter)) return QUOTES;
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return PARTS;
  const lower = letter.toLowerCase();
  const base = unit < 0x2000 ? lower.normalize('NFD') : lower;
  return Math.max(FIRST_LETTER, base.charCodeAt(0));
}

function readKind(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(unit);
  kinds[unit] = kind;
  return kind;
}

/** Spreads a hash over all of its 32 bits (MurmurHash3's finalizer). */
function spread(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A hash of 32 bits for two words that stand next to each other. */
export function hashShingle(first: number, second: number): number {
  return spread(Math.imul(first, 0x9e3779b1) ^ second);
}

/** A hash of 32 bits for all of a short quotation; another than that of the same two words as a shingle. */
export function hashWhole(words: Uint32Array): number {
  let hash = 0x5bd1e995;
  for (const word of words) hash = hashShingle(hash, word);
  return hash;
}

/** The words of one text after another, in lists that are used again. */
export class WordScanner {
  /** How many words the last text has; the lists below may be longer. */
  count = 0;
  /** A hash of each word. */
  hashes = new Uint32Array(1024);
  /** Where each word begins and ends, UTF-16 code units. */
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  /** For each mark that may begin or end a quotation: how many words stand before it, and where it stands. */
  readonly marks: { words: number; at: number }[] = [];

  #put(hash: number, start: number, end: number): void {
    if (this.count === this.hashes.length) {
      for (const name of ['hashes', 'starts', 'ends'] as const) {
        const larger = new Uint32Array(2 * this.count);
        larger.set(this[name]);
        this[name] = larger;
      }
    }
    this.hashes[this.count] = hash;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }

  scan(text: string): void {
    this.count = 0;
    this.marks.length = 0;
    const { length } = text;
    let hash = 0x811c9dc5;
    let start = -1;
    let end = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] || readKind(unit);
      if (kind >= FIRST_LETTER) {
        if (start === -1) {
          start = at;
          hash = 0x811c9dc5;
        }
        hash = Math.imul(hash ^ kind, 0x01000193);
        end = at + 1;
        continue;
      }
      if (kind === SKIPPED) continue;
      const isInside =
        (kind === APOSTROPHE || kind === HYPHEN) &&
        start !== -1 &&
        readKind(text.charCodeAt(at + 1)) >= FIRST_LETTER;
      if (isInside) {
        if (kind === HYPHEN) hash = Math.imul(hash ^ HYPHEN, 0x01000193);
        continue;
      }
      if (start !== -1) {
        this.#put(hash >>> 0, start, end);
        start = -1;
      }
      if (kind === QUOTES || kind === APOSTROPHE) this.marks.push({ words: this.count, at });
    }
    if (start !== -1) this.#put(hash >>> 0, start, end);
  }
}
