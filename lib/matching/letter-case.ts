/**
 * What letter case says. Names are compared without it, with two exceptions that publishers can
 * predict: abbreviations in capitals (UN, WHO, US) are not the small words written alike, and a
 * not-name that differs from a name in nothing but case excludes that very writing (Ban, ban).
 */
export const CASE_ANY = 0;
/** An abbreviation of four letters or more: the press also writes Nato and Isis. */
const CASE_CAPITALIZED = 1;
/** An abbreviation of up to three letters: Us and Who start sentences. */
const CASE_CAPITALS = 2;
/** Only the writing listed. */
export const CASE_EXACT = 3;

const separators = /[\p{White_Space}\p{Pd}]/u;

/** What a name asks of the case of a text that it is found in. */
export function caseRuleOf(name: string): number {
  if (separators.test(name.trim()) || !/\p{Lu}/u.test(name) || /\p{Ll}/u.test(name)) {
    return CASE_ANY;
  }
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters <= 3 ? CASE_CAPITALS : CASE_CAPITALIZED;
}

/** Whether the characters of a span satisfy `caseRuleOf` a name. */
export function satisfiesCase(span: string, rule: number): boolean {
  if (rule === CASE_CAPITALS) return !/\p{Ll}/u.test(span);
  if (rule === CASE_CAPITALIZED) return !/^\P{L}*\p{Ll}/u.test(span);
  return true;
}
