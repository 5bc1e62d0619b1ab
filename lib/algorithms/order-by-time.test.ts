import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderByTime, type Timed } from './order-by-time.ts';

const byKey = (one: Timed, other: Timed) =>
  one.key < other.key ? -1 : Number(one.key > other.key);
const order = (list: Timed[]) => orderByTime(list, (item) => item, byKey).map(({ key }) => key);
const make = (key: string, at: number | null, answers: string[] = []): Timed => {
  return { key, at, answers };
};

describe('the order of time', () => {
  it('has the earliest first and the undated last', () => {
    expect(order([make('a', null), make('b', 3), make('c', 1)])).toEqual(['c', 'b', 'a']);
  });

  it('lets an answer wait for what is of a later date, and nothing else with it', () => {
    const list = [make('a', 1, ['c']), make('b', 2), make('c', 3), make('d', 4)];
    expect(order(list)).toEqual(['b', 'c', 'a', 'd']);
  });

  it('puts an accusation without a date before its first answer', () => {
    const list = [make('a', 1), make('b', 2, ['z']), make('c', 3, ['z']), make('z', null)];
    expect(order(list)).toEqual(['a', 'z', 'b', 'c']);
  });

  it('follows answers through what has no date', () => {
    const list = [make('a', 1, ['y']), make('y', null, ['z']), make('z', 5), make('x', null)];
    expect(order(list)).toEqual(['z', 'y', 'a', 'x']);
  });

  it('loses nothing in a circle', () => {
    const list = [make('a', 1, ['b']), make('b', 2, ['a']), make('c', null, ['c', 'd'])];
    expect(order([...list, make('d', null, ['c'])]).toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });
});

/** Lists in which what is answered has an earlier key, so that there is no circle. */
const lists = fc
  .array(fc.record({ at: fc.option(fc.nat(6)), answers: fc.array(fc.nat(11), { maxLength: 2 }) }), {
    maxLength: 12,
  })
  .map((items) => {
    const keys = items.map((_, place) => `s${String((place * 7) % 13).padStart(2, '0')}`);
    return items.map(({ at, answers }, place) =>
      make(
        keys[place] ?? '',
        at,
        answers.filter((other) => other < place).map((other) => keys[other] ?? ''),
      ),
    );
  });

it('never puts an answer before what it answers, and keeps the dates where nothing is answered', () => {
  let answered = 0;
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.nat(1000)), (list, shuffle) => {
      const ordered = order(list);
      expect(ordered.toSorted()).toEqual(list.map(({ key }) => key).toSorted());
      const placeOf = new Map(ordered.map((key, place) => [key, place]));
      for (const { key, answers } of list) {
        for (const other of answers) {
          answered++;
          expect(placeOf.get(other)).toBeLessThan(placeOf.get(key) ?? -1);
        }
      }
      const isFree = ({ key, answers }: Timed) =>
        answers.length === 0 && !list.some((each) => each.answers.includes(key));
      const free = list.filter(isFree);
      expect(ordered.filter((key) => free.some((each) => each.key === key))).toEqual(order(free));
      const weights = list.map(() => shuffle.next().value ?? 0);
      const mixed = list
        .map((item, place) => ({ item, weight: weights[place] ?? 0 }))
        .sort((a, b) => a.weight - b.weight)
        .map(({ item }) => item);
      expect(order(mixed)).toEqual(ordered);
      // The first of a list are in the order that they have in all of it.
      for (let limit = 0; limit <= ordered.length; limit++) {
        const first = new Set(ordered.slice(0, limit));
        expect(order(list.filter(({ key }) => first.has(key)))).toEqual(ordered.slice(0, limit));
      }
    }),
    { numRuns: 300 },
  );
  expect(answered).toBeGreaterThan(100);
});
