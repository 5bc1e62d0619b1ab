/** Full-text search over all corpora: entities, disputes and statements, what is the same once. */
import { inTurns } from '../algorithms/in-turns.ts';
import type { Dispute } from '../corpus/records/records.ts';
import type { FoundQuestion, FoundView } from '../messages/found-views.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { Generation } from '../store/schema.ts';
import { completeQuery } from './complete-query.ts';
import type { EntityAnswers, ToSummary } from './entity-answers.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import type { QuestionReading } from './question-answers.ts';
import type { BareFound } from './question-sides.ts';
import type { RecordReader } from './record-reader.ts';
import type { SameEntities } from './same-entities.ts';
import { searchRecords, takeBest } from './search.ts';
import { type DisputeQuery, type NamedKey, searchDisputes } from './search-disputes.ts';
import { toStatementView } from './statement-view.ts';

export interface SearchedNames {
  /** Entities that the query names: their disputes are found too. */
  within?: readonly NamedKey[];
  /** Others with a name that begins with the query: its last word also finds what it begins. */
  starting?: readonly NamedKey[];
}

/**
 * @param limit most of each kind, of which no corpus takes more than its share while others have some
 * @param names of entities in the query; these entities come first
 */
export type Search = (query: string, limit: number, names?: SearchedNames) => Promise<FoundView>;

/** The questions that it finds alone, without their sides. */
export type FindQuestions = (
  query: string,
  limit: number,
  within: readonly NamedKey[],
) => Promise<FoundQuestion[]>;

interface Parts {
  joining: Joining;
  questions: Pick<QuestionReading, 'addSides'>;
  same: SameEntities;
  toSummary: ToSummary;
  getSummaries: EntityAnswers['getSummaries'];
}

/** Searches the versions that are active when it is asked. */
export function createSearch(
  { store, answerCorpus }: Generations,
  { joining, questions, same, toSummary, getSummaries }: Parts,
): { search: Search; findQuestions: FindQuestions } {
  const searchCorpus = async (
    reader: RecordReader,
    generation: Generation,
    asked: DisputeQuery,
    limit: number,
  ) => {
    const { words } = asked;
    const toQuestion = (dispute: Dispute) => ({
      key: reader.key(dispute.id),
      question: reader.localize(dispute.question),
    });
    const [entities, disputes, statements] = await Promise.all([
      searchRecords(reader, 'entity', words, limit, (entity) =>
        toSummary(reader, generation, entity),
      ),
      searchDisputes(reader, asked, limit),
      searchRecords(reader, 'statement', words, limit, async (statement) => {
        const [stance] = statement.stances;
        const dispute = stance ? await reader.findOne('dispute', stance.dispute) : null;
        const view = await toStatementView(reader, statement);
        return { ...view, dispute: dispute && toQuestion(dispute) };
      }),
    ]);
    return { entities, disputes, statements };
  };

  const nameSame = async (within: readonly NamedKey[]) => {
    const named = await Promise.all(
      within.map(async ({ key, name }) =>
        (await same.findSame(key)).map((each) => ({ key: each, name })),
      ),
    );
    return named.flat();
  };
  const joinFound = (found: Parameters<typeof takeBest<BareFound>>[0]) =>
    joining.found(takeBest(found, Number.POSITIVE_INFINITY));

  const findQuestions: FindQuestions = async (query, limit, within) => {
    const asked = { query, words: completeQuery(query, []), within: await nameSame(within) };
    const corpora = await store.activeGenerations();
    const read = await Promise.all(
      corpora.map(({ corpus }) =>
        answerCorpus(corpus, (reader) => searchDisputes(reader, asked, limit)),
      ),
    );
    return (await joinFound(read.filter((each) => each !== null))).slice(0, limit);
  };

  const search: Search = async (query, limit, { within = [], starting = [] } = {}) => {
    const nameOf = new Map(
      [...within, ...starting].slice(0, limit).map(({ key, name }) => [key, name]),
    );
    const begun = await getSummaries([...nameOf.keys()]);
    const words = completeQuery(query, [
      ...begun.map(({ label }) => label.text),
      ...nameOf.values(),
    ]);
    const asked = { query, words, within: await nameSame(within) };
    const corpora = await store.activeGenerations();
    const read = await Promise.all(
      corpora.map(({ corpus }) =>
        answerCorpus(corpus, (reader, generation) =>
          searchCorpus(reader, generation, asked, limit),
        ),
      ),
    );
    const found = read.filter((each) => each !== null);
    const byName = begun.map((entity) => ({ ...entity, matched: [nameOf.get(entity.key) ?? ''] }));
    const byWords = takeBest(
      found.map(({ entities }) => entities),
      limit,
    );
    const wordsOf = new Map(byWords.map(({ key, matched }) => [key, matched]));
    const known = new Set(begun.flatMap(({ keys }) => keys));
    const others = await getSummaries([...wordsOf.keys()].filter((key) => !known.has(key)));
    const rest = others.map((each) => ({ ...each, matched: wordsOf.get(each.key) ?? [] }));
    const joined = await joinFound(found.map(({ disputes }) => disputes));
    return {
      entities: inTurns([...byName, ...rest], ({ key }) => corpusOfKey(key)).slice(0, limit),
      disputes: await questions.addSides(joined.slice(0, limit)),
      statements: takeBest(
        found.map(({ statements }) => statements),
        limit,
      ),
    };
  };
  return { search, findQuestions };
}
