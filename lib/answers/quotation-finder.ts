/** Finds the quotations on record that the texts of a page repeat. */

import { groupBy } from '../algorithms/group-by.ts';
import { PatientSlices } from '../async/pause.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import { toKey } from '../lookup/entity-key.ts';
import type { CorpusReader, ReadableQuotations } from '../lookup/reader.ts';
import type { RepeatedQuotation } from '../quotations/compare-quotation.ts';
import { ComparingWork, mostPairsOfText, mostPairsTogether } from '../quotations/comparing-work.ts';
import { keepBest, verifyCandidate } from '../quotations/find-quotations.ts';
import { type QuotationCandidate, QuotationTable } from '../quotations/quotation-table.ts';
import { StoreError } from '../store/store-error.ts';
import { toQuotationKey } from './quotation-key.ts';

/** A quotation on record that a text repeats. */
export interface PageQuotation extends RepeatedQuotation {
  /** Index of the text; `start` and `end` are in it. */
  text: number;
  key: string;
}

export interface QuotationFinder {
  /**
   * In the order of the texts and of their words; of quotations that overlap, the one with the
   * most words in common.
   * @param namedIn keys of the entities that a text names; asked only where a short quotation may
   *   stand, which needs its speaker near
   * @returns with it, whether there was more to compare than is compared for one question
   */
  find(
    texts: readonly string[],
    namedIn: (text: number) => ReadonlySet<string>,
  ): Promise<{ found: PageQuotation[]; isCut: boolean }>;
  /** Where text without seams may repeat one: a `Sieve`'s. */
  sift(text: string, places: number[]): boolean;
}

/** Most records that are read for one question: a hostile page may repeat a corpus without end. */
export const mostRead = 400;

/** What can be read; a damaged segment is noted by the store, and takes no mark from the page. */
async function readOrNull(
  quotations: ReadableQuotations | undefined,
  record: number,
): Promise<BuiltRecord | null> {
  try {
    return (await quotations?.read(record)) ?? null;
  } catch (error) {
    if (error instanceof StoreError || error instanceof CorpusError) return null;
    throw error;
  }
}

/** Makes the quotations of these corpora ready to be found: 13 bytes of memory for each of their hashes. */
export async function createQuotationFinder(
  readers: readonly CorpusReader[],
): Promise<QuotationFinder> {
  const read = await Promise.all(
    readers.map(async (reader) => {
      return (await reader.readQuotations()).map((quotations) => ({
        ...quotations,
        id: reader.id,
      }));
    }),
  );
  const lists = read.flat();
  const sources = lists.map(({ id, read: readRecord }) => ({ id, read: readRecord }));
  const table = await new PatientSlices().run(QuotationTable.building(lists));

  const verify = async (
    text: number,
    words: string,
    candidate: QuotationCandidate,
    namedIn: (text: number) => ReadonlySet<string>,
    work: ComparingWork,
  ): Promise<PageQuotation[]> => {
    const source = sources[candidate.list];
    const record = await readOrNull(source as ReadableQuotations | undefined, candidate.record);
    if (!source || record?.type !== 'statement' || record.status.state === 'withdrawn') return [];
    const speaker = record.speaker === null ? null : toKey(source.id, record.speaker);
    const isNear = candidate.isShort && speaker !== null && namedIn(text).has(speaker);
    return record.quotes.flatMap(({ exact }, place) =>
      verifyCandidate(candidate, exact, words, isNear, work).map((repeated) => {
        return { ...repeated, text, key: toQuotationKey(source.id, record.id, place) };
      }),
    );
  };

  return {
    sift: (text, places) => table.sift(text, places),
    async find(texts, namedIn) {
      const asked: Promise<PageQuotation[]>[] = [];
      const together = new ComparingWork(mostPairsTogether);
      for (const [text, words] of texts.entries()) {
        const work = new ComparingWork(mostPairsOfText, together);
        const candidates = table.findCandidates(words);
        const taken = candidates.slice(0, mostRead - asked.length);
        if (table.isCut || taken.length < candidates.length) together.isCut = true;
        for (const candidate of taken) asked.push(verify(text, words, candidate, namedIn, work));
      }
      const found = (await Promise.all(asked)).flat();
      const byText = groupBy(found, ({ text }) => `${text}`);
      return { found: [...byText.values()].flatMap(keepBest), isCut: together.isCut };
    },
  };
}
