import { isCommonWord } from '../../checking/common-words.ts';
import { foldWord, isMadeOfKinds, partOfNobody } from '../../checking/nobody.ts';
import type { LetterCounts } from './letter-counts.ts';
import { splitWords } from './split-words.ts';

/** In small letters, in a script that has capitals. */
const isSmall = (word: string) => /^\p{Ll}/u.test(word);

/**
 * Whether who is named as having said something is nobody in particular: "Facebook posts", "Multiple
 * sources", "Social media users". Told by the kinds of its words, and for other words by how a
 * feed writes them.
 * @param counts of the feed's claims
 * @param language of the name, BCP 47
 */
export function isNobody(name: string, counts: LetterCounts, language: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(name) || isMadeOfKinds(name, true)) return true;
  // "Anti-war protesters": a capital at its beginning alone, and common nouns throughout.
  const [first = '', ...rest] = splitWords(name).map(({ text }) => text);
  if (!rest.every(isSmall) || !/^(?:\p{Lu}|\p{Ll})/u.test(first)) return false;
  const isCommon = (word: string) =>
    counts.isCommon(word) || (rest.length > 0 && isCommonWord(word, language));
  return [first, ...rest].every((word) => partOfNobody(word) !== null || isCommon(word));
}

/** A desk's name as it is compared: "PolitiFact.com" is PolitiFact, "The Ford Desk" Ford Desk. */
function deskKey(name: string): string {
  return foldWord(name)
    .replace(/^https?:\/\/|^www\./g, '')
    .replace(/\.(?:com|org|net|info|co|[a-z]{2})(?:\.[a-z]{2})?$/, '')
    .replace(/^(?:the|le|la|el|il|der|die|das)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two names are one desk's. */
export function isSameDesk(one: string, other: string): boolean {
  const key = deskKey(one);
  return key !== '' && key === deskKey(other);
}
