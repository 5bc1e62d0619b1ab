import { describe, expect, it } from 'vitest';
import { emptyView, speakerView, twoSided, view } from '../../components/fixtures.ts';
import { orders } from '../../lib/settings/settings.ts';
import { countStatements, explainOrder, makePages } from './card-pages.ts';

describe('makePages', () => {
  it('gives each question a page in the order of the view, then the other statements', () => {
    const pages = makePages(view, 'nearest');
    expect(pages.flatMap((page) => (page.kind === 'dispute' ? page.place : []))).toEqual([
      '1 of 2 questions',
      '2 of 2 questions',
    ]);
    expect(pages[2]).toMatchObject({ kind: 'statements', title: '1 other statement' });
    expect(pages).toHaveLength(3);
  });

  it('gives one page to somebody who only speaks', () => {
    expect(makePages(speakerView, 'nearest')).toEqual([
      {
        ...{ kind: 'statements', title: '2 statements' },
        ...{ elsewhere: [], statements: speakerView.statements },
      },
    ]);
  });

  it('begins with an overview where no question is about the sentence, in the order of nearness', () => {
    const far = { ...view, fits: false };
    expect(makePages(far, 'nearest')[0]).toEqual({
      kind: 'overview',
      questions: view.disputes.map(({ question }) => question),
    });
    expect(makePages(far, 'earliest')).toEqual(makePages(view, 'earliest'));
    expect(makePages({ ...view, fits: null }, 'nearest')).toEqual(makePages(view, 'nearest'));
  });

  it('has no page when nothing is on record', () => {
    expect(makePages(emptyView, 'nearest')).toEqual([]);
  });
});

describe('explainOrder', () => {
  it('names the sentence only where it decided', () => {
    expect(explainOrder(view, 'nearest').rule).toBe('Nearest to your sentence first.');
    expect(explainOrder({ ...view, fits: false }, 'nearest').rule).toBe(
      'Questions with both sides first.',
    );
  });

  it('names the order of the sides where there is one question', () => {
    const disputes = view.disputes.slice(0, 1);
    expect(explainOrder({ ...view, fits: false, disputes }, 'nearest').rule).toBe(
      'The side that spoke first stands first.',
    );
  });

  it('names the order by date where it was chosen', () => {
    expect(explainOrder(view, 'earliest').rule).toBe('Earliest first.');
    expect(explainOrder(view, 'newest').rule).toBe('Newest first.');
  });

  it.each(orders)('says in the order %s that there are more questions than shown', (order) => {
    const total = { disputes: 70, statements: 1 };
    const { reasons } = explainOrder({ ...view, total }, order);
    expect(reasons[0]).toBe('2 of 70 questions can be turned over here.');
  });
});

describe('countStatements', () => {
  it('counts both sides and those that qualify', () => {
    expect(countStatements(twoSided)).toBe(4);
  });
});
