import { compareMeanings, meanVectors, sentenceVectors } from './compare-meanings.ts';
import {
  gatherTerms,
  joinTerms,
  matchOf,
  rarityAmong,
  type Terms,
  weightsAmong,
} from './soft-terms.ts';
import { isOfDate, listTerms, type Term } from './terms.ts';
import { emptyWordTable, type WordTable } from './word-table.ts';
import type { Text } from './words.ts';

/** A sentence of a page, and the other entities near it. */
export interface Occasion {
  sentence: string;
  /** Of the sentence, BCP 47; English if it is not told. */
  language?: string;
  /** Ids of entities, in the same form as in `DisputeCandidate.about`. */
  nearby: readonly string[];
  /**
   * What the entities asked about and near are called. Their words tell no two disputes apart that
   * are about them, and `nearby` counts already; so they are held against nothing.
   */
  names?: readonly string[];
}

/** A dispute as far as its rank depends on it. */
export interface DisputeCandidate {
  id: string;
  question: readonly Text[];
  /** Other wordings of the question. */
  alsoAsked: readonly Text[];
  /** Sentences that it is about, as a newspaper would write them. */
  examples: readonly Text[];
  /** By statement: its claim and its quotations. */
  texts: readonly (readonly Text[])[];
  /** Entities it is about. */
  about: readonly string[];
  /** Those who speak in it. */
  speakers: readonly string[];
  isTwoSided: boolean;
}

/** What a dispute shares with a sentence, by kind of evidence. */
export interface DisputeMeasures {
  /**
   * Share of the terms of the question that the sentence has, weighted by rarity, 0 to 1; of that
   * wording which has most in common with the sentence.
   */
  question: number;
  /** Share of the terms of the sentence that the question has, weighted by rarity and damped, 0 to 1. */
  sentence: number;
  /**
   * Of its statement or example that is nearest: geometric mean of the share of its terms that the
   * sentence has, and of the sentence's that it has, weighted by rarity; 0 to 1.
   */
  statement: number;
  /** How near the sentence is in meaning to the nearest wording or example, -1 to 1. */
  meaning: number;
  /** The same for the nearest statement. */
  statementMeaning: number;
  /** How near the mean of the sentence's words is to that of the nearest wording or example's, -1 to 1. */
  words: number;
  /** The same for the nearest statement. */
  statementWords: number;
  /** Rarity of the nearby entities that it is about. */
  entities: number;
  /** Share of the entities it is about that are near, 0 to 1. */
  entityShare: number;
}

export const noMeasures: DisputeMeasures = {
  question: 0,
  sentence: 0,
  statement: 0,
  meaning: 0,
  statementMeaning: 0,
  words: 0,
  statementWords: 0,
  entities: 0,
  entityShare: 0,
};

export const measureNames = Object.keys(noMeasures) as (keyof DisputeMeasures)[];

/** From here on a reader is told that a word matches. */
const plainMatch = 0.5;

/** Added to what all terms of a sentence weigh, so that one of few telling terms is no high share. */
const sentenceDamping = 4;

/** How well terms of one text are met by those of another; a measure over all candidates. */
interface Weighing {
  matchOf(stem: string, text: Terms): number;
  weightOf(stem: string): number;
}

/** How much of the weight of some terms a text has, 0 to 1. */
function shareOf(terms: readonly Term[], text: Terms, weighing: Weighing): number {
  let all = 0;
  let had = 0;
  for (const { stem } of terms) {
    const weight = weighing.weightOf(stem);
    all += weight;
    had += weight * weighing.matchOf(stem, text);
  }
  return all > 0 ? had / all : 0;
}

/**
 * How much of the weight of a sentence's terms a question has, 0 to 1, damped. Two terms of the
 * sentence that meet one of the question ("children", "school") count as one, and the other way round.
 */
function overlapOf(own: Terms, question: Terms, weighing: Weighing): number {
  const { weightOf } = weighing;
  let all = sentenceDamping;
  let had = 0;
  let found = 0;
  for (const { stem } of own.list) {
    all += weightOf(stem);
    had += weightOf(stem) * weighing.matchOf(stem, question);
  }
  for (const { stem } of question.list) found += weightOf(stem) * weighing.matchOf(stem, own);
  return Math.min(had, found) / all;
}

/** A function that lists the terms of a text without names, so that only the other words are held against it. */
export function namesAside(names: readonly string[]): (text: Text) => Term[] {
  const patterns = [...new Set(names)]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  if (patterns.length === 0) return listTerms;
  const pattern = new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'giu');
  return ({ text, language }) => listTerms({ text: text.replace(pattern, ' '), language });
}

/** A sentence held against disputes. */
export interface DisputeComparison {
  /** Beside the candidates. */
  measures: readonly DisputeMeasures[];
  /** The terms of the sentence. */
  terms: readonly Term[];
  /** Whether the question or a statement of a candidate has a term, or nearly. */
  hasTerm(candidate: number, stem: string): boolean;
}

/** A candidate's texts as terms, without the names that are set aside. */
interface Read {
  /** The question in each language, and its other wordings. */
  wordings: readonly Terms[];
  examples: readonly Terms[];
  /** By statement: its claim and its quotations, each by itself. */
  statements: readonly (readonly Terms[])[];
  all: Terms;
}

function readCandidate(
  { question, alsoAsked, examples, texts }: DisputeCandidate,
  list: (text: Text) => Term[],
  table: WordTable,
): Read {
  const read = (text: Text) => gatherTerms(list(text), table);
  const wordings = [...question, ...alsoAsked].map(read);
  const shown = examples.map(read);
  const statements = texts.map((each) => each.map(read));
  return {
    wordings,
    examples: shown,
    statements,
    all: joinTerms([...wordings, ...shown, ...statements.flat()], table),
  };
}

/** Holds a sentence against disputes, by the terms and the entities that both have. */
export function compareDisputes(
  { sentence, language = 'en', nearby, names = [] }: Occasion,
  candidates: readonly DisputeCandidate[],
  table: WordTable = emptyWordTable,
): DisputeComparison {
  const near = [...new Set(nearby)];
  // Nothing to hold against them: what an entity's questions are ordered by where no page is read.
  if (sentence === '' && near.length === 0) {
    return { measures: candidates.map(() => noMeasures), terms: [], hasTerm: () => false };
  }
  const listOthers = namesAside(names);
  const own = gatherTerms(listOthers({ text: sentence, language }), table);
  const reads = candidates.map((candidate) => readCandidate(candidate, listOthers, table));
  const match = (stem: string, text: Terms) => matchOf(stem, text, table);
  const asked = reads.map(({ wordings }) => joinTerms(wordings, table));
  const inQuestions = { matchOf: match, weightOf: weightsAmong(asked, table) };
  const wholes = reads.map(({ all }) => all);
  const inWholes = { matchOf: match, weightOf: weightsAmong(wholes, table) };
  const alike = { matchOf: match, weightOf: () => 1 };

  const wordings = reads.map((read) => [...read.wordings, ...read.examples]);
  const statements = reads.map((read) => read.statements.flat());
  const toMeaning = sentenceVectors(table, inWholes.weightOf);
  const meaning = compareMeanings(own, wordings, toMeaning);
  const statementMeaning = compareMeanings(own, statements, toMeaning);
  const words = compareMeanings(own, wordings, meanVectors);
  const statementWords = compareMeanings(own, statements, meanVectors);

  const abouts = candidates.map(({ about }) => new Set(about));
  const entityRarity = new Map(
    near.map((id) => {
      return [id, rarityAmong(abouts.filter((about) => about.has(id)).length, candidates.length)];
    }),
  );

  const measures = reads.map((read, at): DisputeMeasures => {
    const about = abouts[at] ?? new Set();
    const shared = near.filter((id) => about.has(id));
    const questions = read.wordings.map((wording) => {
      // A question names its time; a sentence seldom does, and need not.
      const due = wording.list.filter((term) => !isOfDate(term) || own.stems.has(term.stem));
      return shareOf(due, own, inQuestions);
    });
    const nearest = [
      ...read.examples,
      ...read.statements.map((texts) => joinTerms(texts, table)),
    ].map((text) => Math.sqrt(shareOf(text.list, own, alike) * shareOf(own.list, text, inWholes)));
    return {
      question: Math.max(0, ...questions),
      sentence: Math.max(0, ...read.wordings.map((each) => overlapOf(own, each, inQuestions))),
      statement: Math.max(0, ...nearest),
      meaning: meaning[at] ?? 0,
      statementMeaning: statementMeaning[at] ?? 0,
      words: words[at] ?? 0,
      statementWords: statementWords[at] ?? 0,
      entities: shared.reduce((sum, id) => sum + (entityRarity.get(id) ?? 0), 0),
      entityShare: about.size > 0 ? shared.length / about.size : 0,
    };
  });
  return {
    measures,
    terms: own.list,
    hasTerm: (candidate, stem) => {
      const whole = wholes[candidate];
      return whole !== undefined && match(stem, whole) >= plainMatch;
    },
  };
}
