import { expect, it } from 'vitest';
import { findMarks } from './find-marks.ts';

const texts = ['Aleppo and Turkey.', 'Bread.'];
const answer = {
  entities: [
    { key: 'c#aleppo', mark: 'two-sided' as const },
    { key: 'c#turkey', mark: 'one-sided' as const },
    { key: 'd#turkey', mark: 'two-sided' as const },
  ],
  mentions: [0, 11, 17, 1, 0, 0, 6, 0, 0, 11, 17, 2],
  evidence: [],
  open: [],
};

it('cuts texts into plain words and names with all that they may mean', () => {
  expect(findMarks(texts, answer)).toEqual([
    [
      { words: 'Aleppo', mark: 'two-sided', entities: ['c#aleppo'] },
      { words: ' and ', mark: null, entities: [] },
      { words: 'Turkey', mark: 'two-sided', entities: ['c#turkey', 'd#turkey'] },
      { words: '.', mark: null, entities: [] },
    ],
    [{ words: 'Bread.', mark: null, entities: [] }],
  ]);
});

it('draws the first of two names that share words', () => {
  const [runs = []] = findMarks(['UN Security Council'], {
    ...answer,
    mentions: [0, 0, 19, 0, 0, 3, 19, 1],
  });
  expect(runs.map(({ words }) => words)).toEqual(['UN Security Council']);
});
