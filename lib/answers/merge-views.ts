/** One entity in several corpora as one: nothing is merged in the store, only in what is shown. */
import type { EntityDetails, EntitySummary, EntityView } from '../messages/views.ts';
import { maxDisputes, maxStatements } from './choose-records.ts';
import { compareStatements } from './statement-view.ts';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** The first of each list, then the second of each, and so on. */
function takeTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
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

/** What views of one entity hold, but for their disputes. */
function mergeRest(
  views: readonly [EntityDetails, ...EntityDetails[]],
): Omit<EntityDetails, 'disputes'> {
  const [first, ...others] = views;
  return {
    entity: mergeSummaries([first.entity, ...others.map(({ entity }) => entity)]),
    corpora: views.flatMap(({ corpora }) => corpora),
    statements: views
      .flatMap(({ statements }) => statements)
      .sort(compareStatements)
      .slice(0, maxStatements),
    total: {
      disputes: sum(views.map(({ total }) => total.disputes)),
      statements: sum(views.map(({ total }) => total.statements)),
    },
  };
}

const twoSidedFirst = (a: { twoSided: boolean }, b: { twoSided: boolean }) =>
  Number(b.twoSided) - Number(a.twoSided);

/**
 * What several corpora have on record about one entity as one view. Ranks of different corpora do
 * not compare, so corpora take turns, those first in which a dispute fits the sentence.
 * @param views at least one
 */
export function mergeViews(views: readonly [EntityView, ...EntityView[]]): EntityView {
  const [first, ...others] = views;
  if (others.length === 0) return first;
  const ordered = [...views].sort((a, b) => Number(b.fits === true) - Number(a.fits === true));
  const [leading = first] = ordered;
  const turns = takeTurns(ordered.map(({ disputes }) => disputes));
  const disputes = leading.fits ? turns : turns.sort(twoSidedFirst);
  const { fits, matchedWords, matchedEntities, matchedDates } = leading;
  return {
    ...mergeRest(views),
    disputes: disputes.slice(0, maxDisputes),
    ...{ fits, matchedWords, matchedEntities, matchedDates },
  };
}

/** The same of details, which are in the order that needs no sentence. @param all at least one */
export function mergeDetails(all: readonly [EntityDetails, ...EntityDetails[]]): EntityDetails {
  const [first, ...others] = all;
  if (others.length === 0) return first;
  const disputes = takeTurns(all.map((each) => each.disputes)).sort(twoSidedFirst);
  return { ...mergeRest(all), disputes: disputes.slice(0, maxDisputes) };
}
