/** What a page pays, as tables of docs/performance.md. */
import { buildNames } from './contenders.ts';
import { type CostRow, costRows, madePages } from './cost-rows.ts';
import { ms, times } from './report-cells.ts';
import { type Measure, medianOf, type Results, ratioOf } from './results.ts';
import { table } from './table.ts';

const mostNames = 100_000;

/** Rows of what stays as it is whatever page is read. */
function otherRows({ automata, measures }: Results): CostRow[] {
  const rows: CostRow[] = [];
  const add = (what: string, bar: string, text: string, isMet: boolean) => {
    rows.push({ what, bar, measured: { ours: { text, isMet } } });
  };
  const manual = measures.find(({ page, names, contender }) => {
    return page === 'manual' && names === mostNames && contender === 'ours';
  });
  const matching = manual ? ratioOf(manual, 'matchMs') : null;
  if (matching !== null) {
    const what = 'the manual, 100,000 names: all script of the background';
    add(what, '≤ 1 × the floor', `${times(matching)} × the floor`, matching <= 1);
  }
  const figures = automata.find(({ names }) => names === mostNames);
  if (figures) {
    const { buildMs, bytes, loadMs } = figures;
    add('automaton of 100,000 names: built in', '≤ 1 s', `${ms(buildMs)} ms`, buildMs <= 1_000);
    add('its bytes', '≤ 6 MB', `${(bytes / 1e6).toFixed(2)} MB`, bytes <= 6e6);
    add('loaded in', '≤ 50 ms', `${ms(loadMs)} ms`, loadMs <= 50);
  }
  return rows;
}

/** The bars, each with its figure, whether it is reached, and what another build had, if one was measured. */
export function writeCost(results: Results): string {
  const rows = [...costRows(results), ...otherRows(results)];
  const hasBefore = rows.some(({ measured }) => measured.before);
  return table(
    ['what', 'bar', ...(hasBefore ? ['before'] : []), 'measured', 'reached'],
    rows.map(({ what, bar, measured: { before, ours } }) => [
      ...[what, bar, ...(hasBefore ? [before?.text ?? '–'] : [])],
      ...[ours?.text ?? '–', ours ? (ours.isMet ? 'yes' : '**no**') : '–'],
    ]),
  );
}

const known = ({ load, failure }: Measure) => load !== undefined && !failure;

/** The pages that are no saved ones, with every contender of ours and with nothing of ours. */
export function writeCostParts({ measures }: Results): string {
  const wanted = ['none', 'empty', 'floor', 'before', 'ours'];
  const rows = measures
    .filter((one) => known(one) && madePages.includes(one.page) && wanted.includes(one.contender))
    .map((measure) => {
      const median = (figure: string) => ms(medianOf(measure, figure));
      const { page, names, contender, load } = measure;
      return [
        ...[page, names.toLocaleString('en'), contender === 'ours' ? '**ours**' : contender],
        ...[median('scriptMs'), times(ratioOf(measure)), median('longestMs')],
        ...[median('collectionInScriptMs'), median('collectionMs'), median('pageRenderingMs')],
        ...[median('matchMs'), medianOf(measure, 'found')?.toLocaleString('en') ?? '–'],
        load ? `${load.before.toFixed(1)}–${load.after.toFixed(1)}` : '–',
      ];
    });
  const heads = ['page', 'names', 'who', 'script', '× floor', 'longest task', 'collections in it'];
  const more = ['collections beside', 'style, layout, paint', 'background', 'marks', 'load'];
  return table([...heads, ...more], rows);
}

/** The saved pages: script of the top frame, and of each frame but the first. */
export function writeSavedCost({ measures }: Results): string {
  const saved = measures.filter((one) => known(one) && !madePages.includes(one.page));
  const counts = [...new Set(saved.map(({ names }) => names))].toSorted((a, b) => a - b);
  const builds = buildNames.filter((name) => saved.some(({ contender }) => contender === name));
  const figures = (page: string, names: number | undefined, contender: string, figure: string) => {
    const measure = saved.find(
      (one) => one.page === page && one.names === names && one.contender === contender,
    );
    return measure ? medianOf(measure, figure) : null;
  };
  const pages = [...new Set(saved.map(({ page }) => page))];
  const rows = pages.map((page) => [
    page,
    ...['none', 'empty', 'floor'].map((one) => ms(figures(page, counts[0], one, 'scriptMs'))),
    ...counts.flatMap((names) => builds.map((one) => ms(figures(page, names, one, 'scriptMs')))),
    figures(page, counts[0], 'none', 'frames')?.toFixed(0) ?? '–',
    ...['empty', ...builds].map((one) => times(figures(page, counts[0], one, 'furtherFrameMs'))),
  ]);
  const names = (count: number) => `${count.toLocaleString('en')} names`;
  const heads = counts.flatMap((count) => builds.map((one) => `${one}, ${names(count)}`));
  const frames = ['empty', ...builds].map((one) => `each further one, ${one}`);
  return table(['page', 'none', 'empty', 'floor', ...heads, 'frames', ...frames], rows);
}
