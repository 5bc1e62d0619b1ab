/** Statements that are taken to be about the same as the sentence: the first by words. */
const taken = 8;
/** Scores apart by which one counts e times the other. */
const fade = 3;

/** A statement as far as feedback asks: the score of its words, and its distinct stems. */
export interface FirstFound {
  score: number;
  stems: ReadonlySet<number>;
}

/**
 * Pseudo-relevance feedback: which share of a statement's stems, by rarity, the first found have
 * in common beyond the words of the sentence.
 * @param found the best first
 * @see Lavrenko and Croft, Relevance-Based Language Models (2001)
 */
export function createFeedback(
  found: readonly FirstFound[],
  isInSentence: (stem: number) => boolean,
  rarityOf: (stem: number) => number,
): (stems: ReadonlySet<number>) => number {
  const first = found.slice(0, taken);
  const top = first[0]?.score ?? 0;
  const weights = first.map(({ score }) => Math.exp((score - top) / fade));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const model = new Map<number, number>();
  for (const [at, { stems }] of first.entries()) {
    for (const stem of stems) {
      if (isInSentence(stem)) continue;
      model.set(stem, (model.get(stem) ?? 0) + (weights[at] ?? 0) / all);
    }
  }
  return (stems) => {
    let met = 0;
    let whole = 0;
    for (const stem of stems) {
      const rarity = rarityOf(stem);
      whole += rarity;
      met += rarity * (model.get(stem) ?? 0);
    }
    return whole > 0 ? met / whole : 0;
  };
}
