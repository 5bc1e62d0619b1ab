/** Answers from the reader's corpora: what the background is asked and the card shows. */
import { BoundedCache } from '../async/bounded-cache.ts';
import type { EntityCard } from '../corpus/records/records.ts';
import { fromKey } from '../lookup/entity-key.ts';
import { readNamedEntities } from '../lookup/read-names.ts';
import { markOf, Tallies } from '../lookup/tallies.ts';
import type { NamedEntity } from '../matching/types.ts';
import type { MentionContext } from '../messages/messages.ts';
import type {
  CorpusView,
  DisputeDetails,
  EntityDetails,
  EntitySummary,
  EntityView,
  MarkKind,
  QuotationView,
  SourceDetails,
} from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { createStoreReader } from '../store/store-reader.ts';
import type { AnswerCorpus } from './answer-corpus.ts';
import { readCorpusView } from './corpus-view.ts';
import { type DisputeInCorpus, readDisputeDetails } from './dispute-details.ts';
import { readEntityQuestions } from './entity-details.ts';
import { readEntityRecords } from './entity-view.ts';
import { createJoining } from './joining.ts';
import { makeOverviews } from './make-overviews.ts';
import { mergeDisputeDetails } from './merge-disputes.ts';
import { mergeDetails, mergeSummaries, mergeViews } from './merge-views.ts';
import { overviewsOf } from './overviews.ts';
import { createQuotationFinder, type QuotationFinder } from './quotation-finder.ts';
import { fromQuotationKey } from './quotation-key.ts';
import { readQuotationView } from './quotation-view.ts';
import { RecordReader } from './record-reader.ts';
import { createSameEntities } from './same-entities.ts';
import { createSearch, type Search } from './search-corpora.ts';
import { readSourceDetails } from './source-details.ts';

/** Every answer is of the versions that are active when it is asked for. */
export interface Answers {
  /** Names of all entities of these generations, of the active ones if none are told. */
  namedEntities(generations?: readonly Generation[]): Promise<NamedEntity[]>;
  /** Tells the mark of an entity by its key; of the active generations if none are told. */
  marks(generations?: readonly Generation[]): Promise<(key: string) => MarkKind | null>;
  /** What all corpora have on record about an entity; null when none has it. */
  getEntityView(key: string, context?: MentionContext): Promise<EntityView | null>;
  /** The same in the order that needs no sentence, with the questions alone. */
  getEntityDetails(key: string): Promise<EntityDetails | null>;
  /** The same of several, in the order asked for; what is the same entity (`sameAs`) comes once. */
  getEntityViews(keys: readonly string[], context: MentionContext): Promise<EntityView[]>;
  /** What finds the quotations of the active generations in texts. */
  quotationFinder(): Promise<QuotationFinder>;
  /**
   * A quotation held against the words of a page; null when no corpus has it, or when the words
   * do not repeat it.
   */
  getQuotationView(key: string, words: string): Promise<QuotationView | null>;
  /**
   * A dispute with its statements; null when no corpus has it. What is the same question in other
   * corpora stands in it.
   * @param limit most statements, the earliest; all where none is told
   */
  getDisputeDetails(key: string, limit?: number): Promise<DisputeDetails | null>;
  /** A source with every statement it carries; null when no corpus has it. */
  getSourceDetails(key: string): Promise<SourceDetails | null>;
  /**
   * Entities in the order asked for, unknown ones left out; what is the same entity (`sameAs`) comes
   * once, with the counts of all corpora.
   */
  getSummaries(keys: readonly string[]): Promise<EntitySummary[]>;
  getCorpora(): Promise<CorpusView[]>;
  /** Works out what is kept of everything long in the active generations, where that was not done. */
  makeOverviews(): Promise<void>;
  /** Full-text search over statements, disputes and entities of every corpus. */
  search: Search;
}

export interface AnswerOptions {
  /** The reader's, BCP 47, the most wanted first. */
  languages: readonly string[];
}

const nowhere: MentionContext = { sentence: '', nearby: [] };
/** Generations of which counts, and what they say of themselves, are kept in memory. */
const keptGenerations = 16;

/**
 * Answers from what a store holds.
 * Every function rejects with a `StoreError` or `CorpusError` when the store cannot be read.
 */
export function createAnswers(store: Store, { languages }: AnswerOptions): Answers {
  const tallies = new BoundedCache<number, Tallies>(keptGenerations);
  const corpora = new BoundedCache<number, CorpusView | null>(keptGenerations);

  const talliesOf = (generation: Generation): Promise<Tallies> => {
    const read = async () => new Tallies(await store.readSummary(generation));
    return tallies.get(generation.id, read, () => 1);
  };

  /** What a generation says of itself never changes, and the popup asks whenever something does. */
  const viewOf = async ({ id, corpus, head }: Generation): Promise<CorpusView | null> => {
    const view = await corpora.get(
      id,
      () => answer(corpus, readCorpusView),
      () => 1,
    );
    // Another was active by then.
    if (view?.version !== head.version) corpora.delete(id);
    return view;
  };

  /** Builds an answer about one corpus; once more if the corpus was updated meanwhile. */
  const answer: AnswerCorpus = async (corpus, build) => {
    for (let isLast = false; ; isLast = true) {
      const generation = await store.activeGeneration(corpus);
      if (!generation) return null;
      try {
        const reader = new RecordReader(createStoreReader(store, generation), languages);
        const result = await build(reader, generation);
        const now = await store.activeGeneration(corpus);
        if (isLast || now?.id === generation.id) return result;
      } catch (error) {
        const isUpdated = error instanceof StoreError && error.code === 'generation-gone';
        if (isLast || !isUpdated) throw error;
      }
    }
  };

  const joining = createJoining({ store, answer, talliesOf, viewOf });

  const toSummary = async (
    reader: RecordReader,
    generation: Generation,
    entity: EntityCard,
  ): Promise<EntitySummary> => {
    const tally = (await talliesOf(generation)).of(entity.id);
    return {
      key: reader.key(entity.id),
      keys: [reader.key(entity.id)],
      kind: entity.kind,
      label: reader.localize(entity.label),
      description: reader.localizeOrNull(entity.description),
      mark: markOf(tally),
      ...tally,
    };
  };

  /** Builds what one corpus has on record about an entity; null when it has no such entity. */
  const answerEntity = async <Result>(
    key: string,
    build: (reader: RecordReader, generation: Generation, entity: EntityCard) => Promise<Result>,
  ): Promise<Result | null> => {
    const parts = fromKey(key);
    if (!parts) return null;
    return answer(parts.corpus, async (reader, generation) => {
      const entity = await reader.findOne('entity', parts.id);
      return entity && build(reader, generation, entity);
    });
  };

  const getSummary = (key: string) => answerEntity(key, toSummary);

  const readEntityDetailsInCorpus = (key: string) =>
    answerEntity(
      key,
      async (reader, generation, entity): Promise<EntityDetails> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityQuestions(reader, overviewsOf(store, generation), entity.id)),
      }),
    );

  const readEntityViewInCorpus = (key: string, context: MentionContext) =>
    answerEntity(
      key,
      async (reader, generation, entity): Promise<EntityView> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityRecords(reader, entity.id, context)),
      }),
    );

  const { findSame, groupSame } = createSameEntities({ store, answer });

  const readView = async (
    same: readonly string[],
    context: MentionContext,
  ): Promise<EntityView | null> => {
    const views = await Promise.all(same.map((key) => readEntityViewInCorpus(key, context)));
    const [first, ...others] = views.filter((view) => view !== null);
    return first ? mergeViews([first, ...others], joining) : null;
  };

  const readDisputeDetailsInCorpus = async (
    key: string,
    limit: number,
  ): Promise<DisputeInCorpus | null> => {
    const parts = fromKey(key);
    if (!parts) return null;
    return answer(parts.corpus, (reader, generation) => {
      const overviews = overviewsOf(store, generation);
      return readDisputeDetails(reader, { generation, overviews }, parts.id, limit);
    });
  };

  const getSummaries: Answers['getSummaries'] = async (keys) => {
    const summaries = await Promise.all(
      (await groupSame(keys)).map(async (group) => {
        const read = await Promise.all(group.map(getSummary));
        const [first, ...others] = read.filter((summary) => summary !== null);
        return first ? joining.summary(mergeSummaries([first, ...others])) : null;
      }),
    );
    return summaries.filter((summary) => summary !== null);
  };

  return {
    search: createSearch({ store, answer, joining, toSummary, getSummaries, findSame }),
    async namedEntities(generations) {
      const asked = generations ?? (await store.activeGenerations());
      const named = await Promise.all(
        asked.map((generation) => readNamedEntities(createStoreReader(store, generation))),
      );
      return named.flat();
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
    async getEntityView(key, context = nowhere) {
      return readView(await findSame(key), context);
    },
    async getEntityDetails(key) {
      const same = await findSame(key);
      const read = await Promise.all(same.map(readEntityDetailsInCorpus));
      const [first, ...others] = read.filter((details) => details !== null);
      return first ? mergeDetails([first, ...others], joining) : null;
    },
    async getEntityViews(keys, context) {
      const groups = await groupSame(keys);
      const views = await Promise.all(groups.map((same) => readView(same, context)));
      return views.filter((view) => view !== null);
    },
    async quotationFinder() {
      const active = await store.activeGenerations();
      return createQuotationFinder(active.map((each) => createStoreReader(store, each)));
    },
    async getQuotationView(key, words) {
      const parts = fromQuotationKey(key);
      return (
        parts &&
        answer(parts.corpus, (reader, generation) =>
          readQuotationView(reader, generation, parts, words),
        )
      );
    },
    async getDisputeDetails(key, limit = Number.POSITIVE_INFINITY) {
      const { disputes, claims } = await joining.groupOf(key);
      const read = await Promise.all(
        disputes.map(async ({ key: each, inverted }) => {
          const value = await readDisputeDetailsInCorpus(each, limit);
          return value ? [{ value, inverted }] : [];
        }),
      );
      const [own, ...joined] = read;
      const [first] = own ?? [];
      if (!first) return null;
      const others = joined.flat();
      if (others.length === 0) return first.value.details;
      const details = mergeDisputeDetails(first.value, others, claims, limit);
      const groups = await groupSame(details.about.map((entity) => entity.key));
      const once = new Set(groups.map(([entity]) => entity));
      return { ...details, about: details.about.filter((entity) => once.has(entity.key)) };
    },
    async getSourceDetails(key) {
      const parts = fromKey(key);
      return (
        parts &&
        answer(parts.corpus, (reader, generation) =>
          readSourceDetails(reader, generation, parts.id),
        )
      );
    },
    getSummaries,
    async makeOverviews() {
      for (const generation of await store.activeGenerations()) {
        await makeOverviews(store, generation);
      }
    },
    async getCorpora() {
      const generations = await store.activeGenerations();
      const views = await Promise.all(generations.map(viewOf));
      return views.filter((view) => view !== null);
    },
  };
}
