import { normOf, saturation } from './measure-statements.ts';
import { rarityOf, saturate } from './rarity.ts';
import {
  fields,
  fieldWeights,
  type StatementCandidate,
  type StatementTexts,
} from './statement-texts.ts';

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
export interface Found {
  statement: number;
  words: number;
  telling: number;
  entities: number;
}

/** A stem of a sentence, by its number, with what share of it tells something: how rare it is in news. */
export interface SoughtTerms {
  stems: readonly { stem: number; share: number }[];
  entities: Iterable<string>;
  /** Which statements, by index, may come. */
  allows?: ((statement: number) => boolean) | undefined;
}

export interface StatementFinder {
  /** How rare a stem is among the statements, by its number. */
  rarityOfStem(stem: number): number;
  /**
   * The statements that have a stem or an entity, by BM25F, of equal ones by id.
   * @param most the first of them in order; the others come behind, in order when `rest` is called
   */
  find(sought: SoughtTerms, most: number): { first: Found[]; rest: () => number[] };
}

/** Makes statements ready to be found by words and entities. */
export function createFinder(
  candidates: readonly StatementCandidate[],
  read: StatementTexts,
): StatementFinder {
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
  const having = (postings: Postings | undefined) => postings?.statements.length ?? 0;
  const rarities = Float64Array.from(read.stems.values(), (stem) =>
    rarityOf(having(stemPostings.get(stem)), candidates.length),
  );
  const unknown = rarityOf(0, candidates.length);

  /** Adds what postings tell to sums by statement; statements that are new go to `touched`. */
  const add = (
    postings: Postings | undefined,
    scores: { all: Float64Array; telling?: Float64Array; share: number },
    touched: number[],
  ) => {
    if (!postings) return;
    const rare = rarityOf(having(postings), candidates.length);
    const { all, telling, share } = scores;
    for (const [at, statement] of postings.statements.entries()) {
      const score = rare * saturate(postings.weights[at] as number, saturation);
      all[statement] = (all[statement] as number) + score;
      if (telling) telling[statement] = (telling[statement] as number) + share * score;
      touched.push(statement);
    }
  };

  return {
    rarityOfStem: (stem) => rarities[stem] ?? unknown,
    find({ stems, entities, allows }, most) {
      const words = new Float64Array(candidates.length);
      const telling = new Float64Array(candidates.length);
      const named = new Float64Array(candidates.length);
      const touched: number[] = [];
      for (const { stem, share } of stems) {
        add(stemPostings.get(stem), { all: words, telling, share }, touched);
      }
      for (const entity of entities) {
        add(entityPostings.get(entity), { all: named, share: 1 }, touched);
      }
      const all = [...new Set(touched)].filter((statement) => allows?.(statement) ?? true);
      const scoreOf = (at: number) => (words[at] as number) + (named[at] as number);
      const idOf = (at: number) => candidates[at]?.id ?? '';
      const order = (a: number, b: number) =>
        scoreOf(b) - scoreOf(a) || (idOf(a) < idOf(b) ? -1 : 1);
      // Only the first are brought in order at once: numbers alone are sorted much faster.
      const scores = Float64Array.from(all, scoreOf).sort();
      const least = scores.at(-most) ?? Number.NEGATIVE_INFINITY;
      const ahead = all.filter((at) => scoreOf(at) >= least).sort(order);
      const first = ahead.slice(0, most);
      return {
        first: first.map((statement): Found => {
          const of = (sums: Float64Array) => sums[statement] as number;
          return { statement, words: of(words), telling: of(telling), entities: of(named) };
        }),
        rest: () => {
          const behind = all.filter((at) => scoreOf(at) < least).sort(order);
          return [...ahead.slice(most), ...behind];
        },
      };
    },
  };
}
