/**
 * What is on record about a reader's words, be they typed or a selection: by the names in them, by
 * names that begin with them, and by the words themselves.
 */
import { inTurns } from '../../lib/algorithms/in-turns.ts';
import type { Answers } from '../../lib/answers/answers.ts';
import type { NamedKey } from '../../lib/answers/search-disputes.ts';
import type { FoundQuestion, FoundView } from '../../lib/messages/found-views.ts';
import { longestQuery } from '../../lib/messages/limits.ts';
import { corpusOfKey } from '../../lib/messages/record-key.ts';
import type { EntityFinder } from './entity-finder.ts';

/** Most of each kind. */
const most = 10;
/** Most names in the words whose questions are looked at. */
const mostNamed = 5;
export const nothingFound: FoundView = { entities: [], disputes: [], statements: [] };

/** The entities that a text names, with the words that name them, the first of each; corpora in turn. */
function listWithin(text: string, finder: Pick<EntityFinder, 'find'>): NamedKey[] {
  const names = new Map<string, string>();
  for (const { key, start, end, hasRecords, isNested } of finder.find([text]).names) {
    if (!hasRecords || isNested || names.has(key)) continue;
    names.set(key, text.slice(start, end).toLowerCase());
  }
  const listed = Array.from(names, ([key, name]) => ({ key, name }));
  return inTurns(listed, ({ key }) => corpusOfKey(key));
}

/** The questions nearest to a text, which no reader types: its last word is whole. */
export async function findQuestions(
  text: string,
  answers: Pick<Answers, 'findQuestions'>,
  finder: Pick<EntityFinder, 'find'>,
): Promise<FoundQuestion[]> {
  const query = text.slice(0, longestQuery);
  if (query.trim() === '') return [];
  return answers.findQuestions(query, most, listWithin(query, finder).slice(0, mostNamed));
}

/**
 * @param words only their first part is looked at when there are many; the last may still be typed
 * @returns of each kind the best first
 */
export async function searchRecords(
  words: string,
  answers: Pick<Answers, 'search'>,
  finder: Pick<EntityFinder, 'find' | 'listStarting'>,
): Promise<FoundView> {
  const query = words.slice(0, longestQuery);
  if (query.trim() === '') return nothingFound;
  const within = listWithin(query, finder).slice(0, mostNamed);
  const keys = new Set(within.map(({ key }) => key));
  const starting = finder.listStarting(query, most).filter(({ key }) => !keys.has(key));
  return answers.search(query, most, { within, starting });
}
