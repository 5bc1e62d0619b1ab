/**
 * Follows names through plain text: words of letters that fold to one unit each, with white space
 * or one hyphen between them. That is nearly all of what the filter lets through, and it is read
 * here without the walker's care for everything else; what is not plain is left to the walker.
 */
import { DOT, HYPHEN, LITERAL, SPACE, SPACELESS } from './fold.ts';
import { EXPANDED, foldTable, KIND_SHIFT, SURROGATE } from './fold-table.ts';
import { markOfHash, spreadHash, stepHash } from './hash.ts';
import { keyUnitAt, mayBeNamed, type NameIndex } from './name-index.ts';
import type { SpanList } from './span-list.ts';
import { isBareS, mayHaveBareS } from './suffixes.ts';
import { maxKeyUnits, SEPARATOR_UNIT } from './token-reader.ts';

const smallS = 0x73;
/** The end of a text reads like the white space after a word. */
const endEntry = EXPANDED | (SPACE << KIND_SHIFT);

/** Whether a fold table's entry is that of a letter that folds to one unit. */
function isPlain(entry: number): boolean {
  return (entry - 1) >>> 0 < 0xffff;
}

export class PlainWalker {
  constructor(
    private readonly index: NameIndex,
    private readonly hits: SpanList,
  ) {}

  /**
   * Adds to the hits every name that starts with a word of plain letters.
   * @param start UTF-16 offset of the word
   * @param firstEnd offset after it; the character there does not go on in a word
   * @param firstHash hash of the word
   * @param firstBeforeLast hash of the word without its last letter
   * @returns false, with nothing added, where the text is not plain
   */
  walk(
    text: string,
    start: number,
    firstEnd: number,
    firstHash: number,
    firstBeforeLast: number,
  ): boolean {
    const addedBefore = this.hits.length;
    let tokenStart = start;
    let end = firstEnd;
    let hash = firstHash;
    let beforeLast = firstBeforeLast;
    for (;;) {
      const after = this.entryAt(text, end);
      if (!endsWord(after)) break;
      if (foldTable[text.charCodeAt(end - 1)] === smallS && mayHaveBareS(text, tokenStart, end)) {
        this.findBareS(text, start, tokenStart, end - 1, beforeLast);
      }
      if (!this.find(text, start, end, hash) || end === text.length) return true;
      // What stands between this word and the next.
      let entry = after;
      let pos = end;
      if (kindOf(after) === SPACE) {
        do entry = this.entryAt(text, ++pos);
        while (pos < text.length && entry !== 0 && kindOf(entry) === SPACE);
        if (pos >= text.length) return true;
        hash = stepHash(hash, SEPARATOR_UNIT);
      } else if (kindOf(after) === HYPHEN) {
        entry = this.entryAt(text, ++pos);
        if (!isPlain(entry)) break;
        hash = stepHash(hash, SEPARATOR_UNIT);
      }
      if (!isPlain(entry)) {
        if (!isCharacter(entry) || mayBeNamed(this.index, stepHash(hash, entry & 0xffff))) break;
        return true;
      }
      tokenStart = pos;
      while (isPlain(entry)) {
        beforeLast = hash;
        hash = stepHash(hash, entry);
        entry = this.entryAt(text, ++pos);
      }
      end = pos;
      if (end - tokenStart > maxKeyUnits) return true;
      if (end - tokenStart === 1 && kindOf(entry) === DOT) break;
    }
    this.hits.length = addedBefore;
    return false;
  }

  private entryAt(text: string, pos: number): number {
    return pos < text.length ? (foldTable[text.charCodeAt(pos)] as number) : endEntry;
  }

  /** Adds the names that have a hash and end at an offset; returns whether a longer one goes on. */
  private find(text: string, start: number, end: number, hash: number): boolean {
    const { slotMark, slotValue, slotShift } = this.index;
    const spread = spreadHash(hash);
    const wanted = markOfHash(spread);
    let goesOn = false;
    for (let slot = spread >>> slotShift; ; slot = (slot + 1) & (slotMark.length - 1)) {
      const mark = slotMark[slot];
      if (mark === 0) return goesOn;
      if (mark !== wanted) continue;
      const value = slotValue[slot] as number;
      if ((value & 1) !== 0) goesOn = true;
      const pattern = (value >>> 1) - 1;
      if (pattern >= 0 && this.isKey(pattern, text, start, end)) {
        this.hits.add(pattern, start, end);
      }
    }
  }

  private findBareS(
    text: string,
    start: number,
    tokenStart: number,
    end: number,
    hash: number,
  ): void {
    if (!mayBeNamed(this.index, hash)) return;
    let stem = '';
    for (let pos = tokenStart; pos < end; pos++) {
      stem += String.fromCharCode(foldTable[text.charCodeAt(pos)] as number);
    }
    if (isBareS(stem, text.slice(tokenStart, end))) this.find(text, start, end, hash);
  }

  /** Compares a span of plain words with a folded name. */
  private isKey(pattern: number, text: string, start: number, end: number): boolean {
    const { keyStart } = this.index;
    let place = keyStart[pattern] as number;
    const last = keyStart[pattern + 1] as number;
    for (let pos = start; pos < end; pos++) {
      let unit = foldTable[text.charCodeAt(pos)] as number;
      if (!isPlain(unit)) {
        unit = SEPARATOR_UNIT;
        while (!isPlain(foldTable[text.charCodeAt(pos + 1)] as number)) pos++;
      }
      if (place === last || keyUnitAt(this.index, place++) !== unit) return false;
    }
    return place === last;
  }
}

function kindOf(entry: number): number {
  return (entry >>> KIND_SHIFT) & 0xff;
}

/** Whether a name may end before a character, and what goes on after it is easily told. */
function endsWord(entry: number): boolean {
  if (entry === 0 || entry === SURROGATE) return false;
  const kind = kindOf(entry);
  return kind === SPACE || kind === HYPHEN || isCharacter(entry);
}

/** Whether an entry is that of a token of one unit. */
function isCharacter(entry: number): boolean {
  if (entry === 0 || entry >= EXPANDED) return false;
  const kind = kindOf(entry);
  return kind === LITERAL || kind === DOT || kind === SPACELESS;
}
