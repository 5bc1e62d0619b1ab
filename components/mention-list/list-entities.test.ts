import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../lib/messages/views.ts';
import { toLocal, view } from '../fixtures.ts';
import {
  type FrameMentions,
  groupMentions,
  listEntities,
  listQuotations,
} from './list-entities.ts';

function makeFrame(frame: number, isTop: boolean, ...named: string[][]): FrameMentions {
  const mentions = named.map((entities, id) => ({
    id,
    entities,
    mark: 'one-sided' as const,
    text: 'x',
    before: '',
    after: '',
  }));
  const page = { host: 'news.example', isOn: true, isReadOnce: false, contentType: 'text/html' };
  return { request: 'r', frame, isTop, ...page, mentions, capped: [] };
}

function makeSummary(key: string, label: string): EntitySummary {
  return { ...view.entity, key, keys: [key], label: toLocal(label) };
}

describe('listEntities', () => {
  const frames = [makeFrame(7, false, ['a'], ['c']), makeFrame(0, true, ['b'], ['a', 'b'])];
  const groups = groupMentions(frames);

  it('counts a mention for each of its candidates, over all frames', () => {
    expect([...groups].map(([key, mentions]) => [key, mentions.length])).toEqual([
      ['b', 2],
      ['a', 2],
      ['c', 1],
    ]);
  });

  it('puts the top frame’s mentions first and remembers whose they are', () => {
    expect(groups.get('a')?.map(({ frame, id }) => `${frame} ${id}`)).toEqual(['0 1', '7 0']);
  });

  it('lists those named most often first, then by name, and only known ones that are named', () => {
    const summaries = [
      makeSummary('c', 'Aaron'),
      makeSummary('b', 'Zoe'),
      makeSummary('a', 'Émile'),
      makeSummary('gone', 'Gone'),
    ];
    expect(listEntities(groups, summaries).map(({ summary }) => summary.key)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('counts a mention once that two corpora have for one entity', () => {
    const both = { ...makeSummary('a', 'One'), keys: ['a', 'b'] };
    const [entity] = listEntities(groups, [both]);
    expect(entity?.mentions.map(({ frame, id }) => `${frame} ${id}`)).toEqual([
      '0 1',
      '7 0',
      '0 0',
    ]);
  });
});

it('lists quotations apart, the top frame’s first', () => {
  const frames = [makeFrame(7, false, ['q/0']), makeFrame(0, true, ['q/0'], ['a'])].map(
    ({ mentions, ...frame }): FrameMentions => ({
      ...frame,
      mentions: mentions.map((mention) =>
        mention.entities[0] === 'q/0' ? { ...mention, mark: 'quotation' } : mention,
      ),
    }),
  );
  expect(listQuotations(frames).map(({ frame, id }) => `${frame} ${id}`)).toEqual(['0 0', '7 0']);
  expect([...groupMentions(frames).keys()]).toEqual(['a']);
});
