/** Follows the names that may start at one place of a text. */
import { EXTEND, LETTER, UNDERSCORE } from './fold.ts';
import { markOfHash, seedHash, spreadHash } from './hash.ts';
import { keyUnitAt, mayBeNamed, type NameIndex } from './name-index.ts';
import { alefUnit } from './prefixes.ts';
import type { SpanList } from './span-list.ts';
import { isBareS, isSuffix } from './suffixes.ts';
import { type Stop, TokenReader } from './token-reader.ts';

export class Walker {
  readonly reader = new TokenReader();
  private text = '';
  private start = 0;
  private readonly seed: number;

  constructor(
    private readonly index: NameIndex,
    private readonly hits: SpanList,
  ) {
    this.seed = seedHash(index.seed);
  }

  /**
   * Adds to the hits every name that starts at a UTF-16 offset where a token starts.
   * @param lettersBefore letters of the same word before it
   * @param dropsAlef whether the name's first letter, an alef, is not written
   * @param minLetters fewest folded UTF-16 code units of the name's first token
   * @returns the offset after that token, always greater than `start`
   */
  walk(text: string, start: number, lettersBefore = 0, dropsAlef = false, minLetters = 0): number {
    const { reader } = this;
    this.text = text;
    this.start = start;
    reader.begin(text, start, this.seed);
    if (dropsAlef) reader.append(alefUnit);
    if (!reader.readToken(lettersBefore)) return text.length;
    const after = reader.pos;
    if (reader.length < minLetters) return after;
    while (this.takeToken() && reader.readToken());
    return after;
  }

  /** Returns the offset after the token at a UTF-16 offset. */
  skip(text: string, start: number): number {
    this.reader.begin(text, start, this.seed);
    this.reader.readToken();
    return this.reader.pos;
  }

  /** Adds the names that end in the token read; false if none goes on after it. */
  private takeToken(): boolean {
    const { reader } = this;
    if (reader.overflows) return false;
    for (let i = 0; i < reader.stopCount; i++) {
      const stop = reader.stops[i] as Stop;
      if (this.isNamed(stop) && isSuffix(this.unitsBefore(stop), this.unitsAfter(stop))) {
        this.find(stop, true);
      }
    }
    const next = reader.kindAfter(reader.pos);
    const isBoundary = next !== EXTEND && !(next === UNDERSCORE && reader.kind === LETTER);
    const { beforeS } = reader;
    if (reader.endsInS && isBoundary && this.isNamed(beforeS) && this.isBareS(beforeS)) {
      this.find(beforeS, true);
    }
    return this.find(reader, isBoundary);
  }

  private isBareS(stop: Stop): boolean {
    return isBareS(this.unitsBefore(stop), this.text.slice(this.reader.start, stop.end));
  }

  /** The folded token up to a stop, and from it on. */
  private unitsBefore(stop: Stop): string {
    const { units, tokenStart } = this.reader;
    return String.fromCharCode(...units.subarray(tokenStart, stop.length));
  }

  private unitsAfter(stop: Stop): string {
    const { units, length } = this.reader;
    return String.fromCharCode(...units.subarray(stop.length, length));
  }

  /** Whether the names have something with the hash of a stop; asked first since it is cheap. */
  private isNamed({ hash }: Stop): boolean {
    return mayBeNamed(this.index, hash);
  }

  /** Adds the names that end at a stop; returns whether a longer one starts with it. */
  private find({ hash, length, end }: Stop, mayEnd: boolean): boolean {
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
      if (mayEnd && pattern >= 0 && this.isKey(pattern, length)) {
        this.hits.add(pattern, this.start, end);
      }
    }
  }

  private isKey(pattern: number, length: number): boolean {
    const { keyStart } = this.index;
    const from = keyStart[pattern] as number;
    if ((keyStart[pattern + 1] as number) - from !== length) return false;
    for (let i = 0; i < length; i++) {
      if (keyUnitAt(this.index, from + i) !== this.reader.units[i]) return false;
    }
    return true;
  }
}
