import { expect, test } from 'vitest';
import type { BuildName } from './contenders.ts';
import { costRows } from './cost-rows.ts';
import type { Measure, Results, RunFigures } from './results.ts';

const load = { before: 1, after: 2 };
const measure = (
  page: string,
  names: number,
  contender: BuildName,
  ...runs: RunFigures[]
): Measure => ({ page, names, contender, runs, failure: null, load });
const run = (scriptMs: number, more: RunFigures = {}): RunFigures => {
  return { scriptMs, noneMs: 1, floorMs: 10, longestMs: 2, ...more };
};
const results = (measures: Measure[], more: Partial<Results> = {}): Results => {
  const about = { date: '2026-01-01', machine: '2 cores', versions: {} };
  return { ...about, measures, automata: [], memory: [], ...more };
};
const told = (of: Results, start: string) => {
  return costRows(of).find(({ what }) => what.startsWith(start))?.measured;
};

test('tells script as a ratio to the floor of its run, without what the browser runs', () => {
  const one = measure('manual', 1, 'ours', run(11), run(13, { floorMs: 12 }), run(41));
  const before = measure('manual', 1, 'before', run(21));
  expect(told(results([one, before]), 'the manual, a name it has not')).toEqual({
    ours: { text: '1.00 × the floor', isMet: true },
    before: { text: '2.00 × the floor', isMet: false },
  });
});

test('tells the page in the middle of the saved ones, and the most', () => {
  const pages = ['one', 'two', 'three'].map((page, index) => {
    return measure(page, 60, 'ours', run(5 + 10 * index, { furtherFrameMs: 0.4 }));
  });
  const all = results([...pages, measure('manual', 60, 'ours', run(500))]);
  expect(told(all, 'saved pages, 60')).toEqual({ ours: { text: '14 ms (most 24)', isMet: false } });
  expect(told(all, 'each further')).toEqual({ ours: { text: '0.40 ms', isMet: true } });
});

test('tells what a tab holds more than without', () => {
  const memory = [{ names: 60, tabWithout: 280e6, tabWith: 290e6, tabBefore: 340e6 }];
  expect(told(results([], { memory }), 'a tab on the manual')).toEqual({
    before: { text: '60 MB', isMet: false },
    ours: { text: '10 MB', isMet: true },
  });
});

test('leaves out what was not measured, and what was before frames had pages of ours', () => {
  const { load: _, ...old } = measure('hello', 60, 'ours', run(3));
  expect(costRows(results([old]))).toEqual([]);
});
