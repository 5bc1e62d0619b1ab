import { stemWord } from './stems.ts';
import { disputeWeights, fitWeights } from './weights.ts';
import { familiesOf } from './word-families.ts';
import { listStems, listWords, type Text } from './words.ts';

/** A sentence of a page, and the other entities near it. */
export interface Occasion {
  sentence: string;
  /** Of the sentence, BCP 47; English if it is not told. */
  language?: string;
  /** Ids of entities, in the same form as in `DisputeCandidate.about`. */
  nearby: readonly string[];
  /** What the entity asked about is called: its words tell no two of its disputes apart. */
  names?: readonly string[];
}

/** A dispute as far as its rank depends on it. */
export interface DisputeCandidate {
  id: string;
  question: readonly Text[];
  /** The claims and quotations of its statements. */
  texts: readonly Text[];
  /** Entities it is about. */
  about: readonly string[];
  /** Those who speak in it. */
  speakers: readonly string[];
  isTwoSided: boolean;
  statements: number;
}

export interface RankedDispute {
  id: string;
  score: number;
  /** Whether the sentence is likely to be about it; where none fits, no dispute should stand out. */
  fits: boolean;
  /** Words of the sentence that the dispute has too, or nearly, the rarest among the candidates first. */
  matchedWords: string[];
  /** Nearby entities that the dispute is about or that speak in it. */
  matchedEntities: string[];
}

/** What a dispute shares with a sentence, by kind of evidence. */
export interface DisputeMeasures {
  /** Share of the stems of the question that the sentence has, weighted by rarity, 0 to 1. */
  question: number;
  /** Rarity of the stems of the sentence that any text of the dispute has. */
  texts: number;
  /** Rarity of the nearby entities that it is about. */
  entities: number;
  /** Share of the entities it is about that are near, 0 to 1. */
  entityShare: number;
}

/** What a word of the same family counts for, next to the word itself. */
const familyWeight = 0.7;

interface Stems {
  list: string[];
  stems: ReadonlySet<string>;
  families: ReadonlySet<string>;
}

function readStems(texts: readonly Text[]): Stems {
  const stems = new Set(texts.flatMap(listStems));
  return { list: [...stems], stems, families: new Set([...stems].flatMap(familiesOf)) };
}

/** 1 for a stem that is there, less for one of its family, else 0. */
function matchOf(stem: string, { stems, families }: Stems): number {
  if (stems.has(stem)) return 1;
  return familiesOf(stem).some((family) => families.has(family)) ? familyWeight : 0;
}

/** How telling it is that one of `all` candidates has a term which `having` of them have. */
function rarityOf(having: number, all: number): number {
  return Math.max(0, Math.log((all + 1) / (having + 0.5)));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The text without what an entity is called, so that only the other words are held against it. */
function setAside(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    if (name === '') continue;
    const pattern = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    rest = rest.replace(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'), ' ');
  }
  return rest;
}

/** Holds a sentence against disputes; the measures run beside the candidates. */
export function measureDisputes(
  { sentence, language = 'en', nearby, names = [] }: Occasion,
  candidates: readonly DisputeCandidate[],
): DisputeMeasures[] {
  const near = [...new Set(nearby)];
  // Nothing to hold against them: what an entity's questions are ordered by where no page is read.
  if (sentence === '' && near.length === 0) {
    return candidates.map(() => ({ question: 0, texts: 0, entities: 0, entityShare: 0 }));
  }
  const own = readStems([{ text: setAside(sentence, names), language }]);
  const questions = candidates.map(({ question }) => readStems(question));
  const texts = candidates.map((candidate) =>
    readStems([...candidate.question, ...candidate.texts]),
  );
  const rarities = (among: readonly Stems[]) => {
    const known = new Map<string, number>();
    return (stem: string): number => {
      const rarity =
        known.get(stem) ??
        rarityOf(among.filter((each) => matchOf(stem, each) > 0).length, among.length);
      known.set(stem, rarity);
      return rarity;
    };
  };
  const inQuestions = rarities(questions);
  const inTexts = rarities(texts);
  const abouts = candidates.map(({ about }) => new Set(about));
  const entityRarity = new Map(
    near.map((id) => {
      return [id, rarityOf(abouts.filter((about) => about.has(id)).length, candidates.length)];
    }),
  );

  return candidates.map((_, at): DisputeMeasures => {
    let asked = 0;
    let answered = 0;
    for (const stem of questions[at]?.list ?? []) {
      asked += inQuestions(stem);
      answered += inQuestions(stem) * matchOf(stem, own);
    }
    const whole = texts[at];
    const about = abouts[at] ?? new Set();
    const shared = near.filter((id) => about.has(id));
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    return {
      question: asked > 0 ? answered / asked : 0,
      texts: sum(own.list.map((stem) => (whole ? inTexts(stem) * matchOf(stem, whole) : 0))),
      entities: sum(shared.map((id) => entityRarity.get(id) ?? 0)),
      entityShare: about.size > 0 ? shared.length / about.size : 0,
    };
  });
}

function weigh(measures: DisputeMeasures, weights: DisputeMeasures): number {
  return (
    weights.question * measures.question +
    weights.texts * measures.texts +
    weights.entities * measures.entities +
    weights.entityShare * measures.entityShare
  );
}

/** How likely it is that the sentence is about a dispute, 0 to 1: logistic, calibrated. */
export function likelihoodOf(measures: DisputeMeasures): number {
  return 1 / (1 + Math.exp(-(fitWeights.base + weigh(measures, fitWeights))));
}

/**
 * Puts disputes into the order in which they bear on a sentence: by how much of a dispute's
 * question the sentence has, in the same words or in words of the same family, rare ones counting
 * for more; by the words of its statements; and by the entities that both name. What all
 * candidates have counts for next to nothing. Equal scores: two-sided first, then more statements, then by
 * id. The truth of anything plays no part.
 * @returns every candidate, the nearest first
 * @see docs/ranking.md
 */
export function rankDisputes(
  occasion: Occasion,
  candidates: readonly DisputeCandidate[],
): RankedDispute[] {
  const measures = measureDisputes(occasion, candidates);
  const { language = 'en' } = occasion;
  const words = [...new Set(listWords(setAside(occasion.sentence, occasion.names ?? [])))];

  const scored = candidates.map((candidate, at) => {
    const own = measures[at] ?? { question: 0, texts: 0, entities: 0, entityShare: 0 };
    return { candidate, own, score: weigh(own, disputeWeights) };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.candidate.isTwoSided) - Number(a.candidate.isTwoSided) ||
      b.candidate.statements - a.candidate.statements ||
      byText(a.candidate.id, b.candidate.id),
  );
  // Texts are read for the words of the sentence only.
  const texts = new Map(
    (words.length === 0 ? [] : candidates).map(({ id, question, texts: own }) => [
      id,
      readStems([...question, ...own]),
    ]),
  );
  const having = (word: string) => {
    const stem = stemWord(word, language);
    return [...texts.values()].filter((each) => matchOf(stem, each) > 0).length;
  };
  // What all candidates have tells none apart, and the rarest tells most.
  const telling = words
    .map((word) => ({ word, count: having(word) }))
    .filter(({ count }) => count > 0 && (count < candidates.length || candidates.length === 1))
    .sort((one, other) => one.count - other.count);
  return scored.map(({ candidate, own, score }) => {
    const stems = texts.get(candidate.id);
    const named = new Set([...candidate.about, ...candidate.speakers]);
    return {
      id: candidate.id,
      score,
      fits: likelihoodOf(own) >= fitWeights.threshold,
      matchedWords: telling
        .map(({ word }) => word)
        .filter((word) => stems && matchOf(stemWord(word, language), stems) > 0),
      matchedEntities: [...new Set(occasion.nearby)].filter((id) => named.has(id)),
    };
  });
}
