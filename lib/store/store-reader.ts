import { onlyKnown } from '../corpus/records/records.ts';
import type { CorpusReader } from '../lookup/reader.ts';
import type { Generation } from './schema.ts';
import type { Store } from './store.ts';

/**
 * Reads one generation from the reader's database. It rejects with a `StoreError`
 * (`generation-gone` when the corpus was updated meanwhile) or a `CorpusError`.
 */
export function createStoreReader(store: Store, generation: Generation): CorpusReader {
  return {
    id: generation.corpus,
    async *readKind(kind) {
      for (const segment of generation.segments) {
        if (segment.kind === kind) yield onlyKnown(await store.readSegment(segment.hash));
      }
    },
    findRecords: (term, limit) => store.findRecords(generation, term, limit),
    findByWords: (type, words, limit) => store.findByWords(generation, type, words, limit),
    readQuotations: () => store.readQuotations(generation),
    readClaims: () => store.readClaims(generation),
    readSummary: () => store.readSummary(generation),
  };
}
