import { joinsOfNobody, kindsOfNobody, placesOfNobody, wordsAroundNobody } from './nobody-words.ts';

/** A word without case and marks. */
export const foldWord = (word: string) =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ё', 'е');

/** Forms that are compared: as it is, and without a plural's "s". */
function listForms(word: string): string[] {
  const form = foldWord(word);
  const forms = [form];
  if (form.endsWith('ies')) forms.push(`${form.slice(0, -3)}y`);
  if (form.length > 3 && form.endsWith('s')) forms.push(form.slice(0, -1));
  return forms;
}

const toSet = (list: string) => new Set(list.trim().split(/\s+/).map(foldWord));
const kinds = toSet(kindsOfNobody);
const around = toSet(wordsAroundNobody);
const places = toSet(placesOfNobody);
const joins = toSet(joinsOfNobody);

/** "Facebooka", "Twitterze": a place with an ending. */
const isPlace = (word: string) => {
  const form = foldWord(word);
  return [...places].some(
    (place) => place.length > 5 && form.startsWith(place) && form.length <= place.length + 3,
  );
};

const has = (set: ReadonlySet<string>, word: string) =>
  listForms(word).some((form) => set.has(form));

/** What a word is in a name of nobody in particular. */
export type PartOfNobody = 'kind' | 'place' | 'join';

/** What a word is in a name of nobody in particular; null for a word of no such name. */
export function partOfNobody(word: string): PartOfNobody | null {
  if (has(kinds, word) || has(around, word)) return 'kind';
  if (has(places, word) || isPlace(word)) return 'place';
  return has(joins, word) ? 'join' : null;
}

/**
 * Whether a name is made of nothing but kinds of people and of writing, in one of ten languages:
 * "Facebook posts", "Multiple sources", "Пользователи соцсетей".
 * @param isPlaceEnough whether "Facebook" alone is such a name: as who said something it is
 */
export function isMadeOfKinds(name: string, isPlaceEnough: boolean): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  const parts = words.map(partOfNobody);
  const isSaid = parts.some((part) => part === 'kind' || (isPlaceEnough && part === 'place'));
  return isSaid && !parts.includes(null);
}
