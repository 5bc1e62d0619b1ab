import { familiesOf, isOfDate, listTerms, type Term } from './terms.ts';
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
  /** Share of the terms of the question that the sentence has, weighted by rarity, 0 to 1. */
  question: number;
  /** Share of the terms of the sentence that the question has, weighted by rarity and damped, 0 to 1. */
  sentence: number;
  /**
   * Of its statement that is nearest: geometric mean of the share of the statement's terms that the
   * sentence has, and of the sentence's that the statement has, weighted by rarity; 0 to 1.
   */
  statement: number;
  /** Rarity of the nearby entities that it is about. */
  entities: number;
  /** Share of the entities it is about that are near, 0 to 1. */
  entityShare: number;
}

export const noMeasures: DisputeMeasures = {
  question: 0,
  sentence: 0,
  statement: 0,
  entities: 0,
  entityShare: 0,
};

/** What a term of the same family counts for, next to the term itself. */
const familyWeight = 0.85;

interface Terms {
  list: readonly Term[];
  stems: ReadonlySet<string>;
  families: ReadonlySet<string>;
}

function gatherTerms(list: readonly Term[]): Terms {
  const stems = new Set(list.map(({ stem }) => stem));
  return { list, stems, families: new Set([...stems].flatMap(familiesOf)) };
}

/** 1 for a stem that is there, less for one of its family, else 0. */
function matchOf(stem: string, { stems, families }: Terms): number {
  if (stems.has(stem)) return 1;
  return familiesOf(stem).some((family) => families.has(family)) ? familyWeight : 0;
}

/** How telling it is that one of `all` candidates has a term which `having` of them have. */
function rarityOf(having: number, all: number): number {
  return Math.max(0, Math.log((all + 1) / (having + 0.5)));
}

/** A function from a stem to its rarity, by how many of the texts match it. */
function raritiesAmong(texts: readonly Terms[]): (stem: string) => number {
  const known = new Map<string, number>();
  return (stem) => {
    const rarity =
      known.get(stem) ??
      rarityOf(texts.filter((each) => matchOf(stem, each) > 0).length, texts.length);
    known.set(stem, rarity);
    return rarity;
  };
}

/** Added to what all terms of a sentence weigh, so that one of few telling terms is no high share. */
const sentenceDamping = 4;

/** How much of the weight of some terms a text has, 0 to 1. */
function shareOf(terms: readonly Term[], text: Terms, weightOf: (stem: string) => number): number {
  let all = 0;
  let had = 0;
  for (const { stem } of terms) {
    all += weightOf(stem);
    had += weightOf(stem) * matchOf(stem, text);
  }
  return all > 0 ? had / all : 0;
}

/**
 * How much of the weight of a sentence's terms a question has, 0 to 1, damped. Two terms of the
 * sentence that meet one of the question ("children", "school") count as one, and the other way round.
 */
function overlapOf(own: Terms, question: Terms, weightOf: (stem: string) => number): number {
  let all = sentenceDamping;
  let had = 0;
  let found = 0;
  for (const { stem } of own.list) {
    all += weightOf(stem);
    had += weightOf(stem) * matchOf(stem, question);
  }
  for (const { stem } of question.list) found += weightOf(stem) * matchOf(stem, own);
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

/** Holds a sentence against disputes, by the terms and the entities that both have. */
export function compareDisputes(
  { sentence, language = 'en', nearby, names = [] }: Occasion,
  candidates: readonly DisputeCandidate[],
): DisputeComparison {
  const near = [...new Set(nearby)];
  // Nothing to hold against them: what an entity's questions are ordered by where no page is read.
  if (sentence === '' && near.length === 0) {
    return { measures: candidates.map(() => noMeasures), terms: [], hasTerm: () => false };
  }
  const listOthers = namesAside(names);
  const own = gatherTerms(listOthers({ text: sentence, language }));
  const questions = candidates.map(({ question }) => gatherTerms(question.flatMap(listOthers)));
  const statements = candidates.map(({ texts }) =>
    texts.map((each) => gatherTerms(each.flatMap(listTerms))),
  );
  const wholes = questions.map((question, at) =>
    gatherTerms([question, ...(statements[at] ?? [])].flatMap(({ list }) => list)),
  );
  const inQuestions = raritiesAmong(questions);
  const inWholes = raritiesAmong(wholes);
  const abouts = candidates.map(({ about }) => new Set(about));
  const entityRarity = new Map(
    near.map((id) => {
      return [id, rarityOf(abouts.filter((about) => about.has(id)).length, candidates.length)];
    }),
  );

  const measures = questions.map((question, at): DisputeMeasures => {
    // A question names its time; a sentence seldom does, and need not.
    const asked = question.list.filter((term) => !isOfDate(term) || own.stems.has(term.stem));
    const about = abouts[at] ?? new Set();
    const shared = near.filter((id) => about.has(id));
    const nearest = (statements[at] ?? []).map((statement) =>
      Math.sqrt(shareOf(statement.list, own, () => 1) * shareOf(own.list, statement, inWholes)),
    );
    return {
      question: shareOf(asked, own, inQuestions),
      sentence: overlapOf(own, question, inQuestions),
      statement: Math.max(0, ...nearest),
      entities: shared.reduce((sum, id) => sum + (entityRarity.get(id) ?? 0), 0),
      entityShare: about.size > 0 ? shared.length / about.size : 0,
    };
  });
  return {
    measures,
    terms: own.list,
    hasTerm: (candidate, stem) => {
      const whole = wholes[candidate];
      return whole !== undefined && matchOf(stem, whole) > 0;
    },
  };
}
