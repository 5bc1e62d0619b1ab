import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeStatement, oneSided, toLocal } from '../../components/fixtures.ts';
import { readDate } from '../corpus/records/dates.ts';
import type { Stance } from '../corpus/records/records.ts';
import type { DisputeView } from '../messages/views.ts';
import { arrangeStatements } from './arrange-statements.ts';
import { mergeDisputes, mergeHeard, mergeTotals, takeFirstStatements } from './merge-disputes.ts';

const opposite = { affirms: 'denies', denies: 'affirms', qualifies: 'qualifies' } as const;

interface Said {
  stance: Stance;
  day: number;
  isWithdrawn: boolean;
}

/** A question of a corpus with what was said on it. */
function viewOf(corpus: string, said: readonly Said[]): DisputeView {
  const all = said.map(({ stance, day, isWithdrawn }, at) => ({
    stance,
    statement: makeStatement('', {
      key: `${corpus}#s${at}`,
      said: day === 0 ? null : readDate(`2019-05-0${day}`),
      status: isWithdrawn ? 'withdrawn' : 'current',
    }),
  }));
  const pick = (stance: Stance) =>
    all.filter((each) => each.stance === stance).map(({ statement }) => statement);
  const isInForce = (stance: Stance) => pick(stance).some(({ status }) => status === 'current');
  return {
    ...oneSided,
    key: `${corpus}#q`,
    question: toLocal(`Is it so, asks ${corpus}?`),
    twoSided: isInForce('affirms') && isInForce('denies'),
    ...arrangeStatements(all),
  };
}

const said = fc.array(
  fc.record({
    stance: fc.constantFrom<Stance>('affirms', 'denies', 'qualifies'),
    day: fc.nat(4),
    isWithdrawn: fc.boolean(),
  }),
  { maxLength: 6 },
);

/** Every statement's key with its stance. */
function listStances({ sides, qualifying }: DisputeView): [key: string, stance: Stance][] {
  return [...sides, { stance: 'qualifies' as const, statements: qualifying }].flatMap(
    ({ stance, statements }) => statements.map(({ key }): [string, Stance] => [key, stance]),
  );
}

const byStance = (view: DisputeView, stance: Stance) =>
  listStances(view)
    .filter(([, each]) => each === stance)
    .map(([key]) => key);

test('no statement is lost or doubled, and each answers as in its own corpus', () => {
  fc.assert(
    fc.property(said, said, said, fc.boolean(), fc.boolean(), (a, b, c, turnB, turnC) => {
      const [first, second, third] = [viewOf('a', a), viewOf('b', b), viewOf('c', c)];
      const others = [
        { value: second, inverted: turnB },
        { value: third, inverted: turnC },
      ];
      const merged = mergeDisputes(first, others, []);
      const turned = (view: DisputeView, inverted: boolean) =>
        listStances(view).map(([key, stance]) => [key, inverted ? opposite[stance] : stance]);
      const due = [...turned(first, false), ...turned(second, turnB), ...turned(third, turnC)];
      expect(listStances(merged).sort()).toEqual(due.sort());
      expect(merged.question).toBe(first.question);
    }),
  );
});

test('whichever corpus comes first, the sides hold the same in the same order', () => {
  let twoSided = 0;
  fc.assert(
    fc.property(said, said, fc.boolean(), (a, b, inverted) => {
      const [one, other] = [viewOf('a', a), viewOf('b', b)];
      const merged = mergeDisputes(one, [{ value: other, inverted }], []);
      const back = mergeDisputes(other, [{ value: one, inverted }], []);
      for (const stance of ['affirms', 'denies', 'qualifies'] as const) {
        const same = inverted ? opposite[stance] : stance;
        expect(byStance(back, same)).toEqual(byStance(merged, stance));
      }
      expect(back.twoSided).toBe(merged.twoSided);
      if (merged.twoSided && !one.twoSided && !other.twoSided) twoSided++;
    }),
  );
  expect(twoSided).toBeGreaterThan(0);
});

test('one side in one corpus and the other in another make it two-sided, what was withdrawn does not', () => {
  const one = viewOf('a', [{ stance: 'affirms', day: 2, isWithdrawn: false }]);
  const other = (isWithdrawn: boolean, stance: Stance) =>
    viewOf('b', [{ stance, day: 1, isWithdrawn }]);
  const merge = (value: DisputeView, inverted: boolean) =>
    mergeDisputes(one, [{ value, inverted }], []);
  expect(merge(other(false, 'denies'), false).twoSided).toBe(true);
  expect(merge(other(false, 'affirms'), true).twoSided).toBe(true);
  expect(merge(other(false, 'affirms'), false).twoSided).toBe(false);
  expect(merge(other(true, 'denies'), false).twoSided).toBe(false);
  // The side that was heard first, in whichever corpus, stands first.
  const { sides } = merge(other(false, 'affirms'), true);
  expect(sides.map(({ stance }) => stance)).toEqual(['denies', 'affirms']);
});

test('counts and sides of the opposite question are turned round', () => {
  const counted = {
    stances: { affirms: 3, denies: 1, qualifies: 2 },
    withdrawn: 1,
    speakers: 4,
    documents: 5,
  };
  const both = [
    { value: counted, inverted: false },
    { value: counted, inverted: true },
  ];
  expect(mergeTotals(both)).toEqual({
    stances: { affirms: 4, denies: 4, qualifies: 4 },
    withdrawn: 2,
    speakers: 8,
    documents: 10,
  });
  const heard = { affirms: true, denies: false };
  expect(mergeHeard([{ value: heard, inverted: true }])).toEqual({ affirms: false, denies: true });
});

test('the first of its statements are the earliest of all corpora', () => {
  const one = viewOf('a', [
    { stance: 'affirms', day: 1, isWithdrawn: false },
    { stance: 'denies', day: 3, isWithdrawn: false },
  ]);
  const other = viewOf('b', [{ stance: 'denies', day: 2, isWithdrawn: false }]);
  const merged = mergeDisputes(one, [{ value: other, inverted: false }], []);
  const first = (limit: number) => listStances(takeFirstStatements(merged, limit)).map(([k]) => k);
  expect(first(1)).toEqual(['a#s0']);
  expect(first(2)).toEqual(['a#s0', 'b#s0']);
  expect(first(9)).toHaveLength(3);
});
