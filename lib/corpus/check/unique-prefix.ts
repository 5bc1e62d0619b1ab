import type { Quote } from '../records/records.ts';
import { foldQuote } from './fold-quote.ts';

/** Most of a text that is worth writing before a quotation, in UTF-16 code units. */
const maxPrefixUnits = 200;

function standsOnce(text: string, passage: string): boolean {
  const first = text.indexOf(passage);
  return first !== -1 && text.indexOf(passage, first + 1) === -1;
}

/**
 * The shortest prefix of whole words that makes a quotation's place the only one of its text.
 * @param text folded
 * @param start where `exact` begins there, in UTF-16 code units
 * @returns null when no prefix of 200 code units does
 */
export function growPrefix(text: string, start: number, quote: Quote): string | null {
  const exact = foldQuote(quote.exact);
  const end = start + exact.length + foldQuote(quote.suffix).length;
  const least = Math.max(0, start - maxPrefixUnits);
  for (let at = start - foldQuote(quote.prefix).length - 1; at >= least; at--) {
    const isWordStart = at === 0 || (text[at - 1] === ' ' && text[at] !== ' ');
    if (isWordStart && standsOnce(text, text.slice(at, end))) return text.slice(at, start);
  }
  return null;
}
