/** The store as lib/sync asks it: opened when it is first needed. */
import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { importGeneration, repairGeneration } from '../../lib/sync/import-generation.ts';
import type { SyncerStore } from '../../lib/sync/syncer-options.ts';
import type { Library } from './library.ts';

export function createSyncerStore(library: Library): SyncerStore {
  const open = async (): Promise<Store> => {
    const store = await library.openedStore();
    if (store) return store;
    const message = 'The browser does not give Gainsay its database. The popup says why.';
    throw new StoreError('store-refused', message);
  };
  return {
    readSyncState: async (corpus) => (await open()).readSyncState(corpus),
    listSyncStates: async () => (await open()).listSyncStates(),
    changeSyncState: async (corpus, change) => (await open()).changeSyncState(corpus, change),
    activeGeneration: async (corpus) => (await open()).activeGeneration(corpus),
    previousGeneration: async (corpus) => (await open()).previousGeneration(corpus),
    readSegment: async (hash) => (await open()).readSegment(hash),
    readCorpus: async (corpus) => (await open()).readCorpus(corpus),
    undoGeneration: async (corpus) => (await open()).undoGeneration(corpus),
    resumeGeneration: async (corpus) => (await open()).resumeGeneration(corpus),
    forgetCorpus: async (corpus) => (await open()).forgetCorpus(corpus),
    findMissingCorpora: async (corpora) => (await open()).findMissingCorpora(corpora),
    findDamagedCorpora: async () => (await (await open()).listDamage()).map(({ corpus }) => corpus),
    collectGarbage: async () => (await open()).collectGarbage(),
    importGeneration: async (options) => importGeneration({ ...options, store: await open() }),
    async mendGeneration(options) {
      const store = await open();
      const damaged = await store.listDamage();
      const isDamaged = damaged.some(({ corpus }) => corpus === options.corpus);
      return isDamaged ? repairGeneration({ ...options, store }) : 0;
    },
  };
}
