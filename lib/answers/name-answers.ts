/** What is looked for in texts: the names of entities, and quotations. */
import { createClaimFinder } from '../claims/create-claim-finder.ts';
import type { ClaimFinder } from '../claims/types.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import type { BuiltRecord } from '../corpus/records/records.ts';
import type { EntityStanding } from '../fit/mark.ts';
import { fromKey, toKey } from '../lookup/entity-key.ts';
import { readNamedEntities } from '../lookup/read-names.ts';
import { markOf, type Tallies } from '../lookup/tallies.ts';
import type { NamedEntity } from '../matching/types.ts';
import type { WordTable } from '../ranking/word-table.ts';
import type { Generation } from '../store/schema.ts';
import { StoreError } from '../store/store-error.ts';
import { createStoreReader } from '../store/store-reader.ts';
import type { Generations } from './generations.ts';
import { createQuotationFinder, type QuotationFinder } from './quotation-finder.ts';

export interface NameAnswers {
  /** Names of all entities of these generations, of the active ones if none are told. */
  namedEntities(generations?: readonly Generation[]): Promise<NamedEntity[]>;
  /** Tells what marks of an entity depend on, by its key; of the active generations if none are told. */
  standings(generations?: readonly Generation[]): Promise<(key: string) => EntityStanding>;
  /** What finds the quotations of the active generations in texts. */
  quotationFinder(): Promise<QuotationFinder>;
  /** What finds sentences like their claims. */
  claimFinder(): Promise<ClaimFinder>;
}

/** What can be read; what cannot is noted by the store, and takes no mark from the page. */
async function readOrNull(
  read: (record: number) => Promise<BuiltRecord | null>,
  record: number,
): Promise<BuiltRecord | null> {
  try {
    return await read(record);
  } catch (error) {
    if (error instanceof StoreError || error instanceof CorpusError) return null;
    throw error;
  }
}

export function createNameAnswers(
  { store, talliesOf }: Generations,
  loadWordTable: () => Promise<WordTable>,
): NameAnswers {
  const listReaders = async (generations?: readonly Generation[]) => {
    const asked = generations ?? (await store.activeGenerations());
    return asked.map((generation) => createStoreReader(store, generation));
  };
  return {
    async namedEntities(generations) {
      const readers = await listReaders(generations);
      return (await Promise.all(readers.map(readNamedEntities))).flat();
    },
    async standings(generations) {
      const byCorpus = new Map<string, Tallies>();
      for (const generation of generations ?? (await store.activeGenerations())) {
        byCorpus.set(generation.corpus, await talliesOf(generation));
      }
      return (key) => {
        const parts = fromKey(key);
        const known = parts && byCorpus.get(parts.corpus);
        if (!known) return { hasRecords: false, isSubject: false };
        return {
          hasRecords: markOf(known.of(parts.id)) !== null,
          isSubject: known.standingOf(parts.id) === 'subject',
        };
      };
    },
    quotationFinder: async () => createQuotationFinder(await listReaders()),
    async claimFinder() {
      const read = await Promise.all(
        (await listReaders()).map(async (reader) =>
          (await reader.readClaims()).map((claims) => {
            return {
              ...claims,
              corpus: reader.id,
              read: (record: number) => readOrNull(claims.read, record),
              toKey: (id: string) => toKey(reader.id, id),
            };
          }),
        ),
      );
      return createClaimFinder(read.flat(), loadWordTable);
    },
  };
}
