import type { StatementCandidate } from './statement-texts.ts';
import { stemWord } from './stems.ts';
import { cosine, type WordTable } from './word-table.ts';
import { listAllWords, type Text } from './words.ts';

export interface StatementMeanings {
  /**
   * Holds a sentence against statements: a function from a statement, by its number, to how near
   * the nearest of its claim, quotations and questions is, 0 to 1.
   */
  hold(sentence: Text): (statement: number) => number;
}

/** What a text is near, stop words and all: the table knows that they say little. */
function toVector({ text, language }: Text, table: WordTable): Float32Array | null {
  return table.sentenceVector(listAllWords(text).map((word) => stemWord(word, language)));
}

/** Makes statements ready to be held against by meaning; each is read when it is first asked for. */
export function indexMeanings(
  candidates: readonly StatementCandidate[],
  table: WordTable,
): StatementMeanings {
  const known = new Map<number, Float32Array[]>();
  const vectorsOf = (statement: number): Float32Array[] => {
    let vectors = known.get(statement);
    if (!vectors) {
      const { claim = [], quotes = [], questions = [] } = candidates[statement] ?? {};
      const texts = [...claim, ...quotes, ...questions];
      vectors = texts.flatMap((text) => toVector(text, table) ?? []);
      known.set(statement, vectors);
    }
    return vectors;
  };
  return {
    hold(sentence) {
      const own = toVector(sentence, table);
      return (statement) =>
        own ? Math.max(0, ...vectorsOf(statement).map((vector) => cosine(own, vector))) : 0;
    },
  };
}
