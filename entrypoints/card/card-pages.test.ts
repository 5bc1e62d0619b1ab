import { describe, expect, it } from 'vitest';
import {
  emptyPreview,
  oneSidedPreview,
  preview,
  speakerPreview,
  twoSidedPreview,
} from '../../components/fixtures.ts';
import { countStatements, explainOrder, findRest, makePages } from './card-pages.ts';

const far = { ...preview, fits: false };

describe('makePages', () => {
  it('gives each question a page in the order of the preview', () => {
    expect(makePages(preview)).toEqual([
      { kind: 'dispute', dispute: twoSidedPreview, place: 1 },
      { kind: 'dispute', dispute: oneSidedPreview, place: 2 },
    ]);
  });

  it('gives one page to somebody who only speaks', () => {
    expect(makePages(speakerPreview)).toEqual([{ kind: 'statements', ...speakerPreview.others }]);
  });

  it('begins with an overview of three questions at most where none is about the sentence', () => {
    expect(makePages(far)).toEqual([
      { kind: 'overview', disputes: preview.disputes, otherLanguage: null },
      ...makePages(preview),
    ]);
    const many = Array.from({ length: 9 }, (_, at) => ({ ...twoSidedPreview, key: `k#${at}` }));
    const [overview] = makePages({ ...far, disputes: many });
    expect(overview).toMatchObject({ kind: 'overview', disputes: many.slice(0, 3) });
  });

  it('has no page when nothing is on record', () => {
    expect(makePages(emptyPreview)).toEqual([]);
  });
});

describe('the way to the rest', () => {
  const restOf = (view: typeof preview) => {
    const [first] = makePages(view);
    if (!first) throw new Error('There is no page.');
    return findRest(first, view);
  };

  it('leads to all statements of the question shown', () => {
    expect(restOf(preview)).toMatchObject({
      words: 'Show all 4 statements',
      place: { view: 'dispute', key: twoSidedPreview.key },
    });
  });

  it('leads to all questions of the entity from an overview, to all that a speaker said', () => {
    const all = { ...far, total: { disputes: 70 } };
    expect(restOf(all)).toMatchObject({
      words: 'Show all 70 questions',
      place: { view: 'entity', key: preview.entity.key },
    });
    expect(restOf(speakerPreview)).toMatchObject({
      words: 'Show all 2 statements',
      place: { view: 'entity', key: speakerPreview.entity.key },
    });
  });
});

describe('explainOrder', () => {
  it('names the sentence only where it decided', () => {
    expect(explainOrder(preview)[0]).toBe(
      'The question that matches this sentence is shown first.',
    );
    expect(explainOrder(far)[0]).toMatch(/^Questions with both sides come first/);
  });

  it('names no order of questions where there is one', () => {
    const [first] = explainOrder({
      ...preview,
      disputes: [twoSidedPreview],
      total: { disputes: 1 },
    });
    expect(first).toMatch(/^One statement is shown for each side/);
  });

  it('says that there are more questions than can be turned over', () => {
    const reasons = explainOrder({ ...preview, total: { disputes: 70 } });
    expect(reasons.at(-1)).toBe('The first 2 of 70 questions are shown here.');
  });
});

describe('countStatements', () => {
  it('counts both sides and those that qualify', () => {
    expect(countStatements(twoSidedPreview)).toBe(4);
  });
});
