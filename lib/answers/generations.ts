/** Answers about one corpus: of the version that is active, with what is kept of few versions. */
import { BoundedCache } from '../async/bounded-cache.ts';
import { fromKey } from '../lookup/entity-key.ts';
import { Tallies } from '../lookup/tallies.ts';
import type { CorpusView } from '../messages/views.ts';
import type { WordTable } from '../ranking/word-table.ts';
import type { Generation } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { createStoreReader } from '../store/store-reader.ts';
import { readCorpusView } from './corpus-view.ts';
import { RecordReader } from './record-reader.ts';
import type { TogetherPairs } from './together.ts';
import { createVouches } from './vouches.ts';

/** Builds an answer about the active version of one corpus; null when the corpus is not there. */
export type AnswerCorpus = <Result>(
  corpus: string,
  build: (reader: RecordReader, generation: Generation) => Promise<Result>,
) => Promise<Result | null>;

/** The same about one record, by its key; null also when the key is none. */
export type AnswerRecord = <Result>(
  key: string,
  build: (reader: RecordReader, id: string, generation: Generation) => Promise<Result | null>,
) => Promise<Result | null>;

/** What all answers are made with. Everything rejects with a `StoreError` or `CorpusError`. */
export interface Generations {
  store: Store;
  answerCorpus: AnswerCorpus;
  answerRecord: AnswerRecord;
  /** The counts of a version. */
  talliesOf(generation: Generation): Promise<Tallies>;
  /** Whether a corpus came with Gainsay, and with no publisher's key. */
  isBundled(corpus: string): Promise<boolean>;
  /** What a version says of itself; null when its corpus is gone. */
  viewOf(generation: Generation): Promise<CorpusView | null>;
}

/** Versions of which counts, and what they say of themselves, are kept in memory. */
const keptGenerations = 16;

/** What answers are made by. */
export interface AnswerOptions {
  /** The reader's, BCP 47, the most wanted first. */
  languages: readonly string[];
  /** What words mean, for ranking; without it a word meets itself alone. */
  loadWordTable?: () => Promise<WordTable>;
  /** Corpora that the reader wants shown together; none where it is not told. */
  together?: TogetherPairs;
  /** Id of the reader's own corpus, where there is one. */
  own?: string | null;
}

export function createGenerations(
  store: Store,
  { languages, loadWordTable, own }: AnswerOptions,
): Generations {
  const tallies = new BoundedCache<number, Tallies>(keptGenerations);
  const corpora = new BoundedCache<number, CorpusView | null>(keptGenerations);
  const readVouch = createVouches(store, own ?? null);

  /** Once more if the corpus was updated meanwhile. */
  const answerCorpus: AnswerCorpus = async (corpus, build) => {
    for (let isLast = false; ; isLast = true) {
      const generation = await store.activeGeneration(corpus);
      if (!generation) return null;
      try {
        const reader = new RecordReader(
          createStoreReader(store, generation),
          languages,
          loadWordTable,
          () => readVouch(corpus),
        );
        const result = await build(reader, generation);
        const now = await store.activeGeneration(corpus);
        if (isLast || now?.id === generation.id) return result;
      } catch (error) {
        const isUpdated = error instanceof StoreError && error.code === 'generation-gone';
        if (isLast || !isUpdated) throw error;
      }
    }
  };

  return {
    store,
    answerCorpus,
    async answerRecord(key, build) {
      const parts = fromKey(key);
      if (!parts) return null;
      return answerCorpus(parts.corpus, (reader, generation) =>
        build(reader, parts.id, generation),
      );
    },
    talliesOf(generation) {
      const read = async () => new Tallies(await store.readSummary(generation));
      return tallies.get(generation.id, read, () => 1);
    },
    isBundled: async (corpus) => {
      const { mark, isOwn } = await readVouch(corpus);
      return mark === null && !isOwn;
    },
    // It never changes, and the popup asks whenever something does.
    async viewOf({ id, corpus, head }) {
      const view = await corpora.get(
        id,
        () => answerCorpus(corpus, readCorpusView),
        () => 1,
      );
      // Another was active by then.
      if (view?.version !== head.version) corpora.delete(id);
      // What it could be taken for hangs on the others.
      return view && { ...view, vouch: await readVouch(corpus) };
    },
  };
}
