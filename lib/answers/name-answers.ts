/** What is looked for in texts: the names of entities with their marks, and quotations. */
import { fromKey } from '../lookup/entity-key.ts';
import { readNamedEntities } from '../lookup/read-names.ts';
import { markOf, type Tallies } from '../lookup/tallies.ts';
import type { NamedEntity } from '../matching/types.ts';
import type { MarkKind } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { createStoreReader } from '../store/store-reader.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import { createQuotationFinder, type QuotationFinder } from './quotation-finder.ts';

export interface NameAnswers {
  /** Names of all entities of these generations, of the active ones if none are told. */
  namedEntities(generations?: readonly Generation[]): Promise<NamedEntity[]>;
  /** Tells the mark of an entity by its key; of the active generations if none are told. */
  marks(generations?: readonly Generation[]): Promise<(key: string) => MarkKind | null>;
  /** What finds the quotations of the active generations in texts. */
  quotationFinder(): Promise<QuotationFinder>;
}

export function createNameAnswers(
  { store, talliesOf }: Generations,
  joining: Joining,
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
    async marks(generations) {
      const byCorpus = new Map<string, Tallies>();
      for (const generation of generations ?? (await store.activeGenerations())) {
        byCorpus.set(generation.corpus, await talliesOf(generation));
      }
      const twoSided = await joining.twoSidedEntities();
      return (key) => {
        if (twoSided.has(key)) return 'two-sided';
        const parts = fromKey(key);
        const known = parts && byCorpus.get(parts.corpus);
        return known ? markOf(known.of(parts.id)) : null;
      };
    },
    quotationFinder: async () => createQuotationFinder(await listReaders()),
  };
}
