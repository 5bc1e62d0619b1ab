import { addToFnv, fnvStart } from '../algorithms/fnv.ts';
import { spreadHash } from '../algorithms/spread-hash.ts';

/**
 * The words of a text as numbers, for finding claims in a whole page: one pass over the code units,
 * without a pattern and without a string for each word. A word counts by its first letters, which
 * most of its forms have in common in most languages.
 */

/** Letters of a word that count. */
const keyLetters = 6;
/** A word of so many letters or more may end in an "s" that does not count. */
const pluralLetters = 4;

const UNKNOWN = 0;
const PARTS = 1;
/** Stands inside a word and counts for nothing: soft hyphens, combining accents. */
const SKIPPED = 2;
const APOSTROPHE = 3;
/** A full stop or a comma: inside a number it counts for nothing. */
const POINT = 4;
/** Ends a sentence: a question mark, a line feed, a full stop of other scripts. */
const ENDS = 5;
const FIRST_LETTER = 6;
/** Bits above the letter. */
const UPPER = 1 << 16;
const DIGIT = 1 << 17;
/** Of a script without spaces between words. */
const UNSPACED = 1 << 18;
const LETTER = 0xffff;

const kinds = new Uint32Array(0x10000);
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit);
  if (/[\u00ad]|[\u0300-\u036f]/u.test(letter)) return SKIPPED;
  if (/['’ʼ]/u.test(letter)) return APOSTROPHE;
  if (/[.,]/u.test(letter)) return POINT;
  if (/[!?…\n。！？؟۔।]/u.test(letter)) return ENDS;
  if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) return PARTS;
  const lower = letter.toLowerCase();
  const base = unit < 0x2000 ? lower.normalize('NFD') : lower;
  const flags =
    (letter !== lower ? UPPER : 0) |
    (/\p{N}/u.test(letter) ? DIGIT : 0) |
    (unspaced.test(letter) ? UNSPACED : 0);
  return Math.max(FIRST_LETTER, base.charCodeAt(0)) | flags;
}

function readKind(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const kind = kindOf(unit);
  kinds[unit] = kind;
  return kind;
}

const isLetter = (kind: number) => (kind & LETTER) >= FIRST_LETTER;

/** The words of one text after another, in lists that are used again. */
export class KeyScanner {
  /** How many words the last text has; the lists below may be longer. */
  count = 0;
  /** A number of 32 bits for each word: the same for most forms of it. */
  keys = new Uint32Array(1024);
  /** Where each word begins, UTF-16 code units. */
  starts = new Uint32Array(1024);
  /** Number of the sentence that each word stands in, cut roughly. */
  sentences = new Uint32Array(1024);

  #makeRoom(words: number): void {
    if (words <= this.keys.length) return;
    const size = 2 ** Math.ceil(Math.log2(words));
    for (const name of ['keys', 'starts', 'sentences'] as const) {
      this[name] = new Uint32Array(size);
    }
  }

  scan(text: string): void {
    const { length } = text;
    this.#makeRoom(length + 1);
    // In variables: this loop runs once for each code unit of a page.
    const { keys, starts, sentences } = this;
    let count = 0;
    let sentence = 0;
    for (let at = 0; at < length; at++) {
      let kind = kinds[text.charCodeAt(at)] || readKind(text.charCodeAt(at));
      if ((kind & LETTER) < FIRST_LETTER) {
        if (kind === ENDS) sentence++;
        // A full stop before white space, or at the end.
        else if (kind === POINT && text.charCodeAt(at) === 46) {
          const next = at + 1 < length ? text.charCodeAt(at + 1) : 32;
          if (next === 32 || next === 160) sentence++;
        }
        continue;
      }
      starts[count] = at;
      sentences[count] = sentence;
      if ((kind & UNSPACED) !== 0) {
        // Each pair of characters is a word.
        const next = at + 1 < length ? readKind(text.charCodeAt(at + 1)) : PARTS;
        if (
          (next & UNSPACED) !== 0 ||
          at === 0 ||
          (readKind(text.charCodeAt(at - 1)) & UNSPACED) === 0
        ) {
          const pair = addToFnv(fnvStart, kind & LETTER);
          keys[count++] = spreadHash(
            (next & UNSPACED) !== 0 ? addToFnv(pair, next & LETTER) : pair,
          );
        }
        continue;
      }
      const isNumber = (kind & DIGIT) !== 0;
      let hash = fnvStart;
      let before = fnvStart;
      let letters = 0;
      let last = 0;
      for (;;) {
        // A small letter before a capital ends a word: #TwoWords.
        let wasUpper = true;
        while (isLetter(kind) && (kind & UNSPACED) === 0) {
          const isUpper = (kind & UPPER) !== 0;
          if (isUpper && !wasUpper && !isNumber) break;
          wasUpper = isUpper;
          last = kind & LETTER;
          letters++;
          if (isNumber || letters <= keyLetters) {
            before = hash;
            hash = addToFnv(hash, last);
          }
          at++;
          kind = at < length ? kinds[text.charCodeAt(at)] || readKind(text.charCodeAt(at)) : PARTS;
        }
        while (kind === SKIPPED) kind = ++at < length ? readKind(text.charCodeAt(at)) : PARTS;
        if (isLetter(kind)) {
          if ((kind & UPPER) !== 0 || (kind & UNSPACED) !== 0) break;
          continue;
        }
        if (kind !== APOSTROPHE && !(kind === POINT && isNumber)) break;
        const next = at + 1 < length ? readKind(text.charCodeAt(at + 1)) : PARTS;
        if (!isLetter(next) || (next & UNSPACED) !== 0) break;
        if (isNumber && (next & DIGIT) === 0) break;
        // "Russia's" is "Russia".
        if (kind === APOSTROPHE && (next & LETTER) === 115) {
          const after = at + 2 < length ? readKind(text.charCodeAt(at + 2)) : PARTS;
          if (!isLetter(after)) {
            at += 2;
            break;
          }
        }
        at++;
        kind = next;
      }
      const isPlural = last === 115 && letters >= pluralLetters && letters <= keyLetters;
      keys[count++] = spreadHash(isPlural ? before : hash);
      // What ended the word is looked at next.
      at--;
      if (keys[count - 1] === httpKey) {
        while (at + 1 < length && text.charCodeAt(at + 1) > 32) at++;
        count--;
      }
    }
    this.count = count;
  }
}

function keyOfWord(word: string): number {
  let hash = fnvStart;
  for (const letter of word) hash = addToFnv(hash, letter.charCodeAt(0));
  return spreadHash(hash);
}
/** What an address begins with, which is no word; "https" has it too. */
const httpKey = keyOfWord('http');
