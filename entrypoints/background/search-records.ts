/**
 * What is on record about a reader's words, be they typed or a selection: by the names in them, by
 * names that begin with them, and by the words themselves.
 */
import type { Answers, NamedKey } from '../../lib/answers/answers.ts';
import { longestQuery } from '../../lib/messages/limits.ts';
import type { FoundDispute, FoundView } from '../../lib/messages/views.ts';
import type { Search } from './search.ts';

/** Most of each kind. */
const most = 10;
/** Most names in the words whose questions are looked at. */
const mostNamed = 5;
/** Reciprocal rank fusion's constant (Cormack, Clarke and Büttcher, SIGIR 2009). */
const fusion = 60;

export const nothingFound: FoundView = { entities: [], disputes: [], statements: [] };

/**
 * One list of several, each the best first: what stands high in many of them comes first, with the
 * evidence of all.
 */
export function fuseRanks(lists: readonly (readonly FoundDispute[])[]): FoundDispute[] {
  const scores = new Map<string, { item: FoundDispute; score: number }>();
  for (const list of lists) {
    for (const [rank, item] of list.entries()) {
      const known = scores.get(item.key);
      const matched = [...new Set([...(known?.item.matched ?? []), ...item.matched])];
      const score = (known?.score ?? 0) + 1 / (fusion + rank);
      scores.set(item.key, { item: { ...item, matched }, score });
    }
  }
  return [...scores.values()]
    .sort((one, other) => other.score - one.score || (one.item.key < other.item.key ? -1 : 1))
    .map(({ item }) => item);
}

/** The entities that a text names, with the words that name them, the first of each. */
function listWithin(text: string, search: Pick<Search, 'find'>): NamedKey[] {
  const { entities, mentions } = search.find([text]);
  const names = new Map<string, string>();
  for (let at = 0; at < mentions.length; at += 4) {
    const [, start, end, entity = -1] = mentions.slice(at, at + 4);
    const key = entities[entity]?.key;
    if (key !== undefined && !names.has(key)) names.set(key, text.slice(start, end).toLowerCase());
  }
  return [...names].map(([key, name]) => ({ key, name }));
}

/**
 * @param words only their first part is looked at when there are many; the last may still be typed
 * @returns of each kind the best first
 */
export async function searchRecords(
  words: string,
  answers: Pick<Answers, 'search' | 'getEntityView'>,
  search: Pick<Search, 'find' | 'listStarting'>,
): Promise<FoundView> {
  const query = words.slice(0, longestQuery);
  if (query.trim() === '') return nothingFound;
  const within = listWithin(query, search).slice(0, mostNamed);
  const keys = new Set(within.map(({ key }) => key));
  const starting = search.listStarting(query, most).filter(({ key }) => !keys.has(key));
  const context = { sentence: query, nearby: [] };
  const questionsOf = async ({ key, name }: NamedKey): Promise<FoundDispute[]> => {
    const view = await answers.getEntityView(key, context);
    const disputes = view?.disputes ?? [];
    return disputes.map((each) => ({ key: each.key, question: each.question, matched: [name] }));
  };
  const [found, ...ofNamed] = await Promise.all([
    answers.search(query, most, [...within, ...starting]),
    ...within.map(questionsOf),
  ]);
  return { ...found, disputes: fuseRanks([found.disputes, ...ofNamed]).slice(0, most) };
}
