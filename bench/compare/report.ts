/** Writes the newest results into docs/performance.md, with a chart for each long page. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Chart, drawChart, type Line } from './chart.ts';
import { contenderNames } from './contenders.ts';
import { writeBars } from './report-bars.ts';
import { type Measure, medianOf, type Results, ratioOf, readNewest } from './results.ts';
import { table } from './table.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const [startMarker, endMarker] = ['<!-- bench: start -->', '<!-- bench: end -->'] as const;
/** Pages with a chart and a table of their own, as they are told of. */
const longPages = {
  manual: 'the Node.js manual, 8.4 MB',
  generated: 'a generated page, 10 MB',
} as const;
const labels: Record<string, string> = { ours: 'Gainsay', regexp: 'one RegExp' };
const labelOf = (contender: string) => labels[contender] ?? contender;

const ms = (value: number | null) => {
  if (value === null) return '–';
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
};
const times = (value: number | null) => {
  if (value === null) return '–';
  return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en');
};

/** Why there is no figure, short enough for a table's cell. */
function shortFailure(failure: string): string {
  if (failure.includes('too large')) return 'too large';
  return failure.replace('its tab ran', 'ran');
}

function cell(measure: Measure | undefined): string {
  if (!measure) return '–';
  if (measure.failure) return shortFailure(measure.failure);
  return `${ms(medianOf(measure, 'scriptMs'))} (${times(ratioOf(measure))} ×)`;
}

function countsOf({ measures }: Results, page: string): number[] {
  const counts = measures.filter((measure) => measure.page === page && measure.names > 1);
  return [...new Set(counts.map(({ names }) => names))].sort((one, other) => one - other);
}

function find({ measures }: Results, page: string, names: number, contender: string) {
  return measures.find(
    (one) => one.page === page && one.names === names && one.contender === contender,
  );
}

function writePeers(results: Results, page: keyof typeof longPages): string {
  const counts = countsOf(results, page);
  const rows = contenderNames.map((contender) => [
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

function writeOurs(results: Results): string {
  const rows = results.measures
    .filter(({ contender, page, names, failure }) => {
      if (contender !== 'ours' || failure) return false;
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

function writeSaved(results: Results): string {
  const others = new Set<string>([...Object.keys(longPages), 'nameless']);
  const pages = [...new Set(results.measures.map(({ page }) => page))].filter(
    (page) => !others.has(page),
  );
  const rows = pages.flatMap((page) =>
    countsOf(results, page).map((names) => [
      page,
      names.toLocaleString('en'),
      ...contenderNames.map((contender) => {
        const measure = find(results, page, names, contender);
        if (!measure) return '–';
        return measure.failure ? shortFailure(measure.failure) : ms(medianOf(measure, 'scriptMs'));
      }),
    ]),
  );
  return table(['page', 'names', ...contenderNames.map(labelOf)], rows);
}

function writeSizes({ automata, memory }: Results): string {
  const megabytes = (bytes: number | undefined) =>
    bytes === undefined ? '–' : `${(bytes / 1e6).toFixed(2)} MB`;
  const rows = automata
    .toSorted((one, other) => one.names - other.names)
    .map(({ names, buildMs, bytes, loadMs }) => {
      const held = memory.find((figures) => figures.names === names);
      return [
        names.toLocaleString('en'),
        `${ms(buildMs)} ms`,
        megabytes(bytes),
        `${ms(loadMs)} ms`,
        megabytes(held?.background),
        megabytes(held?.tabWithout),
        megabytes(held?.tabWith),
      ];
    });
  const heads = ['names', 'automaton built in', 'bytes', 'loaded in', 'background'];
  return table([...heads, 'tab without Gainsay', 'tab with'], rows);
}

function chartOf(results: Results, page: keyof typeof longPages): Chart {
  const counts = countsOf(results, page);
  const lines = contenderNames.map((contender, color): Line => {
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

function writeSection(results: Results): string {
  const versions = Object.entries(results.versions).map(([name, version]) => `${name} ${version}`);
  const pages = Object.keys(longPages) as (keyof typeof longPages)[];
  const measured = pages.filter((page) => countsOf(results, page).length > 0);
  return [
    `Measured on ${results.date} with \`npm run bench\`; ${results.machine}. ${versions.join(', ')}.`,
    writeBars(results),
    ...measured.map((page) => writePeers(results, page)),
    "**Ours in parts**, ms; the page's script, and what else it costs",
    writeOurs(results),
    "**The saved pages**: script on the page's main thread, ms",
    writeSaved(results),
    '**Sizes**; memory is measured on the Node.js manual',
    writeSizes(results),
  ].join('\n\n');
}

/**
 * Writes the section of docs/performance.md that lies between the markers, and the charts.
 * @throws when there are no results, or the markers are gone
 */
export async function writeReport(): Promise<void> {
  const results = await readNewest();
  if (!results) throw new Error('There are no results yet in bench/results: npm run bench first.');
  const path = `${docs}performance.md`;
  const text = await readFile(path, 'utf8');
  const [before, after] = [text.split(startMarker)[0], text.split(endMarker)[1]];
  if (before === undefined || after === undefined || before === text) {
    throw new Error(`docs/performance.md must hold the lines "${startMarker}" and "${endMarker}".`);
  }
  const section = writeSection(results);
  await writeFile(path, `${before}${startMarker}\n\n${section}\n\n${endMarker}${after}`);
  for (const page of Object.keys(longPages) as (keyof typeof longPages)[]) {
    if (countsOf(results, page).length === 0) continue;
    await writeFile(`${docs}images/bench-${page}.svg`, drawChart(chartOf(results, page)));
  }
}
