import { listWords } from '../ranking/words.ts';

/** Most words that one unfinished word is taken for. */
const mostCompletions = 3;

/**
 * The words of a query. The last may still be typed: it also stands for the words of names that
 * begin with it, the first of them first.
 * @param names of entities that begin with what was typed, the best first
 */
export function completeQuery(query: string, names: readonly string[]): string[] {
  const words = listWords(query);
  const last = words.at(-1);
  if (last === undefined || /\s$/u.test(query)) return words;
  const longer = names.flatMap(listWords).filter((word) => word !== last && word.startsWith(last));
  return [...words, ...[...new Set(longer)].slice(0, mostCompletions)];
}
