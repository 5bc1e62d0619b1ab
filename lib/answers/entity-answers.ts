/** What is on record about entities: in all corpora that have them, each entity once. */
import type { EntityCard } from '../corpus/records/records.ts';
import { markOf } from '../lookup/tallies.ts';
import type { MentionContext } from '../messages/messages.ts';
import type { EntityDetails, EntitySummary, EntityView } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import { readCorpusView } from './corpus-view.ts';
import { readEntityQuestions } from './entity-details.ts';
import { readEntityRecords } from './entity-view.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import { mergeDetails, mergeSummaries, mergeViews } from './merge-views.ts';
import { overviewsOf } from './overviews.ts';
import type { RecordReader } from './record-reader.ts';
import type { SameEntities } from './same-entities.ts';

export interface EntityAnswers {
  /** What all corpora have on record about an entity; null when none has it. */
  getEntityView(key: string, context?: MentionContext): Promise<EntityView | null>;
  /** The same in the order that needs no sentence, with the questions alone. */
  getEntityDetails(key: string): Promise<EntityDetails | null>;
  /** The same of several, in the order asked for; what is the same entity (`sameAs`) comes once. */
  getEntityViews(keys: readonly string[], context: MentionContext): Promise<EntityView[]>;
  /**
   * Entities in the order asked for, unknown ones left out; what is the same entity (`sameAs`) comes
   * once, with the counts of all corpora.
   */
  getSummaries(keys: readonly string[]): Promise<EntitySummary[]>;
}

/** An entity in a list, as one corpus has it. */
export type ToSummary = (
  reader: RecordReader,
  generation: Generation,
  entity: EntityCard,
) => Promise<EntitySummary>;

const nowhere: MentionContext = { sentence: '', nearby: [] };

export function createToSummary({ talliesOf }: Pick<Generations, 'talliesOf'>): ToSummary {
  return async (reader, generation, entity) => {
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
}

export function createEntityAnswers(
  { store, answerRecord }: Generations,
  { joining, same, toSummary }: { joining: Joining; same: SameEntities; toSummary: ToSummary },
): EntityAnswers {
  /** Builds what one corpus has on record about an entity; null when it has no such entity. */
  const answerEntity = <Result>(
    key: string,
    build: (reader: RecordReader, generation: Generation, entity: EntityCard) => Promise<Result>,
  ): Promise<Result | null> =>
    answerRecord(key, async (reader, id, generation) => {
      const entity = await reader.findOne('entity', id);
      return entity && build(reader, generation, entity);
    });

  const readDetailsInCorpus = (key: string) =>
    answerEntity(
      key,
      async (reader, generation, entity): Promise<EntityDetails> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityQuestions(reader, overviewsOf(store, generation), entity.id)),
      }),
    );

  const readViewInCorpus = (key: string, context: MentionContext) =>
    answerEntity(
      key,
      async (reader, generation, entity): Promise<EntityView> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityRecords(reader, entity.id, context)),
      }),
    );

  /** Joins what corpora have on record about an entity, by its keys; null when none has anything. */
  const readMerged = async <Part, Merged>(
    keys: readonly string[],
    read: (key: string) => Promise<Part | null>,
    merge: (parts: [Part, ...Part[]]) => Merged | Promise<Merged>,
  ): Promise<Merged | null> => {
    const parts = await Promise.all(keys.map(read));
    const [first, ...others] = parts.filter((part) => part !== null);
    return first ? merge([first, ...others]) : null;
  };

  const readView = (keys: readonly string[], context: MentionContext) =>
    readMerged(
      keys,
      (key) => readViewInCorpus(key, context),
      (views) => mergeViews(views, joining),
    );
  const readSummary = (keys: readonly string[]) =>
    readMerged(
      keys,
      (key) => answerEntity(key, toSummary),
      (summaries) => joining.summary(mergeSummaries(summaries)),
    );

  return {
    async getEntityView(key, context = nowhere) {
      return readView(await same.findSame(key), context);
    },
    async getEntityDetails(key) {
      return readMerged(await same.findSame(key), readDetailsInCorpus, (details) =>
        mergeDetails(details, joining),
      );
    },
    async getEntityViews(keys, context) {
      const groups = await same.groupSame(keys);
      const views = await Promise.all(groups.map((group) => readView(group, context)));
      return views.filter((view) => view !== null);
    },
    async getSummaries(keys) {
      const summaries = await Promise.all((await same.groupSame(keys)).map(readSummary));
      return summaries.filter((summary) => summary !== null);
    },
  };
}
