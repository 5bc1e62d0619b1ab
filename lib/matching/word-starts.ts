/** Finds the places inside a word where a name may start, after what is written together with it. */
import { APOSTROPHE, IGNORED, LETTER, MARK } from './fold.ts';
import {
  EXPANDED,
  expansions,
  foldPairAt,
  KIND_SHIFT,
  readFoldEntry,
  SURROGATE,
} from './fold-table.ts';
import { seedHash, stepHash } from './hash.ts';
import { mayStartNameAt } from './name-filter.ts';
import type { NameIndex } from './name-index.ts';
import {
  alefUnit,
  isElision,
  isPrefixLetter,
  listArabicCuts,
  maxHeadUnits,
  minArabicStem,
  type PrefixCuts,
} from './prefixes.ts';
import type { Walker } from './walker.ts';

export class WordStarts {
  /** The first folded units of the word, and the offset of the code point that starts with each. */
  private readonly head: number[] = [];
  private readonly offsets: number[] = [];
  /** Units before the first apostrophe, -1 if there is none. */
  private beforeApostrophe = -1;
  private readonly cuts: PrefixCuts = { count: 0, units: [], dropsAlef: [] };
  private readonly seed: number;

  constructor(
    private readonly index: NameIndex,
    private readonly walker: Walker,
  ) {
    this.seed = seedHash(index.seed);
  }

  /**
   * Walks from every place inside a word but its start.
   * @param start offset of the word in UTF-16 code units
   * @param end offset after it
   */
  walkInside(text: string, start: number, end: number): void {
    this.readHead(text, start, end);
    const { head, offsets, cuts } = this;
    if (this.beforeApostrophe > 0 && isElision(head, this.beforeApostrophe)) {
      const offset = offsets[this.beforeApostrophe] ?? -1;
      if (offset >= 0) this.walker.walk(text, offset, this.beforeApostrophe, false, 0);
    }
    if (!isPrefixLetter(head[0] ?? 0)) return;
    listArabicCuts(head, cuts);
    for (let i = 0; i < cuts.count; i++) {
      const units = cuts.units[i] as number;
      const dropsAlef = cuts.dropsAlef[i] as boolean;
      const offset = offsets[units] ?? -1;
      const hash = dropsAlef ? stepHash(this.seed, alefUnit) : this.seed;
      if (offset >= 0 && mayStartNameAt(this.index, text, offset, end, hash)) {
        this.walker.walk(text, offset, units, dropsAlef, minArabicStem);
      }
    }
  }

  private readHead(text: string, start: number, end: number): void {
    this.head.length = 0;
    this.offsets.length = 0;
    this.beforeApostrophe = -1;
    for (let pos = start; pos < end && this.head.length < maxHeadUnits; pos++) {
      const entry = readFoldEntry(text.charCodeAt(pos));
      const isPair = entry === SURROGATE;
      const folded = isPair ? foldPairAt(text, pos) : null;
      const kind = folded ? folded.kind : (entry >>> KIND_SHIFT) & 0xff;
      if (kind === APOSTROPHE && this.beforeApostrophe < 0) {
        this.beforeApostrophe = this.head.length;
      } else if (kind === LETTER) {
        if (folded) this.push(folded.units, pos);
        else if ((entry & EXPANDED) !== 0) this.push(expansions[entry & 0xffff] as string, pos);
        else this.pushUnit(entry, pos);
      } else if (kind !== IGNORED && kind !== MARK && kind !== APOSTROPHE) {
        return;
      }
      if (isPair) pos++;
    }
  }

  private push(units: string, offset: number): void {
    for (let i = 0; i < units.length; i++)
      this.pushUnit(units.charCodeAt(i), i === 0 ? offset : -1);
  }

  private pushUnit(unit: number, offset: number): void {
    this.head.push(unit);
    this.offsets.push(offset);
  }
}
