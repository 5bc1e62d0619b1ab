/** What is on record about a text that a reader points out: by the names in it, and by its words. */
import type { Answers } from '../../lib/answers/answers.ts';
import { longestQuery } from '../../lib/messages/limits.ts';
import type { SearchView } from '../../lib/messages/views.ts';
import type { Search } from './search.ts';

/** Most of each kind that is shown. */
const most = 20;
/** Most names of the text whose questions are looked at. */
const mostNamed = 5;
/** Reciprocal rank fusion's constant (Cormack, Clarke and Büttcher, SIGIR 2009). */
const fusion = 60;

interface Keyed {
  key: string;
}

/** One list of several, each the best first: what stands high in many of them comes first. */
export function fuseRanks<Item extends Keyed>(lists: readonly (readonly Item[])[]): Item[] {
  const scores = new Map<string, { item: Item; score: number }>();
  for (const list of lists) {
    for (const [rank, item] of list.entries()) {
      const known = scores.get(item.key) ?? { item, score: 0 };
      known.score += 1 / (fusion + rank);
      scores.set(item.key, known);
    }
  }
  return [...scores.values()]
    .sort((one, other) => other.score - one.score || (one.item.key < other.item.key ? -1 : 1))
    .map(({ item }) => item);
}

/** @param text only its first part is looked at when it is long */
export async function searchText(
  text: string,
  answers: Pick<Answers, 'search' | 'getEntityView'>,
  search: Pick<Search, 'find'>,
): Promise<SearchView> {
  const query = text.slice(0, longestQuery);
  const named = search.find([query]).entities.slice(0, mostNamed);
  const context = { sentence: query, nearby: [] };
  const [byWords, views] = await Promise.all([
    answers.search(query, most),
    Promise.all(named.map(({ key }) => answers.getEntityView(key, context))),
  ]);
  const known = views.filter((view) => view !== null);
  const ofNamed = known.map(({ disputes }) =>
    disputes.map(({ key, question }) => ({ key, question })),
  );
  const entities = new Map(
    [...known.map(({ entity }) => entity), ...byWords.entities].map((each) => [each.key, each]),
  );
  return {
    entities: [...entities.values()].slice(0, most),
    disputes: fuseRanks([byWords.disputes, ...ofNamed]).slice(0, most),
    statements: byWords.statements,
  };
}
