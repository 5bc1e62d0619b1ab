import { expect, it } from 'vitest';
import { toLocal, view } from '../../components/fixtures.ts';
import type { NamedKey } from '../../lib/answers/answers.ts';
import type { MatchAnswer } from '../../lib/messages/messages.ts';
import type { FoundDispute } from '../../lib/messages/views.ts';
import { fuseRanks, nothingFound, searchRecords } from './search-records.ts';

const makeDispute = (key: string, ...matched: string[]): FoundDispute => ({
  key,
  question: toLocal(key),
  matched,
});

it('puts first what stands high in several lists, with the evidence of each', () => {
  const lists = [
    [makeDispute('a', 'x'), makeDispute('b', 'x')],
    [makeDispute('b', 'x', 'y'), makeDispute('d', 'y')],
  ];
  expect(fuseRanks(lists).map(({ key, matched }) => [key, ...matched])).toEqual([
    ['b', 'x', 'y'],
    ['a', 'x'],
    ['d', 'y'],
  ]);
});

it('finds by the names in a text, by names that begin with it, and by its words', async () => {
  const [first] = view.disputes;
  if (!first) throw new Error('The fixture has no question');
  const { key } = view.entity;
  const asked: (readonly NamedKey[])[] = [];
  const found = await searchRecords(
    'The Old Bridge',
    {
      async search(_query, _limit, named = []) {
        asked.push(named);
        return { ...nothingFound, disputes: [makeDispute('c#other', 'old')] };
      },
      getEntityView: async () => view,
    },
    {
      find: (): MatchAnswer => ({
        ...{ entities: [{ key, mark: 'two-sided' }], mentions: [0, 4, 14, 0] },
        ...{ evidence: [], open: [] },
      }),
      listStarting: () => [
        { key, name: 'the old bridge' },
        { key: 'c#inn', name: 'the old bridge inn' },
      ],
    },
  );
  const inn = { key: 'c#inn', name: 'the old bridge inn' };
  expect(asked).toEqual([[{ key, name: 'old bridge' }, inn]]);
  expect(found.disputes.slice(0, 2)).toEqual([
    makeDispute('c#other', 'old'),
    { key: first.key, question: first.question, matched: ['old bridge'] },
  ]);
});

it('asks for nothing where there are no words', async () => {
  const fail = () => {
    throw new Error('asked');
  };
  const search = { find: fail, listStarting: fail };
  expect(await searchRecords(' \n', { search: fail, getEntityView: fail }, search)).toEqual(
    nothingFound,
  );
});
