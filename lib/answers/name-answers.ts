/** What is looked for in texts: the names of entities, and quotations. */
import type { EntityStanding } from '../fit/mark.ts';
import { fromKey } from '../lookup/entity-key.ts';
import { readNamedEntities } from '../lookup/read-names.ts';
import { markOf, type Tallies } from '../lookup/tallies.ts';
import type { NamedEntity } from '../matching/types.ts';
import type { Generation } from '../store/schema.ts';
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
}

export function createNameAnswers({ store, talliesOf }: Generations): NameAnswers {
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
  };
}
