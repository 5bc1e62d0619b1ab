/** The names that a sieve looks for, of several indexes, by their first letters. */
import { EXTEND, foldCodePoint, LETTER, LITERAL, SPACELESS } from './fold.ts';
import { KIND_SHIFT, readFoldEntry, SURROGATE } from './fold-table.ts';
import { CASE_ANY } from './letter-case.ts';
import {
  keyUnitAt,
  type NameIndex,
  USE_CASE_MASK,
  USE_CASE_SHIFT,
  USE_CONTEXT,
  USE_KIND_MASK,
  USE_NAME,
  USE_TARGET_SHIFT,
  USES_SHARED,
} from './name-index.ts';
import { listPagePhrases } from './page-evidence.ts';

/** Letters that a name is first looked for by; all of it where it has fewer. */
const gramLetters = 4;

/** Kinds of characters that are compared: those that neither fold to nothing nor part words. A bit each. */
const compared = (1 << LETTER) | (1 << SPACELESS) | (1 << EXTEND) | (1 << LITERAL);

/** Whether a character of this kind is compared. */
export const isCompared = (kind: number) => ((compared >>> kind) & 1) !== 0;

/** Adds a folded letter to the last four: a byte each, that of letters of ASCII the letter itself. */
export function addToGram(gram: number, unit: number): number {
  return (gram << 8) | (unit < 0x80 ? unit : 0x80 | ((unit ^ (unit >>> 7)) & 0x7f));
}

/** Whether the unit of a folded name at a place is compared, and is no separator or dot. */
export function isComparedAt(index: NameIndex, place: number): boolean {
  const unit = keyUnitAt(index, place);
  const entry = readFoldEntry(unit);
  if (entry !== SURROGATE) return isCompared((entry >>> KIND_SHIFT) & 0xff);
  const isFirst = unit < 0xdc00;
  const high = isFirst ? unit : keyUnitAt(index, place - 1);
  const low = isFirst ? keyUnitAt(index, place + 1) : unit;
  const codePoint = String.fromCharCode(high, low).codePointAt(0) ?? 0;
  return codePoint > 0xffff && isCompared(foldCodePoint(codePoint).kind);
}

/** What a folded name is looked for: as a name, or as a phrase that rules ask of the whole page. */
function isWanted(use: number, pagePhrases: ReadonlySet<number>): boolean {
  const kind = use & USE_KIND_MASK;
  return kind === USE_NAME || (kind === USE_CONTEXT && pagePhrases.has(use >>> USE_TARGET_SHIFT));
}

/** What the case of a text must be for a pattern; null for one that nothing is marked for. */
function caseRuleOfPattern(
  { useOf, sharedUses }: NameIndex,
  pattern: number,
  pagePhrases: ReadonlySet<number>,
): number | null {
  const own = useOf[pattern] ?? 0;
  const at = own - USES_SHARED;
  const uses = at < 0 ? [own] : sharedUses.subarray(at + 1, at + 1 + (sharedUses[at] ?? 0));
  let rule: number | null = null;
  for (const use of uses) {
    if (!isWanted(use, pagePhrases)) continue;
    const asked = (use >>> USE_CASE_SHIFT) & USE_CASE_MASK;
    rule = rule === null || rule === asked ? asked : CASE_ANY;
  }
  return rule;
}

/** Folded names as a sieve looks for them; a place in each list belongs to one of them. */
export interface SieveKeys {
  length: number;
  /** Of several indexes. */
  owners: Uint16Array;
  patterns: Uint32Array;
  /** The first letters, four at most, as `addToGram` puts them together. */
  grams: Int32Array;
  /** How many of them there are. */
  letters: Uint8Array;
  /** As of `caseRuleOf`. */
  caseRules: Uint8Array;
}

/** Patterns that are looked at between two steps. */
const patternsAStep = 4096;

/** Collects the names of indexes, and the phrases that say something of a whole page, in steps. */
export function* collectSieveKeys(indexes: readonly NameIndex[]): Generator<void, SieveKeys> {
  const most = indexes.reduce((sum, { useOf }) => sum + useOf.length, 0);
  const keys: SieveKeys = {
    length: 0,
    owners: new Uint16Array(most),
    patterns: new Uint32Array(most),
    grams: new Int32Array(most),
    letters: new Uint8Array(most),
    caseRules: new Uint8Array(most),
  };
  for (const [owner, index] of indexes.entries()) {
    const pagePhrases = listPagePhrases(index);
    for (let pattern = 0; pattern < index.useOf.length; pattern++) {
      if (pattern % patternsAStep === 0) yield;
      const caseRule = caseRuleOfPattern(index, pattern, pagePhrases);
      if (caseRule === null) continue;
      let gram = 0;
      let letters = 0;
      const end = index.keyStart[pattern + 1] ?? 0;
      for (let at = index.keyStart[pattern] ?? 0; at < end && letters < gramLetters; at++) {
        if (!isComparedAt(index, at)) continue;
        gram = addToGram(gram, keyUnitAt(index, at));
        letters++;
      }
      const place = keys.length++;
      keys.owners[place] = owner;
      keys.patterns[place] = pattern;
      keys.grams[place] = gram;
      keys.letters[place] = letters;
      keys.caseRules[place] = caseRule;
    }
  }
  return keys;
}
