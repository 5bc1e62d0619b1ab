/** Which disputes of several corpora are one question, by what their publishers say. */
import { rememberEach, share } from '../async/remember.ts';
import type { HeardSides } from '../lookup/overview.ts';
import { heardSides } from '../ranking/dispute-candidate.ts';
import { readStatements } from './dispute-view.ts';
import type { Generations } from './generations.ts';
import { type JoinedGroup, Joins } from './joins.ts';
import { mergeHeard } from './merge-disputes.ts';
import { overviewsOf } from './overviews.ts';
import type { AreTogether } from './together.ts';

/** What is known of the disputes of the active versions together. */
export interface JoinGraph {
  joins: Joins;
  /** The disputes that are one question with this one, itself first. */
  groupOf(key: string): Promise<JoinedGroup>;
  /** Which sides of a dispute are heard in its own corpus. */
  heardOf(key: string): Promise<HeardSides>;
  /** Which sides of a question are heard in all corpora together. */
  heardIn(group: JoinedGroup): Promise<HeardSides>;
}

/** @returns the graph of the versions that are active when it is asked for */
export function createJoinGraph(
  { store, answerCorpus, answerRecord, talliesOf }: Generations,
  areTogether: AreTogether,
): () => Promise<JoinGraph> {
  let known: { graph: JoinGraph; of: string } | null = null;

  const readJoins = async (corpora: readonly string[]): Promise<Joins> => {
    const said = await Promise.all(
      corpora.map(async (corpus) => {
        const tallies = await answerCorpus(corpus, (_, generation) => talliesOf(generation));
        return [corpus, tallies?.joins ?? []] as const;
      }),
    );
    return new Joins(new Map(said), areTogether);
  };

  const readHeard = async (key: string): Promise<HeardSides> => {
    const heard = await answerRecord(key, async (reader, id, generation) => {
      const overview = await overviewsOf(store, generation).read('dispute', id);
      if (overview) return overview.heard;
      const dispute = await reader.findOne('dispute', id);
      return dispute && heardSides(await readStatements(reader, dispute));
    });
    return heard ?? { affirms: false, denies: false };
  };

  const exists = async (key: string): Promise<boolean> =>
    (await answerRecord(key, (reader, id) => reader.findOne('dispute', id))) !== null;

  const createGraph = (joins: Joins): JoinGraph => {
    const findGroup = (key: string) => joins.groupOf(key, exists);
    const joined = rememberEach(findGroup);
    const heardOf = rememberEach(readHeard);
    const heardAs = async ({ key, inverted }: JoinedGroup['disputes'][number]) => ({
      value: await heardOf(key),
      inverted,
    });
    return {
      joins,
      // Those that are joined with nothing may be many, and need no looking up.
      groupOf: (key) => (joins.isNamed(key) ? joined(key) : findGroup(key)),
      heardOf,
      heardIn: async ({ disputes }) => mergeHeard(await Promise.all(disputes.map(heardAs))),
    };
  };

  /** Lists ask for many entities at once, which is one look at what is active. */
  return share(async () => {
    const generations = await store.activeGenerations();
    const of = generations.map(({ id }) => id).join(' ');
    if (known?.of === of) return known.graph;
    // A corpus alone is joined with nothing, whatever it says.
    const asked = generations.length < 2 ? [] : generations;
    const graph = createGraph(await readJoins(asked.map(({ corpus }) => corpus)));
    known = { graph, of };
    return graph;
  });
}
