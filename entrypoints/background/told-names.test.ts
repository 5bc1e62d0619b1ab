/** How many names of a corpus one answer tells, and whose come first when a name is typed. */
import { expect, test } from 'vitest';
import { buildMatcher } from '../../lib/matching/matcher.ts';
import { mostMentions } from '../../lib/messages/limits.ts';
import { createEntityFinder, mostTold } from './entity-finder.ts';

const entity = (key: string, names: string[]) => ({ key, names, notNames: [], contexts: [] });
const withRecords = 1;

function finderOf(entities: ReturnType<typeof entity>[], standing: number) {
  return createEntityFinder(buildMatcher(entities), new Uint8Array(entities.length).fill(standing));
}

test.each([
  ['that are marked', withRecords, mostMentions + 1],
  ['with nothing on record', 0, mostTold],
])('of names %s as many are told of each corpus as there may be', (_, standing, most) => {
  const finder = finderOf([entity('c#mill', ['mill']), entity('d#mill', ['mill'])], standing);
  const countIn = (times: number) => {
    const { names } = finder.find(['mill '.repeat(times)]);
    return ['c#mill', 'd#mill'].map((key) => names.filter((each) => each.key === key).length);
  };
  expect(countIn(most)).toEqual([most, most]);
  expect(countIn(most + 1)).toEqual([most, most]);
});

test('of names that begin with what is typed no corpus takes more than its share', () => {
  const flood = Array.from({ length: 50 }, (_, at) => entity(`a#x${at}`, [`mill ${at}`]));
  const finder = finderOf(
    [...flood, entity('b#one', ['millers']), entity('b#two', ['millstone'])],
    1,
  );
  const corpora = finder.listStarting('mill', 4).map(({ key }) => key.slice(0, 1));
  expect(corpora.sort()).toEqual(['a', 'a', 'b', 'b']);
});
