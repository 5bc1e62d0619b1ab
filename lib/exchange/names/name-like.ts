import { isCommonWord } from '../../checking/common-words.ts';
import { isLink } from './find-runs.ts';
import type { LetterCounts } from './letter-counts.ts';
import { isNeverName } from './never-names.ts';
import { isNobody } from './nobody.ts';
import { splitWords } from './split-words.ts';

/** Claims that must write an everyday word as a name to have it taken for one: Amazon, Ford. */
export const leastCommon = 8;

const listWords = (name: string) => splitWords(name).map(({ text }) => text);

/**
 * Whether the words of a name are everyday words as well, so that its capitals are part of it.
 * @param counts of the feed's claims
 * @param language BCP 47
 */
export function isAlsoCommon(name: string, counts: LetterCounts, language: string): boolean {
  return listWords(name).every(
    (word) => counts.small(word) > 0 || isCommonWord(word, language) || !/^\p{Lu}/u.test(word),
  );
}

/**
 * Whether what a feed calls somebody or something can be looked for on pages: it is a name, and no
 * common noun or description.
 * @param counts of the feed's claims
 * @param language BCP 47
 */
export function isNameLike(name: string, counts: LetterCounts, language: string): boolean {
  const words = listWords(name);
  if (words.length === 0 || isNobody(name, counts, language) || isNeverName(words)) return false;
  // In a script without capitals, a word by itself may be any.
  if (!/\p{Lu}|\p{Ll}/u.test(name)) {
    return words.length > 1 && !words.every((word) => isCommonWord(word, language));
  }
  const capitals = words.filter((word) => /\p{Lu}/u.test(word));
  const [first = '', ...rest] = words;
  if (capitals.length === 0) return false;
  if (rest.length === 0) {
    const isEveryday = isCommonWord(first, language) && counts.capital(first) < leastCommon;
    return !counts.isCommon(first) && !isEveryday;
  }
  // "Iranian media": a capital at the beginning alone, and a common noun behind it.
  return capitals.length > 1 || !rest.some((word) => counts.small(word) > 0 && !isLink(word));
}
