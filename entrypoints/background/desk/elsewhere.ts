import type { Entity, EntityNames } from '../../../lib/corpus/records/records.ts';
import type { Elsewhere } from '../../../lib/desk/choose-entity.ts';
import { fromKey, toKey } from '../../../lib/lookup/entity-key.ts';
import type { CorpusReader } from '../../../lib/lookup/reader.ts';
import type { Term } from '../../../lib/lookup/terms.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createStoreReader } from '../../../lib/store/store-reader.ts';

/** The names of an entity, which a built corpus has apart from what is shown of it. */
async function readNames(reader: CorpusReader, id: string): Promise<EntityNames | null> {
  for await (const records of reader.readKind('names')) {
    for (const record of records) if (record.type === 'names' && record.id === id) return record;
  }
  return null;
}

/** Reads records of the corpora that the reader has, for copies of them. */
export function createElsewhere(openStore: () => Promise<Store>): Elsewhere {
  const find = async (key: string, of: 'entity' | 'dispute' | 'statement') => {
    const place = fromKey(key);
    const store = await openStore();
    const generation = place && (await store.activeGeneration(place.corpus));
    if (!generation) return null;
    const reader = createStoreReader(store, generation);
    const term: Term = { of, id: place.id };
    const { records } = await reader.findRecords(term, 1);
    const [record] = records;
    return record && record.type === of ? { reader, record } : null;
  };
  return {
    async entity(key): Promise<Entity | null> {
      const found = await find(key, 'entity');
      if (found?.record.type !== 'entity') return null;
      const names = await readNames(found.reader, found.record.id);
      const none = { names: {}, notNames: [], contexts: [], adjectives: {} };
      const { names: own, notNames, contexts, adjectives } = names ?? none;
      return { ...found.record, names: own, notNames, contexts, adjectives };
    },
    async dispute(key) {
      const found = await find(key, 'dispute');
      return found?.record.type === 'dispute' ? found.record : null;
    },
    async questionOf(key) {
      const found = await find(key, 'statement');
      if (found?.record.type !== 'statement') return null;
      const [stance] = found.record.stances;
      return stance ? toKey(found.reader.id, stance.dispute) : null;
    },
  };
}
