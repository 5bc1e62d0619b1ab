import { foldQuote } from '../../../lib/corpus/check/fold-quote.ts';
import { growPrefix } from '../../../lib/corpus/check/unique-prefix.ts';
import type { Span } from '../../../lib/drafting/types.ts';

/** A quotation as a source file has it. */
export interface DraftQuote {
  exact: string;
  /** As much as it takes to tell its place from others. */
  prefix?: string;
  language: string;
}

/**
 * Makes a function that quotes from a document.
 * @param language of the document, BCP 47
 */
export function createQuoter(text: string, language: string): (span: Span) => DraftQuote {
  const folded = foldQuote(text);
  return ([start, end]) => {
    const exact = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    const wanted = foldQuote(exact);
    const first = folded.indexOf(wanted);
    if (folded.indexOf(wanted, first + 1) === -1) return { exact, language };
    // Places are other ones where white space was folded before: the nearest is meant.
    const near = foldQuote(text.slice(0, start)).length;
    const at = folded.indexOf(wanted, Math.max(0, near - 1));
    const quote = { exact, prefix: '', suffix: '', context: null, language };
    const prefix = at < 0 ? null : growPrefix(folded, at, quote);
    return prefix === null ? { exact, language } : { exact, prefix, language };
  };
}
