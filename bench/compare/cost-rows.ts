/** What a page pays, in rows: each with its bar, for ours and for the build beside it. */
import { addedBy } from '../storm/run-storm.ts';
import type { BuildName } from './contenders.ts';
import { type Measure, medianOf, medianOfRuns, type Results } from './results.ts';

export interface CostRow {
  what: string;
  bar: string;
  /** What was measured, and whether it reaches the bar; a build that was not measured has none. */
  measured: Partial<Record<BuildName, { text: string; isMet: boolean }>>;
}

/** A row of a figure that must not be over a limit. */
function row(
  what: string,
  limit: number,
  unit: string,
  figure: (build: BuildName) => number | null,
  more: (build: BuildName) => string = () => '',
): CostRow {
  const measured: CostRow['measured'] = {};
  for (const build of ['before', 'ours'] as const) {
    const value = figure(build);
    if (value === null || Number.isNaN(value)) continue;
    const digits = value < 10 ? 2 : 0;
    measured[build] = {
      text: `${value.toFixed(digits)} ${unit}${more(build)}`,
      isMet: value <= limit,
    };
  }
  return { what, bar: `≤ ${limit} ${unit}`, measured };
}

/** Script of the top frame without what the browser itself runs there, ms. */
function ownScript(measure: Measure): number | null {
  return medianOfRuns(measure, ({ scriptMs = Number.NaN, noneMs = 0 }) => scriptMs - noneMs);
}

/** The same as a ratio to the floor of its run. */
function ownRatio(measure: Measure): number | null {
  return medianOfRuns(measure, ({ scriptMs = Number.NaN, noneMs = 0, floorMs = Number.NaN }) => {
    return (scriptMs - noneMs) / floorMs;
  });
}

const middle = (values: readonly number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

/** Pages that are no saved page. */
export const madePages = ['manual', 'generated', 'nameless', 'hello'];

/** The rows of a run that has measured them; a case that was left out has none. */
export function costRows(results: Results): CostRow[] {
  const { measures, memory, storm, stormBefore } = results;
  // Measures that tell no load were taken while the browser's error pages counted as ours.
  const of = (build: BuildName) => {
    return measures.filter(({ contender, load }) => contender === build && load !== undefined);
  };
  const find = (page: string, names: number) => (build: BuildName) => {
    return of(build).find((one) => one.page === page && one.names === names);
  };
  const manual = (what: string, names: number, limit: number) => {
    const found = find('manual', names);
    const ratio = (build: BuildName) => {
      const measure = found(build);
      return measure ? ownRatio(measure) : null;
    };
    return row(`the manual, ${what}: script`, limit, '× the floor', ratio);
  };
  const saved = (names: number) => {
    const values = (build: BuildName) => {
      return of(build)
        .filter((one) => one.names === names && !madePages.includes(one.page))
        .flatMap((one) => ownScript(one) ?? []);
    };
    const what = `saved pages, ${names.toLocaleString('en')} names: script of the top frame`;
    const most = (build: BuildName) => ` (most ${Math.max(...values(build)).toFixed(0)})`;
    return row(what, 8, 'ms', (build) => middle(values(build)), most);
  };
  const hello = (build: BuildName) => {
    const measure = find('hello', 60)(build);
    return measure ? ownScript(measure) : null;
  };
  const further = (build: BuildName) => {
    return middle(of(build).flatMap((one) => medianOf(one, 'furtherFrameMs') ?? []));
  };
  const longest = (build: BuildName) => {
    const values = of(build).flatMap((one) => medianOf(one, 'longestMs') ?? []);
    return values.length > 0 ? Math.max(...values) : null;
  };
  const tab = (names: number) => (build: BuildName) => {
    const figures = memory.find((one) => one.names === names);
    const held = figures?.[build === 'ours' ? 'tabWith' : 'tabBefore'];
    return figures && held ? (held - (figures.tabWithout ?? 0)) / 1e6 : null;
  };
  const added = (build: BuildName) => {
    const one = build === 'ours' ? storm : stormBefore;
    return one ? 100 * addedBy(one) : null;
  };
  const rows = [
    manual('a name it has not', 1, 1),
    manual('60 names', 60, 1.2),
    manual('100,000 names', 100_000, 1.8),
    row('`<p>hello</p>`: script', 2.5, 'ms', hello),
    saved(60),
    saved(100_000),
    row('each further small frame: script', 0.5, 'ms', further),
    row('a tab on the manual, 60 names: more than without', 30, 'MB', tab(60)),
    row('the same with 100,000 names', 30, 'MB', tab(100_000)),
    row('the longest task of script on any page', 50, 'ms', longest),
    row('10,000 changes of text a second: share of a core', 5, '%', added),
  ];
  return rows.filter(({ measured }) => Object.keys(measured).length > 0);
}
