import { collectWords } from './words.ts';

/** A sentence of a page, and the other entities near it. */
export interface Occasion {
  sentence: string;
  /** Ids of entities, in the same form as in `DisputeCandidate.entities`. */
  nearby: readonly string[];
}

/** A dispute as far as its rank depends on it. */
export interface DisputeCandidate {
  id: string;
  question: string;
  /** The claims and quotations of its statements. */
  texts: readonly string[];
  /** Entities it is about, and speakers in it. */
  entities: readonly string[];
  isTwoSided: boolean;
  statements: number;
}

export interface RankedDispute {
  id: string;
  score: number;
  /** Words of the sentence that the dispute has too, the rarest among the candidates first. */
  matchedWords: string[];
}

/** What a word counts for that the question itself has, next to one that only a statement has. */
const questionWeight = 1.5;
/** What a shared entity counts for, next to a word that is as rare. */
const entityWeight = 2;

/** How telling each term is: ln(candidates / candidates that have it); 0 if all have it. */
function rarityOf(terms: Iterable<string>, having: readonly ReadonlySet<string>[]) {
  const rarity = new Map<string, number>();
  for (const term of terms) {
    const count = having.filter((set) => set.has(term)).length;
    if (count > 0) rarity.set(term, Math.log(having.length / count));
  }
  return rarity;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Puts the disputes about an entity into the order in which they bear on a sentence. A dispute's
 * score is the sum, over the words that it shares with the sentence, of how rare each is among
 * the candidates (inverse document frequency), half as much again where the question itself has
 * the word, and twice that for each nearby entity it shares.
 * So what all candidates have, such as the entity's own name, counts for nothing. Equal scores:
 * two-sided first, then more statements, then by id. The truth of anything plays no part.
 * @returns every candidate, the nearest first
 * @see Sparck Jones, A statistical interpretation of term specificity (1972)
 */
export function rankDisputes(
  { sentence, nearby }: Occasion,
  candidates: readonly DisputeCandidate[],
): RankedDispute[] {
  const sentenceWords = collectWords(sentence);
  const isEmpty = sentenceWords.size === 0;
  const questions = candidates.map(({ question }) => collectWords(isEmpty ? '' : question));
  const words = candidates.map(({ question, texts }) =>
    collectWords(isEmpty ? '' : [question, ...texts].join('\n')),
  );
  const entities = candidates.map((candidate) => new Set(candidate.entities));
  const wordRarity = rarityOf(sentenceWords, words);
  const entityRarity = rarityOf(new Set(nearby), entities);

  const scored = candidates.map((candidate, index) => {
    const shared = [...wordRarity].filter(
      ([word, rarity]) => rarity > 0 && words[index]?.has(word),
    );
    const weigh = (word: string) => (questions[index]?.has(word) ? questionWeight : 1);
    let score = shared.reduce((sum, [word, rarity]) => sum + weigh(word) * rarity, 0);
    for (const [entity, rarity] of entityRarity) {
      if (entities[index]?.has(entity)) score += entityWeight * rarity;
    }
    const matchedWords = shared
      .sort(([a, rareA], [b, rareB]) => rareB - rareA || byText(a, b))
      .map(([word]) => word);
    return { candidate, score, matchedWords };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.candidate.isTwoSided) - Number(a.candidate.isTwoSided) ||
      b.candidate.statements - a.candidate.statements ||
      byText(a.candidate.id, b.candidate.id),
  );
  return scored.map(({ candidate, score, matchedWords }) => ({
    id: candidate.id,
    score,
    matchedWords,
  }));
}
