import { QuotationCollector } from './collect-postings.ts';
import { findMarked, findRepeated, type RepeatedQuotation } from './compare-quotation.ts';
import { ComparingWork, mostPairsOfText } from './comparing-work.ts';
import { type QuotationCandidate, QuotationTable } from './quotation-table.ts';

/** A quotation on record. */
export interface Quotation {
  text: string;
  /** Id of the entity whose words they are; null where that is not known. */
  speaker: string | null;
}

/** A quotation on record that a text repeats. */
export interface FoundQuotation extends RepeatedQuotation {
  /** Index into the quotations that the index was made of. */
  quotation: number;
}

export interface QuotationIndex {
  /**
   * The quotations that a text repeats, exactly or nearly, the most words in common first.
   * @param nearby ids of entities that the paragraph names; shorter quotations need their speaker
   */
  find(text: string, nearby?: readonly string[]): FoundQuotation[];
}

/**
 * How a text repeats a quotation that it may have.
 * @param isNear whether the quotation's speaker is named near; a short one needs that
 * @param work what it may cost
 */
export function verifyCandidate(
  { places, isShort }: Pick<QuotationCandidate, 'places' | 'isShort'>,
  quotation: string,
  text: string,
  isNear: boolean,
  work?: ComparingWork,
): RepeatedQuotation[] {
  if (!isShort) return findRepeated(quotation, text, places, work);
  const found = isNear ? findMarked(quotation, text, places[0] ?? 0) : null;
  return found ? [found] : [];
}

/** Of repetitions that overlap, the one with the most words in common; in their order. */
export function keepBest<Found extends RepeatedQuotation>(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => b.wordsInCommon - a.wordsInCommon)) {
    if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Makes quotations that stand in memory ready to be recognised. */
export function indexQuotations(quotations: readonly Quotation[]): QuotationIndex {
  const collector = new QuotationCollector();
  for (const [number, { text }] of quotations.entries()) collector.add(number, text);
  const table = QuotationTable.build([collector.finish()]);
  return {
    find(text, nearby = []) {
      const work = new ComparingWork(mostPairsOfText);
      const found = table.findCandidates(text).flatMap((candidate) => {
        const own = quotations[candidate.record];
        const isNear = own?.speaker != null && nearby.includes(own.speaker);
        return verifyCandidate(candidate, own?.text ?? '', text, isNear, work).map(
          (repeated): FoundQuotation => ({ quotation: candidate.record, ...repeated }),
        );
      });
      return found.sort((a, b) => b.wordsInCommon - a.wordsInCommon || a.quotation - b.quotation);
    },
  };
}
