import {
  createMeasurer,
  normOf,
  type StatementMeasures,
  saturation,
} from './measure-statements.ts';
import { rarityOf, saturate } from './rarity.ts';
import { indexMeanings } from './statement-meanings.ts';
import {
  fields,
  fieldWeights,
  readStatementTexts,
  type StatementCandidate,
} from './statement-texts.ts';
import { stemWord } from './stems.ts';
import { statementWeights } from './weights.ts';
import { emptyWordTable, type WordTable } from './word-table.ts';
import { listWords } from './words.ts';

export type { StatementCandidate } from './statement-texts.ts';

export interface RankedStatement {
  /** Index into the candidates that the index was made of. */
  statement: number;
  score: number;
  /** Words of the sentence that the statement has too, in some form, the most telling first. */
  matchedWords: string[];
  /** Entities named in the sentence that the statement is about or by. */
  matchedEntities: string[];
}

export interface RankOptions {
  /** Of the sentence, BCP 47; English if it is not told. */
  language?: string;
  /** Ids of the entities that the sentence names. */
  entities?: readonly string[];
  limit?: number;
  /** Which statements, by index, may come. */
  allows?: (statement: number) => boolean;
}

/** A statement with what it shares with a sentence. */
export interface MeasuredStatement {
  statement: number;
  measures: StatementMeasures;
}

export interface StatementIndex {
  /**
   * The statements that share a word or an entity with a sentence, the best first; equal scores
   * by id.
   */
  rank(sentence: string, options?: RankOptions): RankedStatement[];
  /** The measures that `rank` weighs, of the statements that it weighs, in no order. */
  measure(sentence: string, options?: RankOptions): MeasuredStatement[];
}

/** Most statements that are measured in full: the first by words and entities. */
const measured = 100;

/** The statements that have a term, ascending, with its weight in each. */
interface Postings {
  statements: number[];
  weights: number[];
}

function post<Key>(
  postings: Map<Key, Postings>,
  term: Key,
  statement: number,
  weight: number,
): void {
  const own = postings.get(term);
  if (!own) {
    postings.set(term, { statements: [statement], weights: [weight] });
  } else if (own.statements.at(-1) === statement) {
    own.weights[own.weights.length - 1] = (own.weights.at(-1) ?? 0) + weight;
  } else {
    own.statements.push(statement);
    own.weights.push(weight);
  }
}

/** The first measures of a statement, from postings. */
interface Found {
  statement: number;
  words: number;
  entities: number;
}

/**
 * Makes statements ready to be ranked by how well they answer a sentence. Words and entities find
 * statements by BM25F; the first of them are measured in full, and the measures are summed with
 * weights that were learnt. The truth of anything plays no part.
 * @see docs/ranking.md
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.4–3.6
 */
export function indexStatements(
  candidates: readonly StatementCandidate[],
  table: WordTable = emptyWordTable,
): StatementIndex {
  const read = readStatementTexts(candidates);
  const meanings = indexMeanings(candidates, table);
  const stemPostings = new Map<number, Postings>();
  const entityPostings = new Map<string, Postings>();
  for (const [statement, texts] of read.texts.entries()) {
    for (const [at, field] of fields.entries()) {
      const text = texts[at] ?? [];
      const weight = fieldWeights[field] / normOf(text.length, read.meanWords[at] ?? 1);
      for (const word of text) post(stemPostings, read.words[word]?.stem ?? 0, statement, weight);
    }
    const entities = new Set(candidates[statement]?.entities);
    for (const entity of entities) post(entityPostings, entity, statement, 1);
  }
  const rarity = (postings: Postings | undefined) =>
    rarityOf(postings?.statements.length ?? 0, candidates.length);
  const rarityOfStem = (stem: number) => rarity(stemPostings.get(stem));
  const idOf = (statement: number) => candidates[statement]?.id ?? '';

  /** By number in the index; words that no statement has are left out. */
  const readSentence = (sentence: string, language: string) => {
    const words = listWords(sentence);
    const stems = words.flatMap((word) => read.stems.get(stemWord(word, language)) ?? []);
    return { words, stems };
  };

  const find = (stems: readonly number[], { entities = [], allows }: RankOptions): Found[] => {
    const found = new Map<number, Found>();
    const add = (postings: Postings | undefined, of: 'words' | 'entities') => {
      if (!postings) return;
      const rare = rarity(postings);
      for (const [at, statement] of postings.statements.entries()) {
        if (allows && !allows(statement)) continue;
        const own = found.get(statement) ?? { statement, words: 0, entities: 0 };
        own[of] += rare * saturate(postings.weights[at] ?? 0, saturation);
        found.set(statement, own);
      }
    };
    for (const stem of new Set(stems)) add(stemPostings.get(stem), 'words');
    for (const entity of new Set(entities)) add(entityPostings.get(entity), 'entities');
    const first = (own: Found) =>
      statementWeights.words * own.words + statementWeights.entities * own.entities;
    return [...found.values()].sort(
      (a, b) => first(b) - first(a) || (idOf(a.statement) < idOf(b.statement) ? -1 : 1),
    );
  };

  const measure = (sentence: string, options: RankOptions) => {
    const { words, stems } = readSentence(sentence, options.language ?? 'en');
    const found = find(stems, options);
    const measurer = createMeasurer(read, { stems, words }, rarityOfStem);
    const meaningOf = meanings.hold({ text: sentence, language: options.language ?? 'en' });
    const full = found.slice(0, measured).map(({ statement, ...own }): MeasuredStatement => {
      const measures = { ...own, ...measurer.measure(statement), meaning: meaningOf(statement) };
      return { statement, measures };
    });
    return { full, rest: found.slice(measured) };
  };

  const explain = (sentence: string, statement: number, { entities, language }: RankOptions) => {
    const own = new Set((read.texts[statement] ?? []).flat().map((word) => read.words[word]?.stem));
    const words = new Map<string, number>();
    for (const word of listWords(sentence)) {
      const stem = read.stems.get(stemWord(word, language ?? 'en'));
      if (stem !== undefined && own.has(stem)) words.set(word, rarityOfStem(stem));
    }
    const named = new Set(candidates[statement]?.entities);
    return {
      matchedWords: [...words].sort(([, a], [, b]) => b - a).map(([word]) => word),
      matchedEntities: [...new Set(entities)].filter((entity) => named.has(entity)),
    };
  };

  return {
    measure: (sentence, options = {}) => measure(sentence, options).full,
    rank(sentence, options = {}) {
      const { full, rest } = measure(sentence, options);
      const scored = full.map(({ statement, measures }) => {
        return { statement, score: weigh(measures) };
      });
      scored.sort((a, b) => b.score - a.score || (idOf(a.statement) < idOf(b.statement) ? -1 : 1));
      // What was not measured in full stays behind, in its first order.
      const lowest = scored.at(-1)?.score ?? 0;
      const all = [...scored, ...rest.map(({ statement }) => ({ statement, score: lowest }))];
      return all.slice(0, options.limit).map(({ statement, score }) => {
        return { statement, score, ...explain(sentence, statement, options) };
      });
    },
  };
}

/** The sum of the measures of a statement, each with its weight. */
function weigh(measures: StatementMeasures): number {
  let score = 0;
  for (const [name, weight] of Object.entries(statementWeights)) {
    score += weight * measures[name as keyof StatementMeasures];
  }
  return score;
}
