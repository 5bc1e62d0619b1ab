import { expect, it } from 'vitest';
import { runSteps } from '../../lib/algorithms/run-steps.ts';
import type { Fit } from '../../lib/fit/types.ts';
import type { Fits } from '../../lib/marks/mark-names.ts';
import type { FoundName } from './entity-finder.ts';
import { markTexts as markInSteps } from './mark-texts.ts';

const markTexts = (...asked: Parameters<typeof markInSteps>) => runSteps(markInSteps(...asked));

const page = { language: 'en', published: '2016-06-10T08:00Z' };

const closed: Fit = {
  ...{ dispute: 'c#closed', mark: 'one-sided', matchedWords: ['shut'], score: 1 },
};

/** Fits wherever a text says that something is shut, and keeps what it was asked. */
function startFits(fit: Fit, joinedSides: string[] = []) {
  const asked: unknown[] = [];
  const fitter: NonNullable<ReturnType<Fits['fitters']['get']>> = {
    looseIndex: () => null,
    findLoose: (texts) =>
      texts.map((text) => {
        const start = text.indexOf('stony');
        return start < 0 ? [] : [{ start, end: start + 5, entity: 'c#bridge', isLoose: true }];
      }),
    *fitInSteps(text, language, mentions, options) {
      asked.push([text, language, mentions.map(({ entity }) => entity), options]);
      return mentions.map(() => (text.includes('shut') ? fit : null));
    },
  };
  const fits: Fits = { fitters: new Map([['c', fitter]]), joinedSides: new Set(joinedSides) };
  return { fits, asked };
}

const bridge = { key: 'c#bridge', hasRecords: true, isSubject: true, isNested: false };
const town = { key: 'c#town', hasRecords: true, isSubject: false, isNested: false };
const silent = { key: 'c#silent', hasRecords: false, isSubject: true, isNested: false };

const at = (
  text: number,
  start: number,
  end: number,
  rest: Omit<FoundName, 'text' | 'start' | 'end'>,
) => ({
  ...{ text, start, end },
  ...rest,
});
const find = (...names: FoundName[]) => ({ names, evidence: [7], open: [1] });

it('tells each name with the mark and the question of its place, one meaning once', () => {
  const texts = ['The bridge was shut.', 'The bridge in town.', 'The bridge of the town.', 'none'];
  const names = find(
    at(0, 4, 10, bridge),
    at(1, 4, 10, bridge),
    at(1, 14, 18, town),
    at(2, 4, 10, bridge),
  );
  const { fits, asked } = startFits(closed);
  expect(markTexts(texts, names, page, fits)).toEqual({
    meanings: [
      { key: 'c#bridge', mark: 'one-sided', fit: { dispute: 'c#closed', words: ['shut'] } },
      { key: 'c#bridge', mark: 'on-record' },
      { key: 'c#town', mark: null },
    ],
    mentions: [0, 4, 10, 0, 1, 4, 10, 1, 1, 14, 18, 2, 2, 4, 10, 1],
    evidence: [7],
    open: [1],
    sentences: [0, 0, 20],
  });
  expect(asked[0]).toMatchObject([texts[0], 'en', ['c#bridge'], { pageDate: '2016-06-10' }]);
  expect(asked).toHaveLength(3);
});

it('tells nothing of names inside others and of those with nothing on record, yet reads by them', () => {
  const { fits, asked } = startFits(closed);
  const names = find(
    at(0, 0, 6, bridge),
    at(0, 0, 3, { ...town, isNested: true }),
    at(0, 8, 9, silent),
  );
  expect(markTexts(['Bridge, I'], names, page, fits).mentions).toEqual([0, 0, 6, 0]);
  expect(asked).toMatchObject([['Bridge, I', 'en', ['c#bridge', 'c#town', 'c#silent'], {}]]);
});

it('tells a name with nothing on record where a question fits', () => {
  const { fits } = startFits(closed);
  const { meanings } = markTexts(['It is shut'], find(at(0, 0, 2, silent)), page, fits);
  expect(meanings).toMatchObject([{ key: 'c#silent', mark: 'one-sided' }]);
});

it('counts the sides that all corpora have on a question', () => {
  const { fits } = startFits(closed, ['c#closed']);
  const { meanings } = markTexts(['It is shut'], find(at(0, 0, 2, bridge)), page, fits);
  expect(meanings[0]?.mark).toBe('two-sided');
});

it('asks each corpus about its own names alone', () => {
  const { fits, asked } = startFits(closed);
  const other = { ...bridge, key: 'd#bridge' };
  const { meanings } = markTexts(
    ['It is shut'],
    find(at(0, 0, 2, bridge), at(0, 0, 2, other)),
    page,
    fits,
  );
  expect(meanings.map(({ key, mark }) => [key, mark])).toEqual([
    ['c#bridge', 'one-sided'],
    ['d#bridge', 'on-record'],
  ]);
  expect(asked).toMatchObject([['It is shut', 'en', ['c#bridge'], {}]]);
});

it('reads a text in its own script’s language, whatever the page says', () => {
  const { fits, asked } = startFits(closed);
  markTexts(['Мост закрыт'], find(at(0, 0, 4, bridge)), page, fits);
  markTexts(['El puente'], find(at(0, 3, 9, bridge)), { ...page, language: 'es-MX' }, fits);
  markTexts(
    ['The bridge was'],
    find(at(0, 4, 10, bridge)),
    { language: '', published: null },
    fits,
  );
  expect(asked.map((each) => (each as unknown[])[1])).toEqual(['ru', 'es-MX', 'en']);
});

it('tells a word that is no name by itself only where a question fits', () => {
  const { fits } = startFits(closed);
  const texts = ['The stony arch was shut.', 'A stony arch.'];
  expect(markTexts(texts, find(), page, fits)).toMatchObject({
    meanings: [{ key: 'c#bridge', mark: 'one-sided', fit: { dispute: 'c#closed' } }],
    mentions: [0, 4, 9, 0],
  });
});
