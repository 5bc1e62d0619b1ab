import { expect, it } from 'vitest';
import { toLocal, view } from '../../components/fixtures.ts';
import type { MatchAnswer } from '../../lib/messages/messages.ts';
import { fuseRanks, searchText } from './search-text.ts';

const toItem = (key: string) => ({ key });

it('puts first what stands high in several lists', () => {
  const lists = [
    ['a', 'b', 'c'],
    ['b', 'd'],
  ].map((keys) => keys.map(toItem));
  expect(fuseRanks(lists).map(({ key }) => key)).toEqual(['b', 'a', 'd', 'c']);
});

it('finds by the names in a text and by its words, each once', async () => {
  const [first] = view.disputes;
  if (!first) throw new Error('The fixture has no question');
  const other = { key: 'c#other', question: toLocal('Was it other?') };
  const found = await searchText(
    'Old Bridge',
    {
      search: async () => ({
        entities: [{ ...view.entity, matched: [] }],
        disputes: [{ ...other, matched: [] }],
        statements: [],
      }),
      getEntityView: async () => view,
    },
    {
      find: () => ({ entities: [{ key: view.entity.key }] }) as unknown as MatchAnswer,
    },
  );
  expect(found.entities.map(({ key }) => key)).toEqual([view.entity.key]);
  expect(found.disputes.map(({ key }) => key)).toEqual(
    expect.arrayContaining([first.key, other.key]),
  );
});
