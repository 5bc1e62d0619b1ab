/** Follows the names that may start at one place of a text. */
import { EXTEND, LETTER, UNDERSCORE } from './fold.ts';
import { seedHash, spreadHash } from './hash.ts';
import type { NameIndex } from './name-index.ts';
import { alefUnit } from './prefixes.ts';
import { isBareS, isSuffix } from './suffixes.ts';
import { type Stop, TokenReader } from './token-reader.ts';

/** Receives a folded name found; offsets in UTF-16 code units. */
export type ReportHit = (pattern: number, start: number, end: number) => void;

export class Walker {
  readonly reader = new TokenReader();
  private text = '';
  private start = 0;
  private readonly seed: number;

  constructor(
    private readonly index: NameIndex,
    private readonly report: ReportHit,
  ) {
    this.seed = seedHash(index.seed);
  }

  /**
   * Reports every name that starts at a UTF-16 offset where a token starts.
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

  /** Reports the names that end in the token read; false if none goes on after it. */
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
    const { slotHash, slotValue } = this.index;
    let slot = this.firstSlot(hash);
    while (slotValue[slot] !== 0 && slotHash[slot] !== hash) slot = this.nextSlot(slot);
    return slotValue[slot] !== 0;
  }

  /** Reports the names that end at a stop; returns whether a longer one starts with it. */
  private find({ hash, length, end }: Stop, mayEnd: boolean): boolean {
    const { slotHash, slotValue } = this.index;
    let goesOn = false;
    for (let slot = this.firstSlot(hash); slotValue[slot] !== 0; slot = this.nextSlot(slot)) {
      if (slotHash[slot] !== hash) continue;
      const value = slotValue[slot] as number;
      if ((value & 1) !== 0) goesOn = true;
      const pattern = (value >>> 1) - 1;
      if (mayEnd && pattern >= 0 && this.isKey(pattern, length)) {
        this.report(pattern, this.start, end);
      }
    }
    return goesOn;
  }

  private firstSlot(hash: number): number {
    return spreadHash(hash) >>> this.index.slotShift;
  }

  private nextSlot(slot: number): number {
    return (slot + 1) & (this.index.slotValue.length - 1);
  }

  private isKey(pattern: number, length: number): boolean {
    const { keyUnits, keyStart } = this.index;
    const from = keyStart[pattern] as number;
    if ((keyStart[pattern + 1] as number) - from !== length) return false;
    for (let i = 0; i < length; i++) if (keyUnits[from + i] !== this.reader.units[i]) return false;
    return true;
  }
}
