import { rarityOf, saturate } from './rarity.ts';
import { countGrams, fields, fieldWeights, type StatementTexts } from './statement-texts.ts';
import { listGrams } from './words.ts';

/** What a statement shares with a sentence, by kind of evidence. */
export interface StatementMeasures {
  /** BM25F over the stems of all fields. */
  words: number;
  /** BM25F over their character 4-grams, which bridges forms that stemming does not. */
  grams: number;
  /** The same as `words`, each stem the less, the commoner it is in news. */
  telling: number;
  /** How like the stems of its claim or quotations are, 0 to 1: cosine of vectors of their rarities. */
  likeness: number;
  /** Rarity of the rarest stem that both have. */
  rarest: number;
  /** Root of the rarities of the pairs of stems that stand within eight words in both. */
  pairs: number;
  /** How near the sentence is in meaning to the nearest of its texts, 0 to 1. */
  meaning: number;
  /** See `SoftMeasures`. */
  near: number;
  soft: number;
  /** Share of its stems that the first found by words have in common, weighted by rarity, 0 to 1. */
  feedback: number;
  /** Rarity of the numbers that both tell. */
  numbers: number;
  /** How many numbers it tells that the sentence does not. */
  otherNumbers: number;
  /** Rarity of the names in its claim that the sentence has not, nor anything near them. */
  otherNames: number;
  /** Rarity of the entities that the sentence names and that it is about or by. */
  entities: number;
}

/** How soon a repeated word stops to count for more, and how much a long field counts for less. */
export const saturation = 0.8;
const lengthNorm = 0.5;
/** Words within which two stand near each other. */
const nearWords = 8;

const questionField = fields.indexOf('questions');
const claimField = fields.indexOf('claim');
const quotesField = fields.indexOf('quotes');

/** How much less a word counts in a field that is longer than the mean; 1 at the mean. */
export function normOf(size: number, mean: number): number {
  return 1 - lengthNorm + (lengthNorm * size) / mean;
}

/** The pairs of distinct stems that stand near each other, as one number each, of those wanted. */
function listPairs(stems: readonly number[], isWanted: (stem: number) => boolean): Set<number> {
  const pairs = new Set<number>();
  const places = stems.flatMap((stem, at) => (isWanted(stem) ? [at] : []));
  for (const [rank, at] of places.entries()) {
    for (let next = rank + 1; (places[next] ?? Number.POSITIVE_INFINITY) - at < nearWords; next++) {
      const one = stems[at] ?? 0;
      const other = stems[places[next] ?? 0] ?? 0;
      if (one !== other) pairs.add(Math.min(one, other) * 2 ** 26 + Math.max(one, other));
    }
  }
  return pairs;
}

/** The measures of the words of both; the others come from postings and the word table. */
export type OwnMeasures = Pick<
  StatementMeasures,
  'grams' | 'likeness' | 'rarest' | 'pairs' | 'numbers' | 'otherNumbers'
>;

/** A sentence as it is measured; stems by their numbers, of words that statements have too. */
export interface MeasuredSentence {
  stems: ReadonlySet<number>;
  /** Of what is said, in their order. */
  body: readonly number[];
  words: readonly string[];
  /** Root of the sum of the squared rarities of all its stems. */
  size: number;
}

/** Makes a sentence ready to be held against the statements of an index, each by its number. */
export function createMeasurer(
  { words, texts, meanGrams, wordsByGram }: StatementTexts,
  sentence: MeasuredSentence,
  rarityOfStem: (stem: number) => number,
): (statement: number) => OwnMeasures {
  const { stems } = sentence;
  const pairs = listPairs(sentence.body, () => true);
  const gramsOfWord = new Map<number, string[]>();
  const gramRarity = new Map<string, number>();
  for (const gram of new Set(sentence.words.flatMap(listGrams))) {
    // A gram stands in as many statements as the words that have it, near enough.
    let having = 0;
    for (const word of wordsByGram.get(gram) ?? []) {
      having += words[word]?.statements ?? 0;
      const grams = gramsOfWord.get(word);
      if (grams) grams.push(gram);
      else gramsOfWord.set(word, [gram]);
    }
    gramRarity.set(gram, rarityOf(Math.min(having, texts.length), texts.length));
  }
  const stemOf = (word: number) => words[word]?.stem ?? -1;
  const isNumber = (word: number) => words[word]?.isNumber ?? false;
  const numbers = new Set(sentence.words.filter((word) => /\p{N}/u.test(word)));

  const measureGrams = (own: readonly (readonly number[])[]): number => {
    const weights = new Map<string, number>();
    for (const [at, field] of fields.entries()) {
      const text = own[at] ?? [];
      const weight = fieldWeights[field] / normOf(countGrams(text, words), meanGrams[at] ?? 1);
      for (const word of text) {
        for (const gram of gramsOfWord.get(word) ?? []) {
          weights.set(gram, (weights.get(gram) ?? 0) + weight);
        }
      }
    }
    let score = 0;
    for (const [gram, weight] of weights) {
      score += (gramRarity.get(gram) ?? 0) * saturate(weight, saturation);
    }
    return score;
  };

  const likenessTo = (text: readonly number[]): number => {
    let shared = 0;
    let whole = 0;
    for (const stem of new Set(text.map(stemOf))) {
      const square = rarityOfStem(stem) ** 2;
      whole += square;
      if (stems.has(stem)) shared += square;
    }
    return shared > 0 ? shared / Math.sqrt(whole) / sentence.size : 0;
  };

  return (statement) => {
    const own = texts[statement] ?? [];
    const all = new Set(own.flat().map(stemOf));
    const shared = [...all].filter((stem) => stems.has(stem)).map(rarityOfStem);
    let near = 0;
    for (const pair of new Set(
      [claimField, questionField].flatMap((at) => [
        ...listPairs((own[at] ?? []).map(stemOf), (stem) => stems.has(stem)),
      ]),
    )) {
      if (!pairs.has(pair)) continue;
      near += rarityOfStem(Math.floor(pair / 2 ** 26)) + rarityOfStem(pair % 2 ** 26);
    }
    const told = new Set<string>();
    let sharedNumbers = 0;
    for (const word of own.flat()) {
      const text = words[word]?.word ?? '';
      if (!isNumber(word) || told.has(text)) continue;
      told.add(text);
      if (numbers.has(text)) sharedNumbers += rarityOfStem(stemOf(word));
    }
    return {
      grams: measureGrams(own),
      likeness: Math.max(likenessTo(own[claimField] ?? []), likenessTo(own[quotesField] ?? [])),
      rarest: Math.max(0, ...shared),
      pairs: Math.sqrt(near),
      numbers: sharedNumbers,
      otherNumbers: [...told].filter((word) => !numbers.has(word)).length,
    };
  };
}
