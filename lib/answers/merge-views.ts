/** One entity in several corpora as one: nothing is merged in the store, only in what is shown. */
import { inTurns } from '../algorithms/in-turns.ts';
import { fromKey } from '../lookup/entity-key.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { BareQuestion, DisputeView, EntitySummary, EntityView } from '../messages/views.ts';
import { orderAnswering } from './answering-statement.ts';
import { maxDisputes, maxStatements } from './choose-records.ts';
import type { Joining } from './joining.ts';
import type { BareDetails } from './question-sides.ts';
import { orderStatements } from './statement-view.ts';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** The first of each list, then the second of each, and so on. */
export function takeTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => list.slice(at, at + 1)),
  ).flat();
}

/**
 * Summaries of one entity in several corpora as one.
 * @param summaries at least one; name and kind are those of the first
 */
export function mergeSummaries(
  summaries: readonly [EntitySummary, ...EntitySummary[]],
): EntitySummary {
  const [first] = summaries;
  const marks = summaries.map(({ mark }) => mark);
  return {
    ...first,
    keys: summaries.flatMap(({ keys }) => keys),
    description: summaries.find(({ description }) => description)?.description ?? null,
    mark: marks.includes('two-sided') ? 'two-sided' : (marks.find((mark) => mark !== null) ?? null),
    disputes: sum(summaries.map(({ disputes }) => disputes)),
    twoSided: sum(summaries.map(({ twoSided }) => twoSided)),
    statements: sum(summaries.map(({ statements }) => statements)),
  };
}

/** Keys of a question in all corpora that it is shown from. */
function keysOf(question: DisputeView | BareQuestion): string[] {
  if ('keys' in question) return question.keys;
  return [question.key, ...(question.joined?.questions.map(({ key }) => key) ?? [])];
}

/**
 * What views of one entity hold, but for their disputes.
 * @param listed their disputes, each by itself
 * @param joined the same with each question once
 */
async function mergeRest(
  views: readonly [Omit<BareDetails, 'disputes'>, ...Omit<BareDetails, 'disputes'>[]],
  listed: readonly { key: string }[],
  joined: readonly (DisputeView | BareQuestion)[],
  joining: Joining,
): Promise<Omit<BareDetails, 'disputes'>> {
  const [first, ...others] = views;
  const known = new Set(listed.map(({ key }) => key));
  const corpora = views.flatMap((view) => view.corpora);
  const ids = new Set(corpora.map(({ id }) => id));
  const corpusOf = (key: string) => fromKey(key)?.corpus ?? '';
  // Disputes that none of the views had: what was said on them stood apart, or in no view at all.
  const brought = joined.flatMap(keysOf).filter((key) => !known.has(key));
  const [entity, shown, more] = await Promise.all([
    joining.summary(mergeSummaries([first.entity, ...others.map((view) => view.entity)])),
    joining.statementsOn(brought.filter((key) => ids.has(corpusOf(key)))),
    joining.corpora(brought.map(corpusOf).filter((id) => !ids.has(id))),
  ]);
  const all = views.flatMap(({ statements }) => statements);
  const elsewhere = views.flatMap((view) => view.elsewhere);
  const apart = all.filter(({ key }) => !shown.has(key));
  const stillElsewhere = elsewhere.filter(({ statement }) => !shown.has(statement.key));
  const now = all.length - apart.length + elsewhere.length - stillElsewhere.length;
  return {
    entity,
    corpora: [...corpora, ...more],
    elsewhere: inTurns(orderAnswering(stillElsewhere), ({ statement }) =>
      corpusOfKey(statement.key),
    ).slice(0, maxStatements),
    statements: inTurns(orderStatements(apart), ({ key }) => corpusOfKey(key)).slice(
      0,
      maxStatements,
    ),
    total: {
      disputes: sum(views.map(({ total }) => total.disputes)) - (listed.length - joined.length),
      statements: sum(views.map(({ total }) => total.statements)) - now,
    },
  };
}

/** Those with both sides first, the corpora in turn. */
function orderQuestions<Question extends { key: string; twoSided: boolean }>(
  questions: readonly Question[],
): Question[] {
  const twoSidedFirst = questions.toSorted((a, b) => Number(b.twoSided) - Number(a.twoSided));
  return inTurns(twoSidedFirst, ({ key }) => corpusOfKey(key));
}

/**
 * What several corpora have on record about one entity as one view. Ranks of different corpora do
 * not compare, so corpora take turns.
 * @param views at least one
 * @param joining joins the disputes that are one question, also with corpora that have no view here
 */
export async function mergeViews(
  views: readonly [EntityView, ...EntityView[]],
  joining: Joining,
): Promise<EntityView> {
  const turns = takeTurns(views.map(({ disputes }) => disputes));
  const disputes = await joining.disputes(turns);
  const rest = await mergeRest(views, turns, disputes, joining);
  const inOrder = views.length === 1 ? disputes : orderQuestions(disputes);
  return { ...rest, disputes: inOrder.slice(0, maxDisputes) };
}

/** The same of details. @param all at least one */
export async function mergeDetails(
  all: readonly [BareDetails, ...BareDetails[]],
  joining: Joining,
): Promise<BareDetails> {
  const turns = takeTurns(all.map((each) => each.disputes));
  const disputes = await joining.questions(turns);
  const rest = await mergeRest(all, turns, disputes, joining);
  const inOrder = all.length === 1 ? disputes : orderQuestions(disputes);
  return { ...rest, disputes: inOrder.slice(0, maxDisputes) };
}
