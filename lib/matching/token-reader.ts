/**
 * Reads a text as the folded stream that names are compared in, a token at a time. A token is a
 * run of letters, one letter of a script without spaces, or one other character. Names are folded
 * by the same reader, so that a name and a text agree by construction.
 */
import { APOSTROPHE, DASH, DOT, HYPHEN, IGNORED, LETTER, MARK, SPACE, UNDERSCORE } from './fold.ts';
import { END, FoldCursor } from './fold-cursor.ts';
import { foldTable, KIND_SHIFT, SURROGATE } from './fold-table.ts';
import { stepHash } from './hash.ts';

/** Longest folded name, in UTF-16 code units; longer ones are not looked for. */
export const maxKeyUnits = 256;

/** Stand in the folded stream for any run of separators, and for a dash that parts phrases. */
export const SEPARATOR_UNIT = 0x20;
const DASH_UNIT = 0x2014;

const SMALL_S = 0x73;

/** A point inside a run of letters, at an apostrophe, where a name might end. */
export interface Stop {
  hash: number;
  /** Folded UTF-16 code units read so far. */
  length: number;
  /** UTF-16 offset into the text. */
  end: number;
}

export class TokenReader {
  private text = '';
  /** Where the next token is looked for. */
  pos = 0;
  hash = 0;
  /** Folded UTF-16 code units read, of all tokens and the separators between them. */
  length = 0;
  readonly units = new Uint16Array(maxKeyUnits);
  /** More than `maxKeyUnits` were read; hash and units are of no use then. */
  overflows = false;

  /** Of the last token: its kind, and the length before it. */
  kind = END;
  tokenStart = 0;
  /** UTF-16 offset of its start. */
  start = 0;
  /** UTF-16 offset of its end, with its diacritics and the last dot of an abbreviation. */
  end = 0;
  /** Its stops, the first `stopCount` of them. */
  readonly stops: Stop[] = [];
  stopCount = 0;
  /** A token that ends in a plain s: the stop before it, if it is the last letter. */
  readonly beforeS: Stop = { hash: 0, length: 0, end: 0 };
  endsInS = false;

  private readonly at = new FoldCursor();

  /** Starts reading a text at a UTF-16 offset, with the hash of nothing. */
  begin(text: string, pos: number, hash: number): void {
    this.text = text;
    this.at.text = text;
    this.pos = pos;
    this.hash = hash;
    this.length = 0;
    this.overflows = false;
  }

  /** Appends a folded UTF-16 code unit. */
  append(unit: number): void {
    if (this.length === maxKeyUnits) {
      this.overflows = true;
      return;
    }
    this.units[this.length++] = unit;
    this.hash = stepHash(this.hash, unit);
  }

  /**
   * Reads the separators and the token at `pos`.
   * @param lettersBefore letters of the same run that stand before `pos`
   * @returns false at the end of the text
   */
  readToken(lettersBefore = 0): boolean {
    const separator = this.skipSeparators();
    this.kind = this.at.kind;
    if (this.kind === END) return false;
    if (separator !== 0 && this.length > 0) this.append(separator);
    this.tokenStart = this.length;
    this.start = this.pos;
    this.stopCount = 0;
    this.endsInS = false;
    if (this.kind === LETTER) this.readRun(lettersBefore);
    else this.readSingle();
    return true;
  }

  /** Kind of the code point after `pos`, or the end's, leaving out what folding drops. */
  kindAfter(pos: number): number {
    this.at.skipDropped(pos);
    return this.at.kind;
  }

  /** Returns the unit that the run of separators stands for, 0 if there is none. */
  private skipSeparators(): number {
    let spacesBefore = false;
    let spacesAfter = false;
    let marks = 0;
    let isDash = false;
    for (;;) {
      this.pos = this.at.skipDropped(this.pos);
      const kind = this.at.kind;
      if (kind === SPACE) {
        if (marks === 0) spacesBefore = true;
        else spacesAfter = true;
      } else if (kind === HYPHEN || kind === UNDERSCORE) {
        marks++;
      } else if (kind === DASH) {
        isDash = true;
      } else {
        break;
      }
      this.pos += this.at.size;
    }
    if (isDash || marks > 1 || (marks === 1 && spacesBefore && spacesAfter)) return DASH_UNIT;
    return marks > 0 || spacesBefore ? SEPARATOR_UNIT : 0;
  }

  private readSingle(): void {
    this.appendDecoded();
    this.pos += this.at.size;
    this.end = this.at.skipMarks(this.pos);
    this.pos = this.end;
  }

  private readRun(lettersBefore: number): void {
    if (lettersBefore === 0 && this.readPlainRun()) return;
    let pos = this.pos;
    /** Letters since the start of the run or the last dot of an abbreviation. */
    let loneCount = lettersBefore;
    let isDigit = false;
    let isDotted = false;
    let separated = false;
    for (;;) {
      const kind = this.at.kind;
      if (kind === LETTER) {
        this.noteFinalS(separated);
        this.appendDecoded();
        loneCount++;
        isDigit = this.at.unit >= 0x30 && this.at.unit <= 0x39;
        pos += this.at.size;
        this.end = pos;
        separated = false;
      } else if (kind === MARK) {
        if (pos === this.end && !separated) this.end += this.at.size;
        pos += this.at.size;
      } else if (kind === IGNORED) {
        pos += this.at.size;
      } else if (kind === APOSTROPHE) {
        const next = this.at.skipDropped(pos);
        if (this.at.kind !== LETTER) break;
        this.addStop();
        pos = next;
        separated = true;
      } else if (kind === DOT && loneCount === 1 && !isDigit) {
        const goesOn = this.isLoneLetterAt(this.at.skipDropped(pos + 1));
        if (goesOn === null) break;
        this.endsInS = false;
        if (isDotted) this.end = pos + 1;
        isDotted = true;
        loneCount = 0;
        pos += 1;
        separated = true;
        if (!goesOn) break;
      } else {
        break;
      }
      this.at.decode(pos);
    }
    this.pos = pos;
  }

  /** Reads a run of nothing but plain letters; false, with nothing read, if it is another. */
  private readPlainRun(): boolean {
    const { text, units } = this;
    let pos = this.pos;
    let { hash, length } = this;
    let beforeLast = hash;
    let last = 0;
    for (; pos < text.length; pos++) {
      const entry = foldTable[text.charCodeAt(pos)] as number;
      if ((entry - 1) >>> 0 >= 0xffff) {
        if (mayGoOnInWord(entry)) return false;
        break;
      }
      if (length === maxKeyUnits) return false;
      beforeLast = hash;
      last = entry;
      units[length++] = entry;
      hash = stepHash(hash, entry);
    }
    this.endsInS = last === SMALL_S && length > this.tokenStart + 1;
    this.beforeS.hash = beforeLast;
    this.beforeS.length = length - 1;
    this.beforeS.end = pos - 1;
    this.hash = hash;
    this.length = length;
    this.end = pos;
    this.pos = pos;
    return true;
  }

  /** True for a letter with none after it, false for no letter, null for a longer word. */
  private isLoneLetterAt(pos: number): boolean | null {
    if (this.at.kind !== LETTER) return false;
    return this.kindAfter(pos + this.at.size) === LETTER ? null : true;
  }

  private noteFinalS(separated: boolean): void {
    this.endsInS = this.at.unit === SMALL_S && !separated && this.length > this.tokenStart;
    if (this.endsInS) this.copyStop(this.beforeS);
  }

  private addStop(): void {
    let stop = this.stops[this.stopCount];
    if (!stop) {
      if (this.overflows) return;
      stop = { hash: 0, length: 0, end: 0 };
      this.stops.push(stop);
    }
    this.copyStop(stop);
    this.stopCount++;
  }

  private copyStop(stop: Stop): void {
    stop.hash = this.hash;
    stop.length = this.length;
    stop.end = this.end;
  }

  private appendDecoded(): void {
    if (this.at.unit !== 0) this.append(this.at.unit);
    else for (let i = 0; i < this.at.units.length; i++) this.append(this.at.units.charCodeAt(i));
  }
}

/** Whether a fold table's entry may be that of a character inside a word; 0 is not known yet. */
function mayGoOnInWord(entry: number): boolean {
  if (entry === 0 || entry === SURROGATE) return true;
  const kind = (entry >>> KIND_SHIFT) & 0xff;
  return (
    kind === LETTER || kind === MARK || kind === IGNORED || kind === APOSTROPHE || kind === DOT
  );
}
