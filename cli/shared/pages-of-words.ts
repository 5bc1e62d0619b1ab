import type { PagesOf } from '../../lib/checking/check-names.ts';
import { stemWord } from '../../lib/ranking/stems.ts';
import { loadWordTable } from './load-word-table.ts';

/** Words of a page of news. */
const wordsOfPage = 600;
/** The rank at which a word's commonness is 0 (lib/ranking/word-table.ts). */
const lastRank = 60_000;

/**
 * On how many of a hundred pages of news English words stand, reckoned from their rank in the word
 * table: the frequency of a word is near .1 divided by its rank (Zipf's law, with Mandelbrot's shift).
 */
export async function loadPagesOfWords(): Promise<PagesOf> {
  const table = await loadWordTable();
  return (word, language) => {
    if (!/^en\b/i.test(language)) return 0;
    const commonness = table.commonness(stemWord(word.toLowerCase(), 'en'));
    if (commonness === 0) return 0;
    const share = 0.1 / (lastRank ** (1 - commonness) + 1.7);
    return 100 * (1 - Math.exp(-wordsOfPage * share));
  };
}
