/** Whose the reader's corpora are, and which of them could be taken for another. */
import { share } from '../async/remember.ts';
import { CorpusError } from '../corpus/records/corpus-error.ts';
import { readCorpusInfo } from '../lookup/read-info.ts';
import type { VouchView } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { createStoreReader } from '../store/store-reader.ts';
import { tellApart, type Vouched } from './tell-apart.ts';

async function readVouched(store: Store, generation: Generation): Promise<Vouched> {
  const { corpus } = generation;
  const state = generation.provedBy ? null : await store.readSyncState(corpus);
  // Not of what is known of its publisher alone: were that lost, it would seem to have come with Gainsay.
  const thumbprint = generation.provedBy ?? state?.known?.thumbprint ?? null;
  try {
    const { title, publisher } = await readCorpusInfo(createStoreReader(store, generation));
    const names = [...Object.values(title), ...Object.values(publisher.name)];
    return { id: corpus, names, thumbprint };
  } catch (error) {
    // Its view says what is wrong with it; the others are told apart all the same.
    if (!(error instanceof CorpusError || error instanceof StoreError)) throw error;
    return { id: corpus, names: [], thumbprint };
  }
}

/**
 * @param own id of the reader's own corpus
 * @returns what tells whose one of the active corpora is, by its id
 */
export function createVouches(
  store: Store,
  own: string | null,
): (corpus: string) => Promise<VouchView> {
  let known: { of: string; vouches: Map<string, VouchView> } | null = null;
  const readAll = share(async () => {
    const generations = await store.activeGenerations();
    const of = generations.map(({ id }) => id).join(' ');
    if (known?.of === of) return known.vouches;
    const vouches = tellApart(
      await Promise.all(generations.map((generation) => readVouched(store, generation))),
    );
    known = { of, vouches };
    return vouches;
  });
  return async (corpus) => {
    const vouch = (await readAll()).get(corpus) ?? { mark: null, isAlike: false };
    return corpus === own ? { ...vouch, isOwn: true } : vouch;
  };
}
