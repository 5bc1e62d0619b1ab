import MiniSearch from 'minisearch';
import { rarityOf } from '../../lib/ranking/rarity.ts';

/** The first documents for a text, by number, the best first. */
export type Search = (text: string, depth: number) => number[];

function listPlainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** BM25 (k1 = 1.2, b = 0.75) over lower-cased words, no stems, no stop words. */
export function createPlainBm25(documents: readonly string[]): Search {
  const lists = documents.map(listPlainWords);
  const mean = lists.reduce((sum, list) => sum + list.length, 0) / lists.length;
  const counts = new Map<string, Map<number, number>>();
  for (const [number, list] of lists.entries()) {
    for (const word of list) {
      const own = counts.get(word) ?? new Map<number, number>();
      own.set(number, (own.get(number) ?? 0) + 1);
      counts.set(word, own);
    }
  }
  return (text, depth) => {
    const scores = new Map<number, number>();
    for (const word of new Set(listPlainWords(text))) {
      const own = counts.get(word) ?? new Map<number, number>();
      for (const [number, count] of own) {
        const norm = 1.2 * (0.25 + (0.75 * (lists[number]?.length ?? 0)) / mean);
        const gain = (rarityOf(own.size, lists.length) * count * 2.2) / (count + norm);
        scores.set(number, (scores.get(number) ?? 0) + gain);
      }
    }
    const best = [...scores].sort(([a, one], [b, other]) => other - one || a - b);
    return best.slice(0, depth).map(([number]) => number);
  };
}

/** MiniSearch as it comes. */
export function createMiniSearch(documents: readonly { claim: string; title: string }[]): Search {
  const search = new MiniSearch({ fields: ['claim', 'title'] });
  search.addAll(documents.map((document, id) => ({ ...document, id })));
  return (text, depth) =>
    search
      .search(text)
      .slice(0, depth)
      .map(({ id }) => Number(id));
}
