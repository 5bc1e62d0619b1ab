import { describe, expect, it } from 'vitest';
import { makeStatement, oneSided, source, twoSided, view } from '../../components/fixtures.ts';
import { readDate } from '../../lib/corpus/records/dates.ts';
import type { DisputeView, StatementView } from '../../lib/messages/views.ts';
import { orders } from '../../lib/settings/settings.ts';
import { orderView } from './order-view.ts';

function said(id: string, date: string): StatementView {
  return makeStatement(id, { said: readDate(date) });
}

const undated = makeStatement('undated', { said: null, source: { ...source, published: null } });
const old: DisputeView = {
  ...twoSided,
  key: 'old',
  sides: [
    { stance: 'denies', statements: [said('b', '2014-02'), undated, said('a', '2014-01')] },
    { stance: 'affirms', statements: [said('c', '2014-03')] },
  ],
  qualifying: [],
};
const young: DisputeView = {
  ...oneSided,
  key: 'young',
  sides: [
    { stance: 'affirms', statements: [said('d', '2020-01')] },
    { stance: 'denies', statements: [] },
  ],
};
const silent: DisputeView = {
  ...young,
  key: 'silent',
  sides: [
    { stance: 'affirms', statements: [undated] },
    { stance: 'denies', statements: [] },
  ],
};
const mixed = { ...view, disputes: [silent, young, old], statements: [undated, said('e', '2019')] };

/** The questions, the sides of the old one, and the statements of its denying side. */
function read(order: (typeof orders)[number]) {
  const { disputes, statements } = orderView(mixed, order);
  const sides = disputes.find(({ key }) => key === 'old')?.sides ?? [];
  const denying = sides.find(({ stance }) => stance === 'denies')?.statements ?? [];
  return {
    disputes: disputes.map(({ key }) => key),
    sides: sides.map(({ stance }) => stance),
    denying: denying.map(({ key }) => key.split('#')[1]),
    others: statements.map(({ key }) => key.split('#')[1]),
  };
}

describe('orderView', () => {
  it('puts what came first first, and what has no date last', () => {
    expect(read('earliest')).toEqual({
      disputes: ['old', 'young', 'silent'],
      sides: ['denies', 'affirms'],
      denying: ['a', 'b', 'undated'],
      others: ['e', 'undated'],
    });
  });

  it('puts what came last first, and what has no date last', () => {
    expect(read('newest')).toEqual({
      disputes: ['young', 'old', 'silent'],
      sides: ['affirms', 'denies'],
      denying: ['b', 'a', 'undated'],
      others: ['e', 'undated'],
    });
  });

  it('leaves the order of the sentence alone', () => {
    expect(orderView(mixed, 'nearest')).toBe(mixed);
  });

  it('goes by the day of publication where it is not known when it was said', () => {
    const published = makeStatement('published', { said: null });
    const statements = [published, said('later', '2020'), said('before', '2018')];
    const keys = orderView({ ...view, statements }, 'earliest').statements.map(({ key }) => key);
    expect(keys.map((key) => key.split('#')[1])).toEqual(['before', 'published', 'later']);
  });

  it.each(orders)('loses and adds nothing in the order %s', (order) => {
    const ordered = orderView(mixed, order);
    const count = (disputes: DisputeView[]) =>
      disputes.flatMap(({ sides }) => sides.flatMap(({ statements }) => statements)).length;
    expect(count(ordered.disputes)).toBe(count(mixed.disputes));
    expect(ordered.statements).toHaveLength(mixed.statements.length);
  });
});
