/** Ours and its peers side by side, as tables and charts of docs/performance.md. */
import type { Chart, Line } from './chart.ts';
import { buildNames, contenderNames, plainNames } from './contenders.ts';
import { madePages } from './cost-rows.ts';
import { cell, labelOf, ms, shortFailure, times } from './report-cells.ts';
import { medianOf, type Results, ratioOf } from './results.ts';
import { table } from './table.ts';

/** Pages with a chart and a table of their own, as they are told of. */
export const longPages = {
  manual: 'the Node.js manual, 8.4 MB',
  generated: 'a generated page, 10 MB',
} as const;
/** The build beside ours and what is nothing of ours stand in the table of what a page pays. */
const shown = contenderNames.filter((name) => {
  return name === 'ours' || ![...plainNames, ...buildNames].some((other) => other === name);
});

export function countsOf({ measures }: Results, page: string): number[] {
  const counts = measures.filter((measure) => measure.page === page && measure.names > 1);
  return [...new Set(counts.map(({ names }) => names))].sort((one, other) => one - other);
}

function find({ measures }: Results, page: string, names: number, contender: string) {
  return measures.find(
    (one) => one.page === page && one.names === names && one.contender === contender,
  );
}

export function writePeers(results: Results, page: keyof typeof longPages): string {
  const counts = countsOf(results, page);
  const rows = shown.map((contender) => [
    labelOf(contender),
    ...counts.map((names) => cell(find(results, page, names, contender))),
  ]);
  const heads = counts.map((count) => `${count.toLocaleString('en')} names`);
  return [
    `**${longPages[page]}**: script on the page's main thread, ms (ratio to the floor)`,
    `![Time over number of names on ${longPages[page]}](images/bench-${page}.svg)`,
    table(['', ...heads], rows),
  ].join('\n\n');
}

export function writeOurs(results: Results): string {
  const rows = results.measures
    .filter(({ contender, page, names, failure, load }) => {
      if (contender !== 'ours' || failure || !(load || madePages.includes(page))) return false;
      return page in longPages || page === 'nameless' || names === 100_000;
    })
    .map((measure) => {
      const median = (figure: string) => medianOf(measure, figure);
      return [
        measure.page,
        measure.names.toLocaleString('en'),
        ms(median('floorMs')),
        cell(measure),
        ms(median('longestMs')),
        `${ms(median('matchMs'))} (${times(ratioOf(measure, 'matchMs'))} ×)`,
        `${ms(median('styleMs'))} + ${ms(median('layoutMs'))} + ${ms(median('paintMs'))}`,
        `${median('mostElementsRestyled') ?? 0} of ${(median('elements') ?? 0).toLocaleString('en')}`,
        ms(median('collectionMs')),
        (median('found') ?? 0).toLocaleString('en'),
      ];
    });
  const heads = ['page', 'names', 'floor', 'script', 'longest task', 'matching, in the background'];
  const more = ['style + layout + paint', 'elements restyled', 'collections outside', 'marks'];
  return table([...heads, ...more], rows);
}

export function writeSaved(results: Results): string {
  const pages = [...new Set(results.measures.map(({ page }) => page))].filter(
    (page) => !madePages.includes(page),
  );
  const rows = pages.flatMap((page) =>
    countsOf(results, page).map((names) => [
      page,
      names.toLocaleString('en'),
      ...shown.map((contender) => {
        const measure = find(results, page, names, contender);
        // Without a load it is of the days when the browser's error pages in frames counted as ours.
        if (!measure || (contender === 'ours' && !measure.load)) return '–';
        return measure.failure ? shortFailure(measure.failure) : ms(medianOf(measure, 'scriptMs'));
      }),
    ]),
  );
  return table(['page', 'names', ...shown.map(labelOf)], rows);
}

export function chartOf(results: Results, page: keyof typeof longPages): Chart {
  const counts = countsOf(results, page);
  const lines = shown.map((contender, color): Line => {
    const measures = counts.flatMap((names) => find(results, page, names, contender) ?? []);
    const points = measures.flatMap((measure) => {
      const y = measure.failure ? null : medianOf(measure, 'scriptMs');
      return y === null ? [] : { x: measure.names, y };
    });
    const failure = measures.find((measure) => measure.failure)?.failure ?? null;
    return { label: labelOf(contender), color, points, end: failure && shortFailure(failure) };
  });
  return {
    title: `Script on the main thread: ${longPages[page]}`,
    xLabel: 'names',
    yLabel: 'time',
    xTicks: counts,
    lines,
  };
}
