import {
  compareDisputes,
  type DisputeCandidate,
  type DisputeMeasures,
  measureNames,
  noMeasures,
  type Occasion,
} from './measure-disputes.ts';
import { disputeWeights, fitWeights } from './weights.ts';
import { commonInNews, emptyWordTable, type WordTable } from './word-table.ts';

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

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function weigh(measures: DisputeMeasures, weights: DisputeMeasures): number {
  let sum = 0;
  for (const name of measureNames) sum += weights[name] * measures[name];
  return sum;
}

/** How likely it is that the sentence is about a dispute, 0 to 1: logistic, calibrated. */
export function likelihoodOf(measures: DisputeMeasures): number {
  return 1 / (1 + Math.exp(-(fitWeights.base + weigh(measures, fitWeights))));
}

/**
 * Puts disputes into the order in which they bear on a sentence: by how much of a dispute's
 * question the sentence has, and the question of the sentence, in the same words or in words
 * near them in meaning, rare ones counting for more; by its nearest statement and example; by what
 * the whole of them mean; and by the entities that both name. What all candidates have counts for next to nothing. Equal scores: two-sided
 * first, then more statements, then by id. The truth of anything plays no part.
 * @param table without it only words that stand on both sides meet
 * @returns every candidate, the nearest first
 * @see docs/ranking.md
 */
export function rankDisputes(
  occasion: Occasion,
  candidates: readonly DisputeCandidate[],
  table: WordTable = emptyWordTable,
): RankedDispute[] {
  const { measures, terms, hasTerm } = compareDisputes(occasion, candidates, table);
  const scored = candidates.map((candidate, at) => {
    const own = measures[at] ?? noMeasures;
    return { candidate, at, own, score: weigh(own, disputeWeights) };
  });
  scored.sort(
    (a, b) =>
      b.score - a.score ||
      Number(b.candidate.isTwoSided) - Number(a.candidate.isTwoSided) ||
      b.candidate.texts.length - a.candidate.texts.length ||
      byText(a.candidate.id, b.candidate.id),
  );
  // What all candidates have tells none apart, and the rarest tells most.
  const telling = terms
    .filter(({ stem }) => table.commonness(stem) < commonInNews)
    .map(({ stem, words }) => {
      const count = candidates.filter((_, at) => hasTerm(at, stem)).length;
      return { stem, words, count };
    })
    .filter(({ count }) => count > 0 && (count < candidates.length || candidates.length === 1))
    .sort((one, other) => one.count - other.count);
  return scored.map(({ candidate, at, own, score }) => {
    const named = new Set([...candidate.about, ...candidate.speakers]);
    return {
      id: candidate.id,
      score,
      fits: likelihoodOf(own) >= fitWeights.threshold,
      matchedWords: telling.filter(({ stem }) => hasTerm(at, stem)).map(({ words }) => words),
      matchedEntities: [...new Set(occasion.nearby)].filter((id) => named.has(id)),
    };
  });
}
