/** Who a mention is in Arabic, by the fullest mention in the text. */
import type { DraftQuotation } from '../types.ts';

const wordsOf = (name: string): string[] => name.split(/\s+/u).filter((word) => word !== '');

/** A role alone, such as "the spokesman": one word with the article. */
const isRole = (words: readonly string[]): boolean =>
  words.length === 1 && /^(?:ال|هو$|هي$|هم$)/u.test(words[0] ?? '');

/** Names the speakers of quotations: a name by itself is the fullest mention that ends in it. */
export function nameInArabic(
  text: string,
  quotations: readonly DraftQuotation[],
): DraftQuotation[] {
  const names = quotations.flatMap(({ mention }) =>
    mention ? [wordsOf(text.slice(...mention))] : [],
  );
  return quotations.map((each) => {
    if (!each.mention) return each;
    const own = wordsOf(text.slice(...each.mention));
    const fuller = names.find((name) => name.length > own.length && name.at(-1) === own.at(-1));
    const speaker = fuller ?? (isRole(own) ? null : own);
    return { ...each, speaker: speaker?.join(' ') ?? null };
  });
}
