/** Full-text search over all corpora: entities, disputes and statements, what is the same once. */
import { inTurns } from '../algorithms/in-turns.ts';
import type { Dispute } from '../corpus/records/records.ts';
import type { FoundView } from '../messages/found-views.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { Generation } from '../store/schema.ts';
import { completeQuery } from './complete-query.ts';
import type { EntityAnswers, ToSummary } from './entity-answers.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import type { QuestionReading } from './question-answers.ts';
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
): Search {
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

  return async (query, limit, { within = [], starting = [] } = {}) => {
    const nameOf = new Map(
      [...within, ...starting].slice(0, limit).map(({ key, name }) => [key, name]),
    );
    const begun = await getSummaries([...nameOf.keys()]);
    const words = completeQuery(query, [
      ...begun.map(({ label }) => label.text),
      ...nameOf.values(),
    ]);
    const named = await Promise.all(
      within.map(async ({ key, name }) =>
        (await same.findSame(key)).map((each) => ({ key: each, name })),
      ),
    );
    const asked = { query, words, within: named.flat() };
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
    const joined = await joining.found(
      takeBest(
        found.map(({ disputes }) => disputes),
        Number.POSITIVE_INFINITY,
      ),
    );
    return {
      entities: inTurns([...byName, ...rest], ({ key }) => corpusOfKey(key)).slice(0, limit),
      disputes: await questions.addSides(joined.slice(0, limit)),
      statements: takeBest(
        found.map(({ statements }) => statements),
        limit,
      ),
    };
  };
}
