import { editDistance } from '../../algorithms/edit-distance.ts';

/** Ids that are looked for; each may take milliseconds in a large corpus. */
const maxLookups = 100;

/** How many characters a slip of the fingers may change in an id. */
function maxSlip(id: string): number {
  return Math.max(1, Math.min(4, Math.floor(id.length / 4)));
}

/** An id's words in any order, so that `ada-stone` and `stone-ada` are alike. */
const sortWords = (id: string) => id.split('-').sort().join('-');

function find(id: string, candidates: Iterable<string>): string | null {
  let nearest: string | null = null;
  let least = maxSlip(id) + 1;
  const words = sortWords(id);
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - id.length) >= least) continue;
    const away = Math.min(
      editDistance(id, candidate),
      1 + editDistance(words, sortWords(candidate)),
    );
    if (away >= least) continue;
    nearest = candidate;
    least = away;
  }
  return nearest;
}

/**
 * Finds the id that was most likely meant by one that names nothing; of the first hundred asked for.
 * @param listIds the ids that could be meant, for a type of records
 * @returns a function that gives the nearest id, or null when none is near
 */
export function createNearestId<Type extends string>(
  listIds: (type: Type) => Iterable<string>,
): (type: Type, id: string) => string | null {
  const found = new Map<string, string | null>();
  return (type, id) => {
    const key = `${type} ${id}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    if (found.size >= maxLookups) return null;
    const nearest = find(id, listIds(type));
    found.set(key, nearest);
    return nearest;
  };
}
