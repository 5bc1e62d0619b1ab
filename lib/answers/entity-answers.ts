/** What is on record about entities: in all corpora that have them, each entity once. */
import { inTurns } from '../algorithms/in-turns.ts';
import type { EntityCard } from '../corpus/records/records.ts';
import { markOf } from '../lookup/tallies.ts';
import type { Meaning, MentionContext } from '../messages/messages.ts';
import type { EntityPreview } from '../messages/preview-views.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { EntityDetails, EntitySummary, EntityView, PageMark } from '../messages/views.ts';
import type { Generation } from '../store/schema.ts';
import type { Occasion } from './choose-near.ts';
import { readCorpusView } from './corpus-view.ts';
import { readEntityQuestions } from './entity-details.ts';
import { readEntityPreview } from './entity-preview.ts';
import { readEntityRecords } from './entity-view.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import { mergeEntityPreviews } from './merge-entity-previews.ts';
import { mergeDetails, mergeSummaries, mergeViews } from './merge-views.ts';
import { overviewsOf } from './overviews.ts';
import type { BareDetails } from './question-sides.ts';
import type { RecordReader } from './record-reader.ts';
import type { SameEntities } from './same-entities.ts';
import { type AreTogether, listShown } from './together.ts';

export interface EntityAnswers {
  /**
   * What all corpora have on record about an entity, in the order that needs no sentence; null when
   * none has it.
   */
  getEntityView(key: string): Promise<EntityView | null>;
  /** The same with the questions alone. */
  getEntityDetails(key: string): Promise<EntityDetails | null>;
  /**
   * What is on record about all that a mention may mean; what is the same entity (`sameAs`) comes
   * once. Each preview begins with the question that was told to fit there; where none was, it says
   * that none fits. The entities of the strongest mark come first, of those that are as strong what came
   * with Gainsay, else they are in the order told.
   */
  getEntityPreviews(
    meanings: readonly Meaning[],
    context: MentionContext,
  ): Promise<EntityPreview[]>;
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

/** Most meanings of one name that a card tells, the corpora in turn. */
export const mostPreviews = 16;

/** The weaker marks first; a name without one is the weakest. */
const strengths: (PageMark | null)[] = [null, 'on-record', 'one-sided', 'two-sided'];
const strengthOf = ({ mark }: Meaning) => strengths.indexOf(mark);

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

interface Parts {
  joining: Joining;
  same: SameEntities;
  toSummary: ToSummary;
  areTogether: AreTogether;
}

export function createEntityAnswers(
  { store, answerRecord, isBundled }: Generations,
  { joining, same, toSummary, areTogether }: Parts,
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
      async (reader, generation, entity): Promise<BareDetails> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityQuestions(reader, overviewsOf(store, generation), entity.id)),
      }),
    );

  const readViewInCorpus = (key: string) =>
    answerEntity(
      key,
      async (reader, generation, entity): Promise<EntityView> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityRecords(reader, entity.id)),
      }),
    );

  const readPreviewInCorpus = (key: string, occasion: Occasion) =>
    answerEntity(
      key,
      async (reader, generation, entity): Promise<EntityPreview> => ({
        entity: await toSummary(reader, generation, entity),
        corpora: [await readCorpusView(reader, generation)],
        ...(await readEntityPreview(reader, overviewsOf(store, generation), entity.id, occasion)),
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

  const readPreview = (keys: readonly string[], occasion: Occasion) =>
    readMerged(
      keys,
      (key) => readPreviewInCorpus(key, occasion),
      (previews) => mergeEntityPreviews(previews, joining),
    );
  const readSummary = (keys: readonly string[]) =>
    readMerged(
      keys,
      (key) => answerEntity(key, toSummary),
      (summaries) => joining.summary(mergeSummaries(summaries)),
    );

  return {
    async getEntityView(key) {
      return readMerged(await same.findSame(key), readViewInCorpus, (views) =>
        mergeViews(views, joining),
      );
    },
    async getEntityDetails(key) {
      const keys = await same.findSame(key);
      const details = await readMerged(keys, readDetailsInCorpus, (all) =>
        mergeDetails(all, joining),
      );
      if (!details) return null;
      const offers = (await joining.corpora(await same.findOffers(key))).map((corpus) => ({
        ...{ corpus, isShown: false, claim: null },
      }));
      const shown = listShown(details.corpora, areTogether);
      return {
        ...details,
        offers: [...offers, ...shown],
      };
    },
    async getEntityPreviews(meanings, context) {
      const corpora = new Set(meanings.map(({ key }) => corpusOfKey(key)));
      const bundled = new Set<string>();
      for (const corpus of corpora) if (await isBundled(corpus)) bundled.add(corpus);
      // Ids of corpora are their publishers' to choose: none comes first by its own.
      const rankOf = ({ key }: Meaning) => Number(bundled.has(corpusOfKey(key)));
      const ordered = meanings.toSorted(
        (one, other) => strengthOf(other) - strengthOf(one) || rankOf(other) - rankOf(one),
      );
      const chosen = inTurns(ordered, ({ key }) => corpusOfKey(key)).slice(0, mostPreviews);
      const groups = await same.groupSame([...new Set(chosen.map(({ key }) => key))]);
      const previews = await Promise.all(
        groups.map((group) => {
          const fitting = ordered.find(({ key, fit }) => fit && group.includes(key));
          return readPreview(group, { context, fit: fitting?.fit ?? null });
        }),
      );
      return previews.filter((preview) => preview !== null);
    },
    async getSummaries(keys) {
      const summaries = await Promise.all((await same.groupSame(keys)).map(readSummary));
      return summaries.filter((summary) => summary !== null);
    },
  };
}
