/** Shows as one question what disputes of several corpora are, by what their publishers say. */

import { mapInSlices } from '../async/map-in-slices.ts';
import { rememberEach, share } from '../async/remember.ts';
import { fromKey } from '../lookup/entity-key.ts';
import type { HeardSides } from '../lookup/overview.ts';
import type { Tallies } from '../lookup/tallies.ts';
import type {
  CorpusView,
  DisputeView,
  EntitySummary,
  FoundDispute,
  QuestionView,
} from '../messages/views.ts';
import { heardSides } from '../ranking/dispute-candidate.ts';
import type { Generation } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { AnswerCorpus } from './answer-corpus.ts';
import { maxRead } from './choose-records.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import { type JoinedGroup, Joins } from './joins.ts';
import { mergeDisputes, mergeHeard, type Turned } from './merge-disputes.ts';
import { overviewsOf } from './overviews.ts';
import type { RecordReader } from './record-reader.ts';

export interface Joining {
  /** The disputes that are one question with this one, itself first. */
  groupOf(key: string): Promise<JoinedGroup>;
  /**
   * The same list with each question once, where the first of it stood: of disputes with the
   * statements of all corpora, of questions and of what a search found with all their keys.
   */
  disputes(list: DisputeView[]): Promise<DisputeView[]>;
  questions(list: QuestionView[]): Promise<QuestionView[]>;
  found(list: FoundDispute[]): Promise<FoundDispute[]>;
  /** A summary in which each question about the entity counts once, with the sides of all corpora. */
  summary(summary: EntitySummary): Promise<EntitySummary>;
  /** Keys of the entities that are two-sided by what another corpus has on a question about them. */
  twoSidedEntities(): Promise<Set<string>>;
  /** Keys of the statements on some disputes. */
  statementsOn(disputes: readonly string[]): Promise<Set<string>>;
  /** What corpora are, by their ids; without those that are not there. */
  corpora(ids: Iterable<string>): Promise<CorpusView[]>;
}

interface Parts {
  store: Store;
  answer: AnswerCorpus;
  talliesOf(generation: Generation): Promise<Tallies>;
  viewOf(generation: Generation): Promise<CorpusView | null>;
}

/** What is known of the disputes of the active generations together. */
interface Known {
  /** Tells the generations. */
  of: string;
  joins: Joins;
  groupOf(key: string): Promise<JoinedGroup>;
  heardOf(key: string): Promise<HeardSides>;
}

const isTwoSided = ({ affirms, denies }: HeardSides) => affirms && denies;
const keysOf = ({ disputes }: JoinedGroup) => disputes.map(({ key }) => key);

export function createJoining({ store, answer, talliesOf, viewOf }: Parts): Joining {
  let known: Known | null = null;

  const readKnown = async (): Promise<Known> => {
    const generations = await store.activeGenerations();
    const of = generations.map(({ id }) => id).join(' ');
    if (known?.of === of) return known;
    // A corpus alone is joined with nothing, whatever it says.
    const asked = generations.length < 2 ? [] : generations;
    const said = await Promise.all(
      asked.map(async ({ corpus }) => {
        const tallies = await answer(corpus, (_, generation) => talliesOf(generation));
        return [corpus, tallies?.joins ?? []] as const;
      }),
    );
    const joins = new Joins(new Map(said));
    const exists = async (each: string) => (await findRecord(each)) !== null;
    const findGroup = (key: string) => joins.groupOf(key, exists);
    const joined = rememberEach(findGroup);
    // Those that are joined with nothing may be many, and need no looking up.
    const groupOf = (key: string) => (joins.has(key) ? joined(key) : findGroup(key));
    known = { of, joins, groupOf, heardOf: rememberEach(readHeard) };
    return known;
  };

  /** Lists ask for many entities at once, which is one look at what is active. */
  const read = share(readKnown);

  const ofRecord = <Result>(
    key: string,
    build: (reader: RecordReader, id: string, generation: Generation) => Promise<Result | null>,
  ): Promise<Result | null> => {
    const parts = fromKey(key);
    if (!parts) return Promise.resolve(null);
    return answer(parts.corpus, (reader, generation) => build(reader, parts.id, generation));
  };

  const findRecord = (key: string) => ofRecord(key, (reader, id) => reader.findOne('dispute', id));

  const groupOf = async (key: string): Promise<JoinedGroup> => (await read()).groupOf(key);

  const readView = (key: string): Promise<DisputeView | null> =>
    ofRecord(key, async (reader, id) => {
      const dispute = await reader.findOne('dispute', id);
      return dispute && toDisputeView(reader, await readStatements(reader, dispute));
    });

  const readHeard = async (key: string): Promise<HeardSides> => {
    const heard = await ofRecord(key, async (reader, id, generation) => {
      const overview = await overviewsOf(store, generation).read('dispute', id);
      if (overview) return overview.heard;
      const dispute = await reader.findOne('dispute', id);
      return dispute && heardSides(await readStatements(reader, dispute));
    });
    return heard ?? { affirms: false, denies: false };
  };

  const heardOf = async (key: string): Promise<HeardSides> => (await read()).heardOf(key);

  /** Which sides of a question are heard in all corpora together. */
  const heardIn = async ({ disputes }: JoinedGroup): Promise<HeardSides> =>
    mergeHeard(
      await Promise.all(
        disputes.map(async ({ key, inverted }) => ({ value: await heardOf(key), inverted })),
      ),
    );

  /** Keys of the joined disputes about entities, as far as a view of them is chosen from. */
  const listAbout = async (joins: Joins, entities: readonly string[]): Promise<Set<string>> => {
    const lists = entities.map((entity) =>
      ofRecord(entity, async (reader, id) => {
        const about = { of: 'disputes-about', id } as const;
        const { records } = await reader.findMany('dispute', about, maxRead);
        return records.map((dispute) => reader.key(dispute.id));
      }),
    );
    const keys = (await Promise.all(lists)).flatMap((list) => list ?? []);
    return new Set(keys.filter((key) => joins.has(key)));
  };

  /** Keys of the entities that a dispute is about. */
  const readAbout = async (key: string): Promise<string[]> => {
    const about = await ofRecord(key, async (reader, id) => {
      const dispute = await reader.findOne('dispute', id);
      return (dispute?.about ?? []).map((entity) => reader.key(entity));
    });
    return about ?? [];
  };

  /** Each group of a list once; what is joined with nothing stays as it is. */
  const joinList = async <Item extends { key: string }>(
    list: Item[],
    merge: (first: Item, group: JoinedGroup) => Item | Promise<Item>,
  ): Promise<Item[]> => {
    const { joins } = await read();
    if (!list.some(({ key }) => joins.has(key))) return list;
    const groups = await Promise.all(list.map(({ key }) => groupOf(key)));
    const taken = new Set<string>();
    const firsts = list.flatMap((item, at) => {
      const group = groups[at];
      if (!group || taken.has(item.key)) return [];
      for (const key of keysOf(group)) taken.add(key);
      return [{ item, group }];
    });
    return Promise.all(
      firsts.map(({ item, group }) => (group.disputes.length === 1 ? item : merge(item, group))),
    );
  };

  return {
    groupOf,
    disputes(list) {
      const byKey = new Map(list.map((view) => [view.key, view]));
      return joinList(list, async (first, { disputes, claims }) => {
        const read = await Promise.all(
          disputes.slice(1).map(async ({ key, inverted }): Promise<Turned<DisputeView>[]> => {
            const value = byKey.get(key) ?? (await readView(key));
            return value ? [{ value, inverted }] : [];
          }),
        );
        const others = read.flat();
        return others.length === 0 ? first : mergeDisputes(first, others, claims);
      });
    },
    questions: (list) =>
      joinList(list, async (first, group) => ({
        ...first,
        keys: keysOf(group),
        twoSided: first.twoSided || isTwoSided(await heardIn(group)),
      })),
    found: (list) => joinList(list, (first, group) => ({ ...first, keys: keysOf(group) })),
    async summary(summary) {
      const { joins } = await read();
      if (joins.isEmpty) return summary;
      const own = await listAbout(joins, summary.keys);
      const taken = new Set<string>();
      let { disputes, twoSided } = summary;
      for (const key of own) {
        if (taken.has(key)) continue;
        const group = await groupOf(key);
        for (const each of keysOf(group)) taken.add(each);
        if (group.disputes.length === 1) continue;
        const counted = keysOf(group).filter((each) => own.has(each));
        const heard = await Promise.all(counted.map(heardOf));
        disputes -= counted.length - 1;
        twoSided += Number(isTwoSided(await heardIn(group))) - heard.filter(isTwoSided).length;
      }
      const mark = twoSided > 0 ? ('two-sided' as const) : summary.mark;
      return { ...summary, disputes, twoSided, mark };
    },
    async twoSidedEntities() {
      const { joins } = await read();
      if (joins.isEmpty) return new Set();
      const found = await mapInSlices(joins.keys, async (key) => {
        const group = await groupOf(key);
        const isJoined = group.disputes.length > 1;
        return isJoined && isTwoSided(await heardIn(group)) ? readAbout(key) : [];
      });
      return new Set(found.flat());
    },
    async statementsOn(disputes) {
      const keys = disputes.map((key) =>
        ofRecord(key, async (reader, id) => {
          const { records } = await reader.findMany('statement', { of: 'stances-on', id });
          return records.map((statement) => reader.key(statement.id));
        }),
      );
      return new Set((await Promise.all(keys)).flatMap((each) => each ?? []));
    },
    async corpora(ids) {
      const views = [...new Set(ids)].map(async (id) => {
        const generation = await store.activeGeneration(id);
        return generation && viewOf(generation);
      });
      return (await Promise.all(views)).filter((view) => view !== null);
    },
  };
}
