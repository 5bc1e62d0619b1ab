/** Shows as one question, in lists and counts, what disputes of several corpora are. */
import { mapInSlices } from '../async/map-in-slices.ts';
import type { HeardSides } from '../lookup/overview.ts';
import type { DisputePreview } from '../messages/preview-views.ts';
import type { BareQuestion, CorpusView, DisputeView, EntitySummary } from '../messages/views.ts';
import { maxRead } from './choose-records.ts';
import { readDisputePreview } from './dispute-preview.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import type { Generations } from './generations.ts';
import type { JoinGraph } from './join-graph.ts';
import type { JoinedGroup, Joins } from './joins.ts';
import { mergeDisputes, type Turned } from './merge-disputes.ts';
import { mergePreviews } from './merge-previews.ts';
import { overviewsOf } from './overviews.ts';
import type { BareFound } from './question-sides.ts';

export interface Joining {
  /** The disputes that are one question with this one, itself first. */
  groupOf(key: string): Promise<JoinedGroup>;
  /**
   * The same list with each question once, where the first of it stood: of disputes with the
   * statements of all corpora, of questions and of what a search found with all their keys.
   */
  disputes(list: DisputeView[]): Promise<DisputeView[]>;
  previews(list: DisputePreview[]): Promise<DisputePreview[]>;
  questions(list: BareQuestion[]): Promise<BareQuestion[]>;
  found(list: BareFound[]): Promise<BareFound[]>;
  /** A summary in which each question about the entity counts once, with the sides of all corpora. */
  summary(summary: EntitySummary): Promise<EntitySummary>;
  /** Keys of the disputes that have both sides with what other corpora have on the same question. */
  joinedSides(): Promise<Set<string>>;
  /** Keys of the statements on some disputes. */
  statementsOn(disputes: readonly string[]): Promise<Set<string>>;
  /** What corpora are, by their ids; without those that are not there. */
  corpora(ids: Iterable<string>): Promise<CorpusView[]>;
}

const isTwoSided = ({ affirms, denies }: HeardSides) => affirms && denies;
const keysOf = ({ disputes }: JoinedGroup) => disputes.map(({ key }) => key);

/**
 * Which of a list's items stand for the others that are joined with them, in their order: those with
 * the most, since what two are joined with may not be joined itself.
 * @param groups the keys of each item's group, its own first
 */
function chooseEntries(groups: readonly (readonly string[])[]): number[] {
  const largestFirst = [...groups.keys()].sort(
    (one, other) => (groups[other]?.length ?? 0) - (groups[one]?.length ?? 0) || one - other,
  );
  const taken = new Set<string>();
  const chosen: number[] = [];
  for (const at of largestFirst) {
    const group = groups[at] ?? [];
    if (taken.has(group[0] ?? '')) continue;
    for (const key of group) taken.add(key);
    chosen.push(at);
  }
  return chosen.sort((one, other) => one - other);
}

/** Each group of a list once; what is joined with nothing stays as it is. */
async function joinList<Item extends { key: string }>(
  { joins, groupOf }: JoinGraph,
  list: Item[],
  merge: (first: Item, group: JoinedGroup) => Item | Promise<Item>,
): Promise<Item[]> {
  if (!list.some(({ key }) => joins.has(key))) return list;
  const groups = await Promise.all(list.map(({ key }) => groupOf(key)));
  const shown = chooseEntries(groups.map(keysOf)).flatMap((at) => {
    const [item, group] = [list[at], groups[at]];
    return item && group ? [{ item, group }] : [];
  });
  return Promise.all(
    shown.map(({ item, group }) => (group.disputes.length === 1 ? item : merge(item, group))),
  );
}

/** The same where more must be read of the others of a group. */
function joinRead<Item extends { key: string }>(
  graph: JoinGraph,
  list: Item[],
  read: (key: string) => Promise<Item | null>,
  merge: (first: Item, others: Turned<Item>[], group: JoinedGroup) => Item,
): Promise<Item[]> {
  const byKey = new Map(list.map((item) => [item.key, item]));
  return joinList(graph, list, async (first, group) => {
    const items = await Promise.all(
      group.disputes.slice(1).map(async ({ key, inverted }): Promise<Turned<Item>[]> => {
        const value = byKey.get(key) ?? (await read(key));
        return value ? [{ value, inverted }] : [];
      }),
    );
    const others = items.flat();
    return others.length === 0 ? first : merge(first, others, group);
  });
}

/**
 * A summary in which each question counts once.
 * @param own keys of the joined disputes about the entity
 */
async function joinSummary(
  { groupOf, heardOf, heardIn }: JoinGraph,
  summary: EntitySummary,
  own: ReadonlySet<string>,
): Promise<EntitySummary> {
  const groups = await Promise.all([...own].map(groupOf));
  const counts = new Set<string>();
  let { disputes, twoSided } = summary;
  for (const at of chooseEntries(groups.map(keysOf))) {
    const group = groups[at];
    if (!group || group.disputes.length === 1) continue;
    const counted = keysOf(group).filter((each) => own.has(each) && !counts.has(each));
    for (const each of counted) counts.add(each);
    const heard = await Promise.all(counted.map(heardOf));
    disputes -= counted.length - 1;
    twoSided += Number(isTwoSided(await heardIn(group))) - heard.filter(isTwoSided).length;
  }
  const mark = twoSided > 0 ? ('two-sided' as const) : summary.mark;
  return { ...summary, disputes, twoSided, mark };
}

/** What of the records themselves is read to join them. */
function createReading({ store, answerRecord }: Generations) {
  return {
    preview: (key: string): Promise<DisputePreview | null> =>
      answerRecord(key, async (reader, id, generation) => {
        const dispute = await reader.findOne('dispute', id);
        return dispute && readDisputePreview(reader, overviewsOf(store, generation), dispute);
      }),
    view: (key: string): Promise<DisputeView | null> =>
      answerRecord(key, async (reader, id) => {
        const dispute = await reader.findOne('dispute', id);
        return dispute && toDisputeView(reader, await readStatements(reader, dispute));
      }),
    /** Keys of the joined disputes about entities, as far as a view of them is chosen from. */
    async joinedAbout(joins: Joins, entities: readonly string[]): Promise<Set<string>> {
      const lists = entities.map((entity) =>
        answerRecord(entity, async (reader, id) => {
          const about = { of: 'disputes-about', id } as const;
          const { records } = await reader.findMany('dispute', about, maxRead);
          return records.map((dispute) => reader.key(dispute.id));
        }),
      );
      const keys = (await Promise.all(lists)).flatMap((list) => list ?? []);
      return new Set(keys.filter((key) => joins.has(key)));
    },
    statementsOn: (key: string): Promise<string[] | null> =>
      answerRecord(key, async (reader, id) => {
        const { records } = await reader.findMany('statement', { of: 'stances-on', id });
        return records.map((statement) => reader.key(statement.id));
      }),
  };
}

export function createJoining(
  generations: Generations,
  readGraph: () => Promise<JoinGraph>,
): Joining {
  const { store, viewOf } = generations;
  const read = createReading(generations);

  return {
    groupOf: async (key) => (await readGraph()).groupOf(key),
    disputes: async (list) =>
      joinRead(await readGraph(), list, read.view, (first, others, { claims }) =>
        mergeDisputes(first, others, claims),
      ),
    previews: async (list) => joinRead(await readGraph(), list, read.preview, mergePreviews),
    async questions(list) {
      const graph = await readGraph();
      return joinList(graph, list, async (first, group) => ({
        ...first,
        keys: keysOf(group),
        twoSided: first.twoSided || isTwoSided(await graph.heardIn(group)),
      }));
    },
    found: async (list) =>
      joinList(await readGraph(), list, (first, group) => ({ ...first, keys: keysOf(group) })),
    async summary(summary) {
      const graph = await readGraph();
      if (graph.joins.isEmpty) return summary;
      return joinSummary(graph, summary, await read.joinedAbout(graph.joins, summary.keys));
    },
    async joinedSides() {
      const { joins, groupOf, heardIn } = await readGraph();
      if (joins.isEmpty) return new Set();
      const found = await mapInSlices(joins.keys, async (key) => {
        const group = await groupOf(key);
        const isJoined = group.disputes.length > 1;
        return isJoined && isTwoSided(await heardIn(group)) ? key : [];
      });
      return new Set(found.flat());
    },
    async statementsOn(disputes) {
      const keys = await Promise.all(disputes.map(read.statementsOn));
      return new Set(keys.flatMap((each) => each ?? []));
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
