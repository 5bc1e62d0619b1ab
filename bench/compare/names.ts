/** The names that every contender looks for. */
import { readCityNames } from '../many-names.ts';

/** Stands on no page: a corpus of this one name shows what a page without a mention costs. */
const absentName = 'Zzyzzyx';

/**
 * @param count how many; 1 gives one name that no page has
 * @returns names of different cities, the most populous first
 */
export function namesFor(count: number): string[] {
  if (count === 1) return [absentName];
  return readCityNames()
    .slice(0, count)
    .map(({ names }) => names[0] ?? absentName);
}
