/** What may stand before a name, written together with it, and is no part of it. */

const alef = 0x627;
const ba = 0x628;
const fa = 0x641;
const kaf = 0x643;
const lam = 0x644;
const waw = 0x648;

/** Folded Arabic names shorter than this do not take prefixes: too many words look so. */
export const minArabicStem = 3;

/** Most folded UTF-16 code units of a word that the functions here look at. */
export const maxHeadUnits = 7;

/** Whether a folded letter can start an Arabic prefix. */
export function isPrefixLetter(unit: number): boolean {
  if (unit < alef || unit > waw) return false;
  return unit === alef || unit === waw || isPreposition(unit) || unit === fa;
}

function isPreposition(unit: number | undefined): boolean {
  return unit === ba || unit === lam || unit === kaf;
}

/** Places inside a word where a name may start; one object is filled again and again. */
export interface PrefixCuts {
  count: number;
  /** Folded UTF-16 code units before each. */
  units: number[];
  /** Whether the name's alef is not written there. */
  dropsAlef: boolean[];
}

/**
 * Lists where a name may start after the conjunctions و ف, the prepositions ب ل ك and the article
 * ال, in this order, each of them optional. After ل the article is written ل, so للأمم is both
 * ل + (ا)لأمم, whose name has an alef that is not written, and ل + ل + أمم.
 * @param head the first folded UTF-16 code units of a word
 * @param cuts is filled
 */
export function listArabicCuts(head: readonly number[], cuts: PrefixCuts): void {
  cuts.count = 0;
  addCutsAfter(head, 0, cuts);
  if (head[0] !== waw && head[0] !== fa) return;
  addCut(cuts, 1, false);
  addCutsAfter(head, 1, cuts);
}

function addCutsAfter(head: readonly number[], at: number, cuts: PrefixCuts): void {
  addArticle(head, at, cuts);
  if (!isPreposition(head[at])) return;
  addCut(cuts, at + 1, false);
  addArticle(head, at + 1, cuts);
  if (head[at] !== lam || head[at + 1] !== lam) return;
  addCut(cuts, at + 1, true);
  addCut(cuts, at + 2, false);
}

function addArticle(head: readonly number[], at: number, cuts: PrefixCuts): void {
  if (head[at] === alef && head[at + 1] === lam) addCut(cuts, at + 2, false);
}

function addCut(cuts: PrefixCuts, units: number, dropsAlef: boolean): void {
  cuts.units[cuts.count] = units;
  cuts.dropsAlef[cuts.count] = dropsAlef;
  cuts.count++;
}

/** The folded unit that `dropsAlef` speaks of. */
export const alefUnit = alef;

const elisions = 'l d qu jusqu lorsqu puisqu dell all dall nell sull coll un quest'
  .split(' ')
  .map((word) => Array.from(word, (letter) => letter.charCodeAt(0)));

/**
 * Whether a word before an apostrophe is a French or Italian article or preposition.
 * @param head its folded UTF-16 code units, the first `length` of them
 */
export function isElision(head: readonly number[], length: number): boolean {
  return elisions.some(
    (word) => word.length === length && word.every((unit, i) => unit === head[i]),
  );
}
