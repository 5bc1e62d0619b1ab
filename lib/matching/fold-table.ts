/**
 * Folding as a table, so that scanning costs one look-up a code unit. The table is filled as
 * characters are met (folding all of Unicode takes tens of milliseconds, and a background that is
 * woken by a page has not got them).
 */
import { type Folded, foldCodePoint, LITERAL } from './fold.ts';

/**
 * Entries of `foldTable`: 0 is "not met yet"; a code unit that folds to one is
 * `kind << 16 | unit`, so that a plain letter is simply its folded unit; the other two are below.
 */
export const KIND_SHIFT = 16;
/** The low 16 bits are an index into `expansions`: no unit, or several. */
export const EXPANDED = 1 << 24;
/** Half of a surrogate pair: ask `foldAt`. */
export const SURROGATE = 1 << 25;

/** UTF-16 code unit → entry. Read it through `readFoldEntry` where it may be 0. */
export const foldTable = new Uint32Array(0x10000);
/** Folded forms that are not one code unit. */
export const expansions: string[] = [];

/** Beyond this many, characters outside the BMP are folded anew each time. */
const maxPairs = 20_000;
const pairs = new Map<number, Folded>();

/** The entry of a UTF-16 code unit, made if it is met for the first time. */
export function readFoldEntry(unit: number): number {
  const known = foldTable[unit] as number;
  if (known !== 0) return known;
  const entry = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : makeEntry(foldCodePoint(unit));
  foldTable[unit] = entry;
  return entry;
}

function makeEntry({ kind, units }: Folded): number {
  if (units.length === 1) return (kind << KIND_SHIFT) | units.charCodeAt(0);
  return EXPANDED | (kind << KIND_SHIFT) | (expansions.push(units) - 1);
}

/** Folds the code point at a UTF-16 offset that holds half of a surrogate pair. */
export function foldPairAt(text: string, offset: number): Folded {
  const codePoint = text.codePointAt(offset) ?? 0;
  if (codePoint < 0x10000) return { kind: LITERAL, units: String.fromCharCode(codePoint) };
  const known = pairs.get(codePoint);
  if (known) return known;
  const folded = foldCodePoint(codePoint);
  if (pairs.size < maxPairs) pairs.set(codePoint, folded);
  return folded;
}
