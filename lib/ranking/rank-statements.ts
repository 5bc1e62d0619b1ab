import { createFinder } from './find-statements.ts';
import { createFeedback } from './measure-feedback.ts';
import { createSoftMeasurer } from './measure-soft.ts';
import { createMeasurer, normOf, type StatementMeasures } from './measure-statements.ts';
import { listSentenceWords } from './sentence-words.ts';
import { indexMeanings } from './statement-meanings.ts';
import { listNameWords } from './statement-names.ts';
import {
  fields,
  fieldWeights,
  readStatementTexts,
  type StatementCandidate,
} from './statement-texts.ts';
import { stemWord } from './stems.ts';
import { statementWeights } from './weights.ts';
import { emptyWordTable, type WordTable } from './word-table.ts';

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

/** A stem of a sentence; without a number where no statement has it. */
interface SentenceStem {
  text: string;
  number: number | undefined;
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
  const { find, rarityOfStem } = createFinder(candidates, read);
  const idOf = (statement: number) => candidates[statement]?.id ?? '';

  const stemTexts = [...read.stems.keys()];
  const vectors: (Float32Array | null)[] = [];
  /** Kept, since the table forgets what it unpacked. */
  const vectorOf = (stem: number) => {
    let vector = vectors[stem];
    if (vector === undefined) {
      vector = table.wordVector(stemTexts[stem] ?? '');
      vectors[stem] = vector;
    }
    return vector;
  };
  const numberOf = (word: string, language: string) => read.stems.get(stemWord(word, language));

  const readSentence = (sentence: string, language: string) => {
    const { words, body, bodyWithStopWords } = listSentenceWords(sentence, read.hasWord);
    const forms = words.flatMap((each) => each.forms);
    const texts = new Set(forms.map((form) => stemWord(form, language)));
    const stems = [...texts].map((text): SentenceStem => ({ text, number: read.stems.get(text) }));
    return {
      stems,
      words: forms,
      body: body.flatMap((form) => numberOf(form, language) ?? []),
      text: bodyWithStopWords.join(' '),
    };
  };

  /** What each stem of a statement weighs, by its number. */
  const weighStems = (statement: number): Map<number, number> => {
    const weights = new Map<number, number>();
    for (const [at, field] of fields.entries()) {
      const text = read.texts[statement]?.[at] ?? [];
      const weight = fieldWeights[field] / normOf(text.length, read.meanWords[at] ?? 1);
      for (const word of text) {
        const stem = read.words[word]?.stem ?? 0;
        weights.set(stem, (weights.get(stem) ?? 0) + weight);
      }
    }
    return weights;
  };

  const measure = (sentence: string, options: RankOptions) => {
    const language = options.language ?? 'en';
    const { stems, body, words, text } = readSentence(sentence, language);
    const shares = stems.flatMap(({ text: stem, number }) =>
      number === undefined ? [] : [{ stem: number, share: 1 - table.commonness(stem) }],
    );
    const { entities = [], allows } = options;
    const found = find({ stems: shares, entities: new Set(entities), allows }, measured);
    const sought = stems.map(({ text: stem, number }) => {
      return { text: stem, rarity: rarityOfStem(number ?? -1) };
    });
    const known = new Set(stems.flatMap(({ number }) => number ?? []));
    const size = Math.sqrt(sought.reduce((sum, each) => sum + each.rarity ** 2, 0));
    const measureOwn = createMeasurer(read, { stems: known, body, words, size }, rarityOfStem);
    const measureSoft = createSoftMeasurer(sought, table, {
      textOf: (stem) => stemTexts[stem] ?? '',
      vectorOf,
      rarityOf: rarityOfStem,
    });
    const meaningOf = meanings.hold({ text, language });
    const first = found.first.map((own) => {
      const weights = weighStems(own.statement);
      return { own, weights, score: own.words, stems: new Set(weights.keys()) };
    });
    const feedback = createFeedback(first, (stem) => known.has(stem), rarityOfStem);
    const full = first.map(
      ({ own: { statement, ...own }, weights, stems: of }): MeasuredStatement => {
        const measures = {
          ...own,
          ...measureOwn(statement),
          ...measureSoft(weights, namesOf(statement)),
          meaning: meaningOf(statement),
          feedback: feedback(of),
        };
        return { statement, measures };
      },
    );
    return { full, rest: found.rest };
  };

  const names = new Map<number, ReadonlySet<number>>();
  /** The stems of the names in a statement's claim, by number; read when they are first asked for. */
  const namesOf = (statement: number): ReadonlySet<number> => {
    let own = names.get(statement);
    if (!own) {
      const words = listNameWords(candidates[statement]?.claim ?? []);
      own = new Set(words.flatMap(({ word, language }) => numberOf(word, language) ?? []));
      names.set(statement, own);
    }
    return own;
  };

  /** The words of a sentence, each with the numbers of the stems that it may be met by. */
  const listStems = (sentence: string, language: string) =>
    listSentenceWords(sentence, read.hasWord).words.map(({ word, forms }) => {
      return { word, stems: forms.flatMap((form) => numberOf(form, language) ?? []) };
    });

  const explain = (
    asked: ReturnType<typeof listStems>,
    statement: number,
    entities: readonly string[] = [],
  ) => {
    const own = new Set((read.texts[statement] ?? []).flat().map((word) => read.words[word]?.stem));
    const words = new Map<string, number>();
    for (const { word, stems } of asked) {
      const shared = stems.filter((stem) => own.has(stem)).map(rarityOfStem);
      if (shared.length > 0) words.set(word, Math.max(...shared));
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
      const { limit = Number.POSITIVE_INFINITY, language = 'en', entities } = options;
      const behind = limit > scored.length ? rest() : [];
      const all = [...scored, ...behind.map((statement) => ({ statement, score: lowest }))];
      const asked = listStems(sentence, language);
      return all.slice(0, limit).map(({ statement, score }) => {
        return { statement, score, ...explain(asked, statement, entities) };
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
