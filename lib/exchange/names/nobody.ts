import { isCommonWord } from '../../checking/common-words.ts';
import type { LetterCounts } from './letter-counts.ts';
import { joinsOfNobody, kindsOfNobody, placesOfNobody, wordsAroundNobody } from './nobody-words.ts';
import { splitWords } from './split-words.ts';

const fold = (word: string) =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ё', 'е');

/** Forms that are compared: as it is, and without a plural's "s". */
function listForms(word: string): string[] {
  const form = fold(word);
  const forms = [form];
  if (form.endsWith('ies')) forms.push(`${form.slice(0, -3)}y`);
  if (form.length > 3 && form.endsWith('s')) forms.push(form.slice(0, -1));
  return forms;
}

const toSet = (list: string) => new Set(list.trim().split(/\s+/).map(fold));
const kinds = toSet(kindsOfNobody);
const around = toSet(wordsAroundNobody);
const places = toSet(placesOfNobody);
const joins = toSet(joinsOfNobody);

/** "Facebooka", "Twitterze": a place with an ending. */
const isPlace = (word: string) => {
  const form = fold(word);
  return [...places].some(
    (place) => place.length > 5 && form.startsWith(place) && form.length <= place.length + 3,
  );
};

const has = (set: ReadonlySet<string>, word: string) =>
  listForms(word).some((form) => set.has(form));
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
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return true;
  const isKind = (word: string) =>
    has(kinds, word) || has(around, word) || isPlace(word) || has(places, word);
  if (words.some(isKind) && words.every((word) => isKind(word) || has(joins, word))) return true;
  // "Anti-war protesters": a capital at its beginning alone, and common nouns throughout.
  const [first = '', ...rest] = splitWords(name).map(({ text }) => text);
  if (!rest.every(isSmall) || !/\p{L}/u.test(first)) return false;
  return [first, ...rest].every(
    (word) =>
      isKind(word) ||
      has(joins, word) ||
      (/^\p{Lu}|^\p{Ll}/u.test(word) &&
        (counts.isCommon(word) || (rest.length > 0 && isCommonWord(word, language)))),
  );
}

/** A desk's name as it is compared: "PolitiFact.com" is PolitiFact, "The Ford Desk" Ford Desk. */
function deskKey(name: string): string {
  return fold(name)
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
