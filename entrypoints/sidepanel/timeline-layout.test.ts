import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStatement } from '../../components/fixtures.ts';
import { type DateView, readDate } from '../../lib/corpus/records/dates.ts';
import type { Stance } from '../../lib/corpus/records/records.ts';
import type { PlacedStatement } from './filter-statements.ts';
import { layOutTimeline, spanOf } from './timeline-layout.ts';

function place(
  id: string,
  said: string | null,
  stance: Stance = 'affirms',
  answers: string[] = [],
) {
  const statement = makeStatement(id, {
    said: said === null ? null : readDate(said),
    answers: answers.map((other) => ({ key: makeStatement(other).key, speaker: null })),
  });
  if (said === null) statement.source = { ...statement.source, published: null };
  return { statement, stance } satisfies PlacedStatement;
}

const lay = (placed: PlacedStatement[], width = 400, isReversed = false) => {
  const layout = layOutTimeline(placed, width, isReversed);
  if (!layout) throw new Error('No statement has a date.');
  return layout;
};

describe('a timeline', () => {
  it('is not drawn without a date', () => {
    expect(layOutTimeline([place('a', null)], 400)).toBeNull();
  });

  it('puts the earlier to the left, and to the right where words run so', () => {
    const placed = [place('a', '2016-02-03'), place('b', '2016-06-09')];
    const [a, b] = lay(placed).dots;
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    const [c, d] = lay(placed, 400, true).dots;
    expect(c?.x).toBeGreaterThan(d?.x ?? 400);
  });

  it('keeps everything within its width and height', () => {
    const placed = Array.from({ length: 300 }, (_, day) =>
      place(`s${day}`, `2016-0${1 + (day % 9)}-1${day % 7}`),
    );
    const layout = lay(placed, 320);
    for (const { x, y } of layout.dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(320);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(layout.axis);
    }
  });

  it('lets no dot cover another, and counts what has no room', () => {
    const placed = Array.from({ length: 40 }, (_, each) => place(`s${each}`, '2016-06-09'));
    const { dots, crowded } = lay([...placed, place('late', '2016-09-01')]);
    for (const one of dots) {
      const near = dots.filter(
        (other) =>
          other !== one && Math.abs(other.x - one.x) < 14 && Math.abs(other.y - one.y) < 14,
      );
      expect(near).toEqual([]);
    }
    const hidden = crowded.reduce((sum, { count }) => sum + count, 0);
    expect(dots.length + hidden).toBe(41);
    expect(hidden).toBeGreaterThan(0);
  });

  it('draws what is not known to the day as a span, and says that it is a guess', () => {
    const [day, month, inferred] = lay([
      place('a', '2016-02-03'),
      place('b', '2016-06'),
      place('c', '2016-07-01?'),
    ]).dots;
    expect(day).toMatchObject({ isUncertain: false, span: null });
    expect(month?.isUncertain).toBe(true);
    expect(month?.span?.width).toBeGreaterThan(10);
    expect(inferred).toMatchObject({ isUncertain: true, span: null });
  });

  it('draws an accusation of some day before the denial of the next, and its span as it is dated', () => {
    const placed = [
      place('accusation', '2016-06-08/2016-06-10?'),
      place('denial', '2016-06-09', 'denies', ['accusation']),
    ];
    const [accusation, denial] = lay(placed).dots;
    expect(accusation?.x).toBeLessThan((denial?.x ?? 0) - 5);
    expect(accusation?.isUncertain).toBe(true);
    const [apart] = lay(
      placed.map(({ statement, stance }) => {
        return { statement: { ...statement, answers: [] }, stance };
      }),
    ).dots;
    expect(accusation?.span).toEqual(apart?.span);
  });

  it('joins an answer to what it answers, if both are there', () => {
    const { arcs } = lay([
      place('a', '2016-02-03'),
      place('b', '2016-06-09', 'denies', ['a', 'gone']),
    ]);
    expect(arcs.map(({ from, to }) => [from.stance, to.stance])).toEqual([['denies', 'affirms']]);
  });

  it('counts the undated', () => {
    expect(lay([place('a', '2016-02-03'), place('b', null)]).undated).toBe(1);
  });

  it.each([
    ['2016-02-03', '2016-02-03', 'day'],
    ['2016-02', '2016-09', 'month'],
    ['1820', '2016', 'year'],
  ])('between %s and %s has ticks of a %s, none too near another', (from, to, unit) => {
    const { ticks } = lay([place('a', from), place('b', to)]);
    expect(ticks.length).toBeGreaterThan(0);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
    const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(40);
  });
});

it.each([280, 404, 700])('ticks have room for words such as “13 июн.” in %i px', (width) => {
  const { ticks } = lay([place('a', '2016-06'), place('b', '2016-06-10')], width);
  const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) expect(gap).toBeGreaterThan(50);
});

describe('the span of a date', () => {
  it.each([
    ['2016-06-09', 1],
    ['2016-02', 29],
    ['2016', 366],
    ['2016-06-09/2016-06-10', 2],
  ])('%s has %i days', (edtf, days) => {
    const date = readDate(edtf);
    if (!date) throw new Error('The date is not read.');
    const [from, to] = spanOf(date);
    expect((to - from) / 86_400_000).toBe(days);
  });
});

const dates = fc.constantFrom(
  '2016',
  '2016-06',
  '2016-06-09',
  '2016-06-10',
  '2016-06-08/2016-06-12?',
);

it('never has an answer before what it answers, as far as their dates leave room', () => {
  let answered = 0;
  const said = fc.record({ date: dates, answers: fc.array(fc.nat(5), { maxLength: 2 }) });
  fc.assert(
    fc.property(fc.array(said, { minLength: 2, maxLength: 6 }), (list) => {
      const placed = list.map(({ date, answers }, each) =>
        place(
          `s${each}`,
          date,
          'affirms',
          answers.filter((other) => other < each).map((other) => `s${other}`),
        ),
      );
      const startOf = ({ statement }: PlacedStatement) => spanOf(statement.said as DateView)[0];
      const endOf = ({ statement }: PlacedStatement) => spanOf(statement.said as DateView)[1];
      // Where an answer's last day is before the first of what it answers, the corpus is wrong.
      const isPossible = placed.every((one, at) =>
        placed.slice(0, at + 1).every((earlier) => startOf(earlier) < endOf(one)),
      );
      fc.pre(isPossible);
      const { dots } = lay(placed);
      const xOf = new Map(dots.map(({ key, x }) => [key, x]));
      for (const { statement } of placed) {
        for (const { key } of statement.answers) {
          answered++;
          expect(xOf.get(key)).toBeLessThanOrEqual(xOf.get(statement.key) ?? 0);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(answered).toBeGreaterThan(100);
});
