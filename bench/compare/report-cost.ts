/** What a page pays, as tables of docs/performance.md. */
import { type CostRow, costRows } from './cost-rows.ts';
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

/** Every page with every contender of ours, and with nothing of ours. */
export function writeCostParts(results: Results): string {
  const wanted = ['none', 'empty', 'floor', 'before', 'ours'];
  const rows = results.measures
    .filter(({ contender, load, failure }) => wanted.includes(contender) && load && !failure)
    .map((measure: Measure) => {
      const median = (figure: string) => ms(medianOf(measure, figure));
      const { page, names, contender, load } = measure;
      return [
        ...[page, names.toLocaleString('en'), contender === 'ours' ? '**ours**' : contender],
        ...[median('scriptMs'), times(ratioOf(measure)), median('longestMs')],
        ...[median('collectionInScriptMs'), median('collectionMs'), median('pageRenderingMs')],
        ...[medianOf(measure, 'frames')?.toFixed(0) ?? '–', median('framesMs')],
        times(medianOf(measure, 'furtherFrameMs')),
        ...[median('matchMs'), medianOf(measure, 'found')?.toLocaleString('en') ?? '–'],
        load ? `${load.before.toFixed(1)}–${load.after.toFixed(1)}` : '–',
      ];
    });
  const heads = ['page', 'names', 'who', 'script', '× floor', 'longest task', 'collections in it'];
  const frames = ['frames', 'their script', 'each further'];
  return table(
    [
      ...[...heads, 'collections beside', 'style, layout, paint', ...frames],
      ...['background', 'marks', 'load'],
    ],
    rows,
  );
}
