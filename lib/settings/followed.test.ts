import { describe, expect, it } from 'vitest';
import {
  countNews,
  type Followed,
  followedPrefix,
  listFollowed,
  moveFollowed,
  removeFollowed,
  saveFollowed,
} from './followed.ts';
import type { StorageArea } from './storage-area.ts';

function makeArea(items: Record<string, unknown> = {}): StorageArea {
  const held = new Map(Object.entries(items));
  return {
    get: async () => Object.fromEntries(held),
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) held.set(key, value);
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) held.delete(key);
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  };
}

function makeFollowed(key: string, name: string): Followed {
  const seen = { listed: ['c#s current'], count: 1 };
  return { view: 'entity', key, label: { text: name, language: 'en' }, seen, seenAt: 5 };
}

describe('what a reader follows', () => {
  it('is listed by name until it is removed', async () => {
    const area = makeArea();
    await saveFollowed(area, makeFollowed('c#b', 'Bridge'));
    await saveFollowed(area, makeFollowed('c#a', 'Arch'));
    expect(await listFollowed(area)).toEqual([
      makeFollowed('c#a', 'Arch'),
      makeFollowed('c#b', 'Bridge'),
    ]);
    await removeFollowed(area, 'c#a');
    expect((await listFollowed(area)).map(({ key }) => key)).toEqual(['c#b']);
  });

  it('is read without what is damaged, and without other items', async () => {
    const good = makeFollowed('c#a', 'Arch');
    const area = makeArea({
      settings: {},
      [`${followedPrefix}c#a`]: good,
      [`${followedPrefix}c#b`]: { ...good, seen: { listed: 3, count: -1 } },
    });
    expect(await listFollowed(area)).toEqual([good]);
  });
});

describe('countNews', () => {
  it('tells what is new or changed from what is withdrawn or gone', () => {
    const seen = {
      listed: ['c#a current', 'c#b current', 'c#c current', 'c#d current', 'c#x withdrawn'],
      count: 5,
    };
    const now = {
      listed: ['c#a current', 'c#b corrected', 'c#d withdrawn', 'c#e current', 'c#y withdrawn'],
      count: 5,
    };
    expect(countNews(seen, now)).toEqual({ fresh: 2, lost: 2 });
    expect(countNews(seen, seen)).toEqual({ fresh: 0, lost: 0 });
    // What was withdrawn and is in force again is news.
    expect(countNews(now, seen)).toEqual({ fresh: 3, lost: 1 });
  });

  it.each([
    [{ listed: null, count: 900 }, { listed: null, count: 930 }, 30, 0],
    [{ listed: ['a current'], count: 1 }, { listed: null, count: 700 }, 699, 0],
    [{ listed: null, count: 900 }, { listed: ['a current'], count: 1 }, 0, 899],
  ])('goes by the counts of %j and %j, which do not list all', (seen, now, fresh, lost) => {
    expect(countNews(seen, now)).toEqual({ fresh, lost });
  });
});

describe('what is followed and gone', () => {
  const places: Record<string, { key: string; label: Followed['label'] }> = {
    'c#a': { key: 'c#n', label: { text: 'New', language: 'en' } },
    'c#b': { key: 'c#n', label: { text: 'New', language: 'en' } },
    'c#c': { key: 'c#d', label: { text: 'D', language: 'en' } },
  };
  const findSuccessor = async (_: Followed['view'], key: string) => places[key] ?? null;

  it('goes on under what took its place, once, with what was seen', async () => {
    const area = makeArea();
    for (const id of ['a', 'b', 'c', 'd', 'e'])
      await saveFollowed(area, makeFollowed(`c#${id}`, id));
    await moveFollowed(area, findSuccessor);
    const moved = [makeFollowed('c#d', 'd'), makeFollowed('c#e', 'e'), makeFollowed('c#n', 'New')];
    expect(await listFollowed(area)).toEqual(moved);
    await moveFollowed(area, findSuccessor);
    expect(await listFollowed(area)).toEqual(moved);
  });

  it('is not lost when the answer fails', async () => {
    const area = makeArea();
    await saveFollowed(area, makeFollowed('c#a', 'a'));
    const failing = () => Promise.reject(new Error('no store'));
    await expect(moveFollowed(area, failing)).rejects.toThrow('no store');
    expect(await listFollowed(area)).toEqual([makeFollowed('c#a', 'a')]);
  });
});
