import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import { spreadHash } from '../algorithms/spread-hash.ts';

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

/** A hash of 32 bits for two words that stand next to each other. */
export function hashShingle(first: number, second: number): number {
  return spreadHash(Math.imul(first, 0x9e3779b1) ^ second);
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

  /** Room for as many words as a text can have. */
  #makeRoom(words: number): void {
    if (words <= this.hashes.length) return;
    const size = 2 ** Math.ceil(Math.log2(words));
    for (const name of ['hashes', 'starts', 'ends'] as const) this[name] = new Uint32Array(size);
  }

  scan(text: string): void {
    const { length } = text;
    this.#makeRoom((length >>> 1) + 1);
    // In variables: this loop runs once for each code unit of a page.
    const { hashes, starts, ends, marks } = this;
    let count = 0;
    marks.length = 0;
    for (let at = 0; at < length; at++) {
      let kind = kinds[text.charCodeAt(at)] || readKind(text.charCodeAt(at));
      if (kind < FIRST_LETTER) {
        if (kind === QUOTES || kind === APOSTROPHE) marks.push({ words: count, at });
        continue;
      }
      starts[count] = at;
      let hash = fnvStart;
      let end = at;
      // A word to its end; what it holds beside letters is rare.
      for (;;) {
        while (kind >= FIRST_LETTER) {
          hash = addToFnv(hash, kind);
          at++;
          kind = at < length ? (kinds[text.charCodeAt(at)] ?? UNKNOWN) : PARTS;
        }
        end = at;
        if (kind === UNKNOWN) kind = readKind(text.charCodeAt(at));
        while (kind === SKIPPED) kind = ++at < length ? readKind(text.charCodeAt(at)) : PARTS;
        if (kind >= FIRST_LETTER) continue;
        if (kind !== APOSTROPHE && kind !== HYPHEN) break;
        const next = at + 1 < length ? readKind(text.charCodeAt(at + 1)) : PARTS;
        if (next < FIRST_LETTER) break;
        if (kind === HYPHEN) hash = addToFnv(hash, HYPHEN);
        at++;
        kind = next;
      }
      hashes[count] = hash;
      ends[count++] = end;
      // What ended the word may be a mark.
      if (kind === QUOTES || kind === APOSTROPHE) marks.push({ words: count, at });
    }
    this.count = count;
  }
}
