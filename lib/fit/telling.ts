/** Which words tell what a sentence is about. */
import type { WordTable } from '../ranking/word-table.ts';
import type { FoundPhrase } from './phrase-index.ts';
import type { FitSentence } from './read-sentence.ts';

/** A single word as common in news as this, or more, tells nothing by itself. */
const commonWord = 0.455;

/** Whether a word tells by itself what a sentence is about; no number does. */
export function isTellingStem(stem: string, table: WordTable): boolean {
  return table.commonness(stem) < commonWord && !/^\d/.test(stem);
}

/** How telling a phrase is, by its rarest word; more words tell more. */
export function tellingOf(
  { tokens }: FitSentence,
  { from, to }: FoundPhrase<unknown>,
  table: WordTable,
): number {
  const rarest = Math.min(...tokens.slice(from, to).map(({ stem }) => table.commonness(stem)));
  return 1 - rarest + 0.1 * (to - from - 1);
}

/** Whether words by which a question meets a sentence tell more than that both are news. */
export function isTelling(
  sentence: FitSentence,
  hits: readonly FoundPhrase<unknown>[],
  table: WordTable,
): boolean {
  const words = new Set(
    hits.flatMap(({ from, to }) => sentence.tokens.slice(from, to).map(({ stem }) => stem)),
  );
  if (words.size > 1) return true;
  return [...words].every((stem) => isTellingStem(stem, table));
}
