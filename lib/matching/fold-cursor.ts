import { APOSTROPHE, IGNORED, MARK } from './fold.ts';
import {
  EXPANDED,
  expansions,
  foldPairAt,
  KIND_SHIFT,
  readFoldEntry,
  SURROGATE,
} from './fold-table.ts';

/** Kind of the end of a text. */
export const END = 12;

/** Folds the code point at an offset of a text; its fields tell of the last one asked for. */
export class FoldCursor {
  text = '';
  kind = END;
  /** UTF-16 code units that it takes in the text. */
  size = 0;
  /** Its folded form if that is one UTF-16 code unit, else 0 and `units`. */
  unit = 0;
  units = '';

  /** Moves to a UTF-16 offset, that of the end included. */
  decode(pos: number): void {
    if (pos >= this.text.length) {
      this.kind = END;
      this.size = 0;
      return;
    }
    const entry = readFoldEntry(this.text.charCodeAt(pos));
    this.size = 1;
    if (entry === SURROGATE) {
      const folded = foldPairAt(this.text, pos);
      this.kind = folded.kind;
      this.unit = folded.units.length === 1 ? folded.units.charCodeAt(0) : 0;
      this.units = folded.units;
      this.size = (this.text.codePointAt(pos) ?? 0) > 0xffff ? 2 : 1;
      return;
    }
    this.kind = (entry >>> KIND_SHIFT) & 0xff;
    const isExpanded = (entry & EXPANDED) !== 0;
    this.unit = isExpanded ? 0 : entry & 0xffff;
    if (this.unit === 0) this.units = isExpanded ? (expansions[entry & 0xffff] as string) : '\0';
  }

  /** Moves to the first code point, from an offset on, that folding does not drop. */
  skipDropped(from: number): number {
    let pos = from;
    for (;;) {
      this.decode(pos);
      if (this.kind !== IGNORED && this.kind !== MARK && this.kind !== APOSTROPHE) return pos;
      pos += this.size;
    }
  }

  /** Moves past diacritics; returns the offset after them. */
  skipMarks(from: number): number {
    let pos = from;
    for (;;) {
      this.decode(pos);
      if (this.kind !== MARK) return pos;
      pos += this.size;
    }
  }
}
