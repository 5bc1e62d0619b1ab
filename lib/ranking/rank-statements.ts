import { listWords } from './words.ts';

/** A statement as far as its rank depends on it; each field is texts that count alike. */
export interface StatementCandidate {
  id: string;
  claim: readonly string[];
  quotes: readonly string[];
  /** Questions of the disputes it takes a stance on. */
  questions: readonly string[];
  /** What its speaker is called. */
  speaker: readonly string[];
  /** Ids of entities: what it is about, and who speaks. */
  entities: readonly string[];
}

export interface RankedStatement {
  /** Index into the candidates that the index was made of. */
  statement: number;
  score: number;
  /** Words of the sentence that the statement has too, the most telling first. */
  matchedWords: string[];
  /** Entities named in the sentence that the statement is about or by. */
  matchedEntities: string[];
}

export interface StatementIndex {
  /**
   * The statements that share a word or an entity with a sentence, the best first; equal scores
   * by id.
   * @param entities ids of those that the sentence names
   * @param allows which statements, by index, may come
   */
  rank(
    sentence: string,
    options?: {
      entities?: readonly string[];
      limit?: number;
      allows?: (statement: number) => boolean;
    },
  ): RankedStatement[];
}

const fields = ['claim', 'quotes', 'questions', 'speaker'] as const;
type Field = (typeof fields)[number];

/** What a word counts for by where it stands. */
const fieldWeights: Record<Field, number> = { claim: 1, quotes: 1, questions: 1, speaker: 0.5 };
/** How soon a repeated word stops to count for more, and how much a long field counts for less. */
const saturation = 1.2;
const lengthNorm = 0.75;
/** What a shared entity counts for, next to a word that is as rare. */
const entityWeight = 1;

/** The statements that have a term, with its weight in each; ascending. */
interface Postings {
  statements: number[];
  weights: number[];
}

function post(postings: Map<string, Postings>, term: string, statement: number, weight: number) {
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

/** How telling a term is that `having` of `all` statements have; never negative. */
function rarityOf(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

function postWords(candidates: readonly StatementCandidate[]): Map<string, Postings> {
  const words = candidates.map((candidate) =>
    fields.map((field) => candidate[field].flatMap(listWords)),
  );
  const means = fields.map(
    (_, at) => words.reduce((sum, lists) => sum + (lists[at]?.length ?? 0), 0) / words.length || 1,
  );
  const postings = new Map<string, Postings>();
  for (const [statement, lists] of words.entries()) {
    for (const [at, field] of fields.entries()) {
      const list = lists[at] ?? [];
      const norm = 1 - lengthNorm + (lengthNorm * list.length) / (means[at] ?? 1);
      for (const word of list) post(postings, word, statement, fieldWeights[field] / norm);
    }
  }
  return postings;
}

/** What is shared with one statement, and what that scores. */
interface Match {
  score: number;
  words: string[];
  entities: string[];
}

/**
 * Makes statements ready to be ranked by how well they answer a sentence. The score is BM25F over
 * the words of four fields (k1 = 1.2, b = 0.75 in each; the constant factor k1 + 1 is left out).
 * An entity that the sentence names, and that the statement is about or by, adds what a word as
 * rare adds that stands once in a field of mean length. The truth of anything plays no part.
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), 3.4–3.6
 */
export function indexStatements(candidates: readonly StatementCandidate[]): StatementIndex {
  const wordPostings = postWords(candidates);
  const entityPostings = new Map<string, Postings>();
  for (const [statement, { entities }] of candidates.entries()) {
    for (const entity of new Set(entities)) post(entityPostings, entity, statement, 1);
  }
  const rarity = ({ statements }: Postings) => rarityOf(statements.length, candidates.length);

  const collect = (terms: Iterable<string>, entities: Iterable<string>): Map<number, Match> => {
    const matches = new Map<number, Match>();
    const matchOf = (statement: number): Match => {
      const match = matches.get(statement) ?? { score: 0, words: [], entities: [] };
      matches.set(statement, match);
      return match;
    };
    // The most telling first, so that a match lists them in that order.
    const known = [...terms].flatMap((word) => {
      const postings = wordPostings.get(word);
      return postings ? [{ word, postings, rare: rarity(postings) }] : [];
    });
    known.sort((a, b) => b.rare - a.rare);
    for (const { word, postings, rare } of known) {
      for (const [at, statement] of postings.statements.entries()) {
        const weight = postings.weights[at] ?? 0;
        const match = matchOf(statement);
        match.score += (rare * weight) / (saturation + weight);
        match.words.push(word);
      }
    }
    for (const entity of entities) {
      const postings = entityPostings.get(entity);
      if (!postings) continue;
      for (const statement of postings.statements) {
        const match = matchOf(statement);
        match.score += (entityWeight * rarity(postings)) / (saturation + 1);
        match.entities.push(entity);
      }
    }
    return matches;
  };

  return {
    rank(sentence, { entities = [], limit = Number.POSITIVE_INFINITY, allows = () => true } = {}) {
      const matches = collect(new Set(listWords(sentence)), new Set(entities));
      const idOf = (statement: number) => candidates[statement]?.id ?? '';
      return [...matches]
        .filter(([statement]) => allows(statement))
        .sort(([a, one], [b, other]) => other.score - one.score || (idOf(a) < idOf(b) ? -1 : 1))
        .slice(0, limit)
        .map(([statement, match]) => ({
          statement,
          score: match.score,
          matchedWords: match.words,
          matchedEntities: match.entities,
        }));
    },
  };
}
