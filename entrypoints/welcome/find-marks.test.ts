import { expect, it } from 'vitest';
import type { MatchAnswer } from '../../lib/messages/messages.ts';
import { chooseFirstCard, findMarks, type Run, strongestMark } from './find-marks.ts';

const texts = ['Aleppo and Turkey.', 'Bread.'];
const aleppo = { key: 'c#aleppo', mark: 'on-record' as const };
const turkey = { key: 'c#turkey', mark: 'one-sided' as const };
const other = { key: 'd#turkey', mark: 'two-sided' as const, fit: { dispute: 'd#q', words: [] } };
const needed = { key: 'c#bread', mark: null };
const answer: MatchAnswer = {
  meanings: [aleppo, turkey, other, needed],
  mentions: [0, 11, 17, 1, 0, 0, 6, 0, 0, 11, 17, 2, 1, 0, 5, 3],
  evidence: [],
  sentences: [],
  open: [],
};

it('cuts texts into plain words and marked names with all that they may mean', () => {
  expect(findMarks(texts, answer)).toEqual([
    [
      { words: 'Aleppo', mark: 'on-record', meanings: [aleppo] },
      { words: ' and ', mark: null, meanings: [] },
      { words: 'Turkey', mark: 'two-sided', meanings: [turkey, other] },
      { words: '.', mark: null, meanings: [] },
    ],
    [{ words: 'Bread.', mark: null, meanings: [] }],
  ]);
});

it('draws the first of two names that share words', () => {
  const [runs = []] = findMarks(['UN Security Council'], {
    ...answer,
    mentions: [0, 0, 19, 0, 0, 3, 19, 1],
  });
  expect(runs.map(({ words }) => words)).toEqual(['UN Security Council']);
});

const run = (words: string, mark: Run['mark'] = null): Run => ({ words, mark, meanings: [] });

it('opens the card of the last of the strongest marks in the first text that has one', () => {
  const plain = [run('Bread.')];
  const marked = [run('A', 'two-sided'), run('B', 'two-sided'), run('C', 'on-record'), run('.')];
  expect(chooseFirstCard([plain, marked, [run('D', 'two-sided')]])).toEqual({ text: 1, run: 1 });
  expect(strongestMark(marked)).toBe('two-sided');
  expect(chooseFirstCard([plain])).toBeNull();
  expect(strongestMark(plain)).toBeNull();
});
