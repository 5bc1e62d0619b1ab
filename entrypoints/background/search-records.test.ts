import { expect, it } from 'vitest';
import type { SearchedNames } from '../../lib/answers/search-corpora.ts';
import { longestQuery } from '../../lib/messages/limits.ts';
import type { FoundName, FoundNames } from './entity-finder.ts';
import { nothingFound, searchRecords } from './search-records.ts';

const name = (key: string, rest: Partial<FoundName> = {}): FoundName => ({
  ...{ text: 0, start: 4, end: 14, key },
  ...{ hasRecords: true, isSubject: true, isNested: false },
  ...rest,
});

it('finds by the names in a text and by names that begin with it', async () => {
  const key = 'c#bridge';
  const asked: unknown[] = [];
  await searchRecords(
    'The Old Bridge',
    {
      async search(query: string, _limit: number, names?: SearchedNames) {
        asked.push([query, names]);
        return nothingFound;
      },
    },
    {
      find: (): FoundNames => ({
        names: [
          name(key),
          name('c#silent', { hasRecords: false }),
          name('c#in', { isNested: true }),
        ],
        ...{ evidence: [], open: [] },
      }),
      listStarting: () => [
        { key, name: 'the old bridge' },
        { key: 'c#inn', name: 'the old bridge inn' },
      ],
    },
  );
  const within = [{ key, name: 'old bridge' }];
  const starting = [{ key: 'c#inn', name: 'the old bridge inn' }];
  expect(asked).toEqual([['The Old Bridge', { within, starting }]]);
});

it('asks for nothing where there are no words', async () => {
  const fail = () => {
    throw new Error('asked');
  };
  const search = { find: fail, listStarting: fail };
  expect(await searchRecords(' \n', { search: fail }, search)).toEqual(nothingFound);
});

it('looks at as much of the words as may be', async () => {
  const asked: number[] = [];
  const search = async (query: string) => {
    asked.push(query.length);
    return nothingFound;
  };
  const finder = { find: () => ({ names: [], evidence: [], open: [] }), listStarting: () => [] };
  await searchRecords('a'.repeat(longestQuery), { search }, finder);
  await searchRecords('a'.repeat(longestQuery + 1), { search }, finder);
  expect(asked).toEqual([longestQuery, longestQuery]);
});
