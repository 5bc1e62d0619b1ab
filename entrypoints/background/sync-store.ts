/** The store as lib/sync asks it: opened when it is first needed. */
import { headPath } from '../../lib/corpus/built-format.ts';
import { canonicalJson } from '../../lib/corpus/canonical-line.ts';
import { browser } from '../../lib/messages/browser.ts';
import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import type { SyncState } from '../../lib/sync/generation-store.ts';
import { importGeneration } from '../../lib/sync/import-generation.ts';
import type { SyncerStore } from '../../lib/sync/syncer.ts';
import type { Library } from './library.ts';

const prefix = 'sync:';

export function createSyncerStore(library: Library): SyncerStore {
  const local = browser.storage.local;
  let queue: Promise<unknown> = Promise.resolve();
  const open = async (): Promise<Store> => {
    const store = await library.openedStore();
    if (store) return store;
    const message = 'The browser does not give Gainsay its database. The popup says why.';
    throw new StoreError('store-refused', message);
  };
  const read = async (corpus: string) => {
    const stored = await local.get(prefix + corpus);
    return (stored[prefix + corpus] as SyncState | undefined) ?? null;
  };
  return {
    readSyncState: read,
    async listSyncStates() {
      const items = Object.entries(await local.get(null));
      return items.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value as SyncState);
    },
    changeSyncState(corpus, change) {
      const changing = queue.then(async () => {
        const changed = change(await read(corpus));
        if (changed) await local.set({ [prefix + corpus]: changed });
        else await local.remove(prefix + corpus);
        return changed;
      });
      queue = changing.catch(() => undefined);
      return changing;
    },
    activeGeneration: async (corpus) => (await open()).activeGeneration(corpus),
    previousGeneration: async () => null,
    readSegment: async (hash) => (await open()).readSegment(hash),
    async readCorpus() {
      return { undone: null };
    },
    undoGeneration: () => Promise.reject(new Error('later')),
    resumeGeneration: () => Promise.reject(new Error('later')),
    forgetCorpus: async (corpus) => local.remove(prefix + corpus),
    async importGeneration({ head, fetchFile, onProgress, ...options }) {
      let failure: unknown;
      let segmentsDone = 0;
      try {
        return await importGeneration({
          ...options,
          store: await open(),
          async fetchFile(path) {
            if (path === headPath) return new TextEncoder().encode(canonicalJson(head, headPath));
            const entry = { hash: '', kind: 'names', count: 0, bytes: 262_144 } as const;
            const bytes = await fetchFile(
              path,
              path.startsWith('segments/') ? entry : undefined,
            ).catch((error: unknown) => {
              failure ??= error;
              throw error;
            });
            onProgress?.({
              phase: 'fetching',
              segments: 0,
              segmentsDone: ++segmentsDone,
              plainBytes: 0,
              plainBytesDone: 0,
            });
            return bytes;
          },
        });
      } catch (error) {
        throw failure ?? error;
      }
    },
  };
}
