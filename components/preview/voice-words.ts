/** Which words stand for a statement where there is room for few. */
import { isFragment } from '../../lib/algorithms/answer-in-words.ts';
import type { LocalText, StatementView } from '../../lib/messages/views.ts';

export function isSameLanguage(a: LocalText, b: LocalText): boolean {
  const [primaryA] = a.language.toLowerCase().split('-');
  const [primaryB] = b.language.toLowerCase().split('-');
  return primaryA === primaryB;
}

/** A stretch of a claim; quoted where the speaker used the very words. */
export interface ClaimPart {
  text: string;
  isQuoted: boolean;
}

export type VoiceWords =
  /** The speaker's own words are enough by themselves. */
  | { kind: 'quotation'; quotes: LocalText[] }
  /** Our words, with those of the speaker in them or after them. */
  | { kind: 'claim'; language: string; parts: ClaimPart[]; quotes: LocalText[] };

/** The claim parted where a quotation stands in it word for word; null where it does not. */
function partClaim(claim: LocalText, quote: LocalText): ClaimPart[] | null {
  if (!isSameLanguage(claim, quote)) return null;
  const start = claim.text.indexOf(quote.text);
  if (start < 0) return null;
  const end = start + quote.text.length;
  return [
    { text: claim.text.slice(0, start), isQuoted: false },
    { text: claim.text.slice(start, end), isQuoted: true },
    { text: claim.text.slice(end), isQuoted: false },
  ].filter(({ text }) => text !== '');
}

/**
 * The words of a statement: a quotation in the language of its claim with at least one stretch of
 * nine words by itself; else the claim, with the quoted words in it or after it. Of what is not
 * quoted directly, the claim alone.
 */
export function chooseWords({ speech, claim, quotes }: StatementView): VoiceWords {
  const { language } = claim;
  const whole = [{ text: claim.text, isQuoted: false }];
  const [first, ...rest] = quotes;
  if (speech !== 'direct' || !first) return { kind: 'claim', language, parts: whole, quotes: [] };
  const isRead = quotes.every((quote) => isSameLanguage(quote, claim));
  if (isRead && quotes.some((quote) => !isFragment(quote))) {
    return { kind: 'quotation', quotes };
  }
  const parts = rest.length === 0 ? partClaim(claim, first) : null;
  return { kind: 'claim', language, parts: parts ?? whole, quotes: parts ? [] : quotes };
}
