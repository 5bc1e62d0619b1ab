import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../lib/messages/views.ts';
import { toLocal, view } from '../fixtures.ts';
import { makeFrame } from './fixtures.ts';
import { listEntities, listNamed, listPlaces } from './list-entities.ts';

function makeSummary(key: string, label: string): EntitySummary {
  return { ...view.entity, key, keys: [key], label: toLocal(label) };
}

const places = (mentions: readonly { frame: number; id: number }[]) =>
  mentions.map(({ frame, id }) => `${frame} ${id}`);

describe('listEntities', () => {
  const frames = [
    makeFrame({ frame: 7, isTop: false, names: [['a'], ['c']] }),
    makeFrame({ names: [['b'], ['a', 'b']] }),
  ];

  it('counts a mention for each of its candidates, over all frames', () => {
    const listed = listEntities(frames, [makeSummary('b', 'B'), makeSummary('a', 'A')]);
    expect(listed.map(({ summary, count }) => [summary.key, count])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('puts the top frame’s mentions first and remembers whose they are', () => {
    const [entity] = listEntities(frames, [makeSummary('a', 'A')]);
    expect(places(entity?.mentions ?? [])).toEqual(['0 1', '7 0']);
  });

  it('lists those named most often first, then by name, and only known ones that are named', () => {
    const summaries = [
      makeSummary('c', 'Aaron'),
      makeSummary('b', 'Zoe'),
      makeSummary('a', 'Émile'),
      makeSummary('gone', 'Gone'),
    ];
    const keys = listEntities(frames, summaries).map(({ summary }) => summary.key);
    expect(keys).toEqual(['a', 'b', 'c']);
    expect(listNamed(frames).sort()).toEqual(['a', 'b', 'c']);
  });

  it('counts a mention once that two corpora have for one entity', () => {
    const both = { ...makeSummary('a', 'One'), keys: ['a', 'b'] };
    const [entity] = listEntities(frames, [both]);
    expect(entity?.count).toBe(3);
    expect(places(entity?.mentions ?? [])).toEqual(['0 0', '0 1', '7 0']);
  });

  it('counts more mentions than a frame lists', () => {
    const frame = makeFrame({ names: [['a']] });
    const many = { ...frame, named: [{ entities: ['a'], kind: 'name' as const, count: 10_000 }] };
    const [entity] = listEntities([many], [makeSummary('a', 'A')]);
    expect(entity).toMatchObject({ count: 10_000, mentions: [{ id: 0 }] });
  });
});

it('lists quotations apart, the top frame’s first', () => {
  const frames = [
    makeFrame({ frame: 7, isTop: false, quotations: ['q/0'] }),
    makeFrame({ names: [['a']], quotations: ['q/0'] }),
  ];
  const { count, mentions } = listPlaces(frames, 'quotation');
  expect(count).toBe(2);
  expect(places(mentions)).toEqual(['0 1', '7 0']);
  expect(listNamed(frames)).toEqual(['a']);
});
