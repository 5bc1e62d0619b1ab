import type { Abbreviations } from './abbreviations.ts';

/** What stands before the end of a sentence: its last word, the marks that end it, and what closes it. */
const ending = /([\p{L}\p{M}\p{N}№°º_.·'’-]*?)([.!?…。]+)([\])}"'’”»›）]*)\s*$/u;
const opened = /["“”«»„]/gu;
const letterStops = /^(?:\p{L}\.[ \u00a0]?)+\p{L}$/u;

/** How many words before an ending are looked at, in UTF-16 code units. */
const longestLastWord = 80;

/** Whether a quotation that began in a text is still open at its end. */
function hasOpenQuotation(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(opened)) {
    if (mark === '"') open = open > 0 ? 0 : 1;
    else open = mark === '“' || mark === '«' || mark === '„' ? 1 : 0;
  }
  return open > 0;
}

/** The first word of a text, without the marks before it; empty where it begins with none. */
function firstWordOf(text: string): string {
  return (
    /^[\s"'“”‘’«»„([{–—-]*([\p{L}\p{M}\p{N}]+)/u.exec(text.slice(0, longestLastWord))?.[1] ?? ''
  );
}

const isLower = (text: string) => text !== text.toUpperCase() && text === text.toLowerCase();

/**
 * Whether what looks like the end of a sentence is none.
 *
 * @param before the sentence as far as it goes, with the marks and the space it seems to end with
 * @param after what follows
 * @param language BCP 47
 */
export function isFalseEnd(
  before: string,
  after: string,
  language: string,
  { before: titles, beforeNumber, maybeLast, starters }: Abbreviations,
): boolean {
  const next = firstWordOf(after);
  if (next === '') return false;
  // "Why?" he asked. No sentence begins with a small letter, but for names such as al-Quds.
  if (isLower(next.slice(0, 1)) && !/^[\s"“«(]*(?:al|el|ash|an|ar|as|at|az)-\p{Lu}/u.test(after)) {
    return true;
  }
  const tail = before.slice(-longestLastWord);
  const [, word = '', stops = '', closing = ''] = ending.exec(tail) ?? [];
  if (stops.includes('!') || stops.includes('?') || stops.includes('。')) return false;
  if (/[\])]/u.test(closing)) return /[[(]\s*\.\.\.[\])]/u.test(tail);
  if (stops.length > 1) return closing === '' && hasOpenQuotation(before);
  if (stops !== '.') return false;
  if (closing !== '') return false;

  const own = word.replace(/^[.'’-]+/u, '').toLowerCase();
  if (own === '') return false;
  const isStarter = starters.has(next.toLowerCase());
  const isNumber = /^\p{N}/u.test(next);
  // The number of a list's item, "1. The bridge".
  if (/^\s*[\p{N}]{1,3}\.\s*$/u.test(before) || /^\s*\p{L}\.\s*$/u.test(before)) return true;
  // An ordinal in Turkish: "3. Ordu".
  if (/^\p{N}{1,2}$/u.test(own)) return language.startsWith('tr') && !isStarter;
  if (titles.has(own)) return true;
  if (beforeNumber.has(own) && isNumber) return true;
  // An initial ("J. Smith", "EE. UU."), or one of letters with stops between them ("U.N.").
  const isInitial = /^\p{L}$/u.test(own) && (own !== word || /\p{Lo}/u.test(own));
  const isLetters = letterStops.test(own);
  if (!isInitial && !isLetters && !maybeLast.has(own)) return false;
  // "В. В. Бродов": what looks like a word that begins a sentence is the next initial.
  const isBeforeInitial = isInitial && next.length === 1 && after.trimStart()[1] === '.';
  return isNumber || isBeforeInitial || !isStarter;
}
