/**
 * Finds where names may start. This loop sees every character of every page: a word is hashed as
 * it is read and dismissed by one bit of the filter; only what passes, and words that need a
 * closer look (apostrophes, soft hyphens, abbreviations with dots), is given to the walker.
 */
import { APOSTROPHE, DOT, IGNORED, LETTER, LITERAL, MARK, SPACELESS, UNDERSCORE } from './fold.ts';
import {
  EXPANDED,
  expansions,
  foldPairAt,
  foldTable,
  KIND_SHIFT,
  readFoldEntry,
  SURROGATE,
} from './fold-table.ts';
import { seedHash, stepHash } from './hash.ts';
import { mayStartName } from './name-filter.ts';
import type { NameIndex } from './name-index.ts';
import { PlainWalker } from './plain-walker.ts';
import { isPrefixLetter } from './prefixes.ts';
import type { SpanList } from './span-list.ts';
import { Walker } from './walker.ts';
import { WordStarts } from './word-starts.ts';

const smallS = 0x73;
/** Kinds that may stand inside a word, so that a run of plain letters is not all of it; a bit each. */
const wordGoesOn = (1 << LETTER) | (1 << IGNORED) | (1 << MARK) | (1 << APOSTROPHE);

/** Scans texts for the names of one index. */
export class TextScanner {
  private readonly walker: Walker;
  private readonly plain: PlainWalker;
  private readonly starts: WordStarts;
  private readonly seed: number;

  constructor(
    private readonly index: NameIndex,
    hits: SpanList,
  ) {
    this.walker = new Walker(index, hits);
    this.plain = new PlainWalker(index, hits);
    this.starts = new WordStarts(index, this.walker);
    this.seed = seedHash(index.seed);
  }

  /** Adds to the hits every folded name in a text, overlapping ones included. */
  scan(text: string): void {
    const { index, seed } = this;
    const length = text.length;
    let afterUnderscore = false;
    let pos = 0;
    while (pos < length) {
      const start = pos;
      let hash = seed;
      let beforeLast = seed;
      let last = 0;
      let entry = foldTable[text.charCodeAt(pos)] as number;
      // A plain letter's entry is its folded unit; all others are 0 or above 0xffff.
      while ((entry - 1) >>> 0 < 0xffff) {
        beforeLast = hash;
        last = entry;
        hash = stepHash(hash, entry);
        if (++pos === length) break;
        entry = foldTable[text.charCodeAt(pos)] as number;
      }
      if (entry === 0) {
        readFoldEntry(text.charCodeAt(pos));
        pos = start;
      } else if (pos === start) {
        const kind = this.scanOther(text, pos, entry, afterUnderscore);
        pos = this.next;
        if (kind === UNDERSCORE) afterUnderscore = true;
        else if (!goesOnInWord(kind) || kind === LETTER) afterUnderscore = false;
      } else if (pos < length && isInsideWord(entry, pos - start)) {
        pos = this.scanWord(text, start, afterUnderscore);
        afterUnderscore = false;
      } else {
        if (!afterUnderscore) {
          if (mayStartName(index, hash) || (last === smallS && mayStartName(index, beforeLast))) {
            const isPlain = this.plain.walk(text, start, pos, hash, beforeLast);
            if (!isPlain) this.walker.walk(text, start);
          }
          if (isPrefixLetter(foldTable[text.charCodeAt(start)] as number)) {
            this.starts.walkInside(text, start, pos);
          }
        }
        afterUnderscore = false;
      }
    }
  }

  /** Offset after what `scanOther` saw. */
  private next = 0;

  /** Scans a code point that is no plain letter; returns its kind. */
  private scanOther(text: string, pos: number, entry: number, afterUnderscore: boolean): number {
    let kind = (entry >>> KIND_SHIFT) & 0xff;
    let unit = entry & 0xffff;
    this.next = pos + 1;
    if (entry === SURROGATE) {
      const folded = foldPairAt(text, pos);
      kind = folded.kind;
      unit = folded.units.charCodeAt(0);
      if ((text.codePointAt(pos) ?? 0) > 0xffff) this.next++;
    } else if ((entry & EXPANDED) !== 0) {
      unit = (expansions[unit] as string).charCodeAt(0);
    }
    if (kind === LETTER) {
      this.next = this.scanWord(text, pos, afterUnderscore);
    } else if (kind === SPACELESS || (this.index.hasLiteralStarts && isLiteral(kind))) {
      if (mayStartName(this.index, stepHash(this.seed, unit))) this.walker.walk(text, pos);
    }
    return kind;
  }

  /** Scans a word letter by letter; returns the offset after it. */
  private scanWord(text: string, start: number, afterUnderscore: boolean): number {
    if (afterUnderscore) return this.walker.skip(text, start);
    const end = this.walker.walk(text, start);
    this.starts.walkInside(text, start, end);
    return end;
  }
}

function isInsideWord(entry: number, letters: number): boolean {
  if (entry === SURROGATE) return true;
  const kind = (entry >>> KIND_SHIFT) & 0xff;
  return kind === DOT ? letters === 1 : goesOnInWord(kind);
}

function goesOnInWord(kind: number): boolean {
  return ((wordGoesOn >>> kind) & 1) !== 0;
}

function isLiteral(kind: number): boolean {
  return kind === LITERAL || kind === DOT;
}
