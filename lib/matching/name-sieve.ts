/**
 * Finds names in text whose seams are lost. Letters and signs alone are compared: what stands between the
 * words of a name may be missing or more, and a name may begin and end in the midst of what looks like a
 * word.
 */
import { HYPHEN, LETTER, SPACE, UNDERSCORE } from './fold.ts';
import {
  EXPANDED,
  expansions,
  foldPairAt,
  foldTable,
  KIND_SHIFT,
  readFoldEntry,
  SURROGATE,
} from './fold-table.ts';
import { CASE_ANY, satisfiesCase } from './letter-case.ts';
import { keyUnitAt, type NameIndex } from './name-index.ts';
import { type Sieve, seamAtEnd, seamAtStart } from './sieve.ts';
import {
  addToGram,
  collectSieveKeys,
  isCompared,
  isComparedAt,
  type SieveKeys,
} from './sieve-keys.ts';

const smallS = 0x73;
/** Bits of the filter and buckets of the table for each name. */
const bitsAName = 16;
const bucketsAName = 1;
/** So many names that begin with the same letters are not compared: the place is told. */
const mostCompared = 64;
/** A text has this many places at most for each of its units: beyond it is to be read whole. */
const unitsAPlace = 64;

const spread = (gram: number) => Math.imul(gram ^ (gram >>> 15), 0x9e3779b1);

/** What folding makes of the character at an offset: its kind, its letters, and its size. */
const at = { kind: 0, units: '', size: 1 };

function foldAt(text: string, pos: number): typeof at {
  const entry = readFoldEntry(text.charCodeAt(pos));
  at.size = 1;
  at.kind = (entry >>> KIND_SHIFT) & 0xff;
  if (entry === SURROGATE) {
    const folded = foldPairAt(text, pos);
    at.kind = folded.kind;
    at.units = folded.units;
    if ((text.codePointAt(pos) ?? 0) > 0xffff) at.size = 2;
  } else if ((entry & EXPANDED) !== 0) at.units = expansions[entry & 0xffff] ?? '';
  else at.units = String.fromCharCode(entry & 0xffff);
  return at;
}

/** Whether a unit is one of Arabic script, in which what stands before a name is written with it. */
const isArabic = (unit: number) => unit >= 0x600 && unit < 0x700;

/** Keys that are put into the table between two steps. */
const keysAStep = 16_384;

export class NameSieve implements Sieve {
  readonly #indexes: readonly NameIndex[];
  readonly #keys: SieveKeys;
  readonly #filter: Uint32Array;
  readonly #filterShift: number;
  /** By bucket: where its keys begin in `#places`, which tells their places in `#keys`. */
  readonly #starts: Uint32Array;
  readonly #bucketShift: number;
  readonly #places: Uint32Array;
  /** Masks of the grams of fewer letters than four that names have. */
  readonly #shortMasks: number[] = [];

  private constructor(indexes: readonly NameIndex[], keys: SieveKeys) {
    const bits = (each: number) => Math.max(6, Math.ceil(Math.log2(keys.length * each + 1)));
    this.#indexes = indexes;
    this.#keys = keys;
    this.#filterShift = 32 - bits(bitsAName);
    this.#filter = new Uint32Array(2 ** (bits(bitsAName) - 5));
    this.#bucketShift = 32 - bits(bucketsAName);
    this.#starts = new Uint32Array(2 ** bits(bucketsAName) + 1);
    this.#places = new Uint32Array(keys.length);
  }

  /** Makes a sieve for the names of all these indexes, in steps. */
  static *building(indexes: readonly NameIndex[]): Generator<void, NameSieve> {
    const sieve = new NameSieve(indexes, yield* collectSieveKeys(indexes));
    yield* sieve.#fill();
    return sieve;
  }

  *#fill(): Generator<void> {
    const starts = this.#starts;
    const { length, grams, letters } = this.#keys;
    for (let key = 0; key < length; key++) {
      if (key % keysAStep === 0) yield;
      const hash = spread(grams[key] as number);
      const bit = hash >>> this.#filterShift;
      this.#filter[bit >>> 5] = (this.#filter[bit >>> 5] as number) | (1 << (bit & 31));
      const bucket = hash >>> this.#bucketShift;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    for (const short of [1, 2, 3]) {
      if (letters.subarray(0, length).includes(short)) this.#shortMasks.push(2 ** (8 * short) - 1);
    }
    for (let bucket = 1; bucket < starts.length; bucket++) {
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    }
    for (let key = 0; key < length; key++) {
      if (key % keysAStep === 0) yield;
      const bucket = spread(grams[key] as number) >>> this.#bucketShift;
      const place = (starts[bucket] as number) - 1;
      starts[bucket] = place;
      this.#places[place] = key;
    }
  }

  sift(text: string, places: number[]): boolean {
    if (this.#keys.length === 0) return true;
    const filter = this.#filter;
    const filterShift = this.#filterShift;
    const shortMasks = this.#shortMasks;
    const most = places.length + 3 * Math.ceil(text.length / unitsAPlace);
    const { length } = text;
    let gram = 0;
    for (let pos = 0; pos < length; pos++) {
      const entry = foldTable[text.charCodeAt(pos)] as number;
      if (entry !== 0 && entry < EXPANDED) {
        if (!isCompared(entry >>> KIND_SHIFT)) continue;
        const unit = entry & 0xffff;
        gram = (gram << 8) | (unit < 0x80 ? unit : 0x80 | ((unit ^ (unit >>> 7)) & 0x7f));
        const bit = spread(gram) >>> filterShift;
        if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) !== 0) {
          this.#look(text, pos, gram, 4, places);
          if (places.length > most) return false;
        }
        if (shortMasks.length > 0) this.#lookShort(text, pos, gram, places);
      } else if (entry === 0) {
        readFoldEntry(text.charCodeAt(pos));
        pos--;
      } else {
        const { kind, units, size } = foldAt(text, pos);
        if (!isCompared(kind)) continue;
        for (let i = 0; i < units.length; i++) {
          gram = addToGram(gram, units.charCodeAt(i));
          this.#look(text, pos, gram, 4, places);
          this.#lookShort(text, pos, gram, places);
        }
        pos += size - 1;
      }
    }
    return places.length <= most;
  }

  #lookShort(text: string, last: number, gram: number, places: number[]): void {
    for (const mask of this.#shortMasks) {
      const own = gram & mask;
      const bit = spread(own) >>> this.#filterShift;
      if ((((this.#filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) continue;
      this.#look(text, last, own, mask === 0xff ? 1 : mask === 0xffff ? 2 : 3, places);
    }
  }

  /** Adds the names whose first letters end at an offset. */
  #look(text: string, last: number, gram: number, letters: number, places: number[]): void {
    const bucket = spread(gram) >>> this.#bucketShift;
    const from = this.#starts[bucket] as number;
    const to = this.#starts[bucket + 1] as number;
    const keys = this.#keys;
    let start = -1;
    for (let at = from; at < to; at++) {
      const key = this.#places[at] as number;
      if (keys.grams[key] !== gram || keys.letters[key] !== letters) continue;
      if (start < 0) start = startOf(text, last, letters);
      if (start < 0) return;
      if (to - from > mostCompared) {
        places.push(start, last + 1, 0);
        return;
      }
      const end = this.#endOf(key, text, start);
      if (end < 0) continue;
      const seams = seamsOf(text, start, end);
      places.push(start, end, seams);
      if (seams === 0) return;
    }
  }

  /** The offset after a name that begins at another; -1 where it does not. */
  #endOf(key: number, text: string, start: number): number {
    const index = this.#indexes[this.#keys.owners[key] as number] as NameIndex;
    const end = endOfPattern(index, this.#keys.patterns[key] as number, text, start);
    if (end < 0) return end;
    const caseRule = this.#keys.caseRules[key] as number;
    return caseRule === CASE_ANY || satisfiesCase(text.slice(start, end), caseRule) ? end : -1;
  }
}

/** The offset of the first of so many letters, the last of which stands at another; -1 for none. */
function startOf(text: string, last: number, letters: number): number {
  let left = letters;
  for (let pos = last; pos >= 0; pos--) {
    const unit = text.charCodeAt(pos);
    if (unit >= 0xdc00 && unit <= 0xdfff && pos > 0 && (text.codePointAt(pos - 1) ?? 0) > 0xffff) {
      pos--;
    }
    const { kind, units } = foldAt(text, pos);
    if (!isCompared(kind)) continue;
    left -= units.length;
    if (left <= 0) return pos;
  }
  return -1;
}

/** The offset after a folded name that begins at another, its letters alone; -1 where it does not. */
function endOfPattern(index: NameIndex, pattern: number, text: string, start: number): number {
  let place = index.keyStart[pattern] as number;
  const last = index.keyStart[pattern + 1] as number;
  /** Whether the text, and the name, have something between words here. */
  let isParted = false;
  let mayPart = true;
  let end = -1;
  for (let pos = start; ; ) {
    while (place < last && !isComparedAt(index, place)) {
      place++;
      mayPart = true;
    }
    if (place === last) break;
    if (pos >= text.length) return -1;
    const { kind, units, size } = foldAt(text, pos);
    pos += size;
    if (kind === SPACE || kind === HYPHEN || kind === UNDERSCORE) isParted = true;
    if (!isCompared(kind)) continue;
    for (let i = 0; i < units.length; i++) {
      while (i > 0 && place < last && !isComparedAt(index, place)) place++;
      if (place < last && keyUnitAt(index, place) !== units.charCodeAt(i)) return -1;
      if (place < last) place++;
    }
    if (isParted && !mayPart) return -1;
    isParted = false;
    mayPart = false;
    end = pos;
  }
  return end;
}

function kindAt(text: string, pos: number): number {
  return pos < 0 || pos >= text.length ? SPACE : foldAt(text, pos).kind;
}

/** Where words of two nodes must touch for a name to stand between two offsets. */
function seamsOf(text: string, start: number, end: number): number {
  let seams = 0;
  const before = text.charCodeAt(start - 1);
  if (kindAt(text, start) === LETTER && kindAt(text, start - 1) === LETTER && !isArabic(before)) {
    seams += seamAtStart;
  }
  if (kindAt(text, end - 1) === LETTER && kindAt(text, end) === LETTER) {
    const isBareS = foldTable[text.charCodeAt(end)] === smallS && kindAt(text, end + 1) !== LETTER;
    if (!isBareS) seams += seamAtEnd;
  }
  return seams;
}
