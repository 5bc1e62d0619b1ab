import { describe, expect, it } from 'vitest';
import { emptyView, speakerView, view } from '../../components/fixtures.ts';
import { explainOrder, makePages } from './card-pages.ts';

describe('makePages', () => {
  it('gives each question a page in the order of the view, then the other statements', () => {
    expect(
      makePages(view).map((page) => (page.kind === 'dispute' ? page.place : page.title)),
    ).toEqual(['1 of 2 questions', '2 of 2 questions', '1 other statement']);
  });

  it('gives one page to somebody who only speaks', () => {
    expect(makePages(speakerView)).toEqual([
      { kind: 'statements', statements: speakerView.statements, title: '2 statements' },
    ]);
  });

  it('has no page when nothing is on record', () => {
    expect(makePages(emptyView)).toEqual([]);
  });
});

describe('explainOrder', () => {
  it('names the sentence only where its words decided', () => {
    expect(explainOrder(view).rule).toBe('Nearest to your sentence first');
    expect(explainOrder({ ...view, matchedWords: [] }).rule).toBe(
      'Questions with both sides first',
    );
  });

  it('names the order of the sides where there is one question', () => {
    const disputes = view.disputes.slice(0, 1);
    expect(explainOrder({ ...view, matchedWords: [], disputes }).rule).toBe(
      'The side that spoke first stands first',
    );
  });
});
