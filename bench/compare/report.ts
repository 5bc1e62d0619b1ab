/** Writes the newest results into docs/performance.md, with a chart for each long page. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drawChart } from './chart.ts';
import { isPeer } from './contenders.ts';
import { ms } from './report-cells.ts';
import { writeCost, writeCostParts, writeSavedCost } from './report-cost.ts';
import { chartOf, countsOf, longPages, writeOurs, writePeers, writeSaved } from './report-peers.ts';
import { type Results, readAll } from './results.ts';
import { table } from './table.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const [startMarker, endMarker] = ['<!-- bench: start -->', '<!-- bench: end -->'] as const;
const pages = Object.keys(longPages) as (keyof typeof longPages)[];

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

function writeAbout({ date, machine, versions }: Results): string {
  const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `Measured on ${date} with \`npm run bench\`; ${machine}. ${told.join(', ')}.`;
}

function writePaid(results: Results): string[] {
  return [
    '### What a page pays',
    writeAbout(results),
    writeCost(results),
    'Milliseconds of script of the top frame, and what is beside it; `none` is a browser without an extension, `empty` one whose content scripts are empty. With so many names all took turns.',
    writeCostParts(results),
    '**The saved pages**: milliseconds of script of the top frame, and of each frame but the first',
    writeSavedCost(results),
    '**Sizes**; memory is measured on the Node.js manual',
    writeSizes(results),
  ];
}

function writeSideBySide(results: Results): string[] {
  return [
    '### Beside its peers',
    writeAbout(results),
    ...pages
      .filter((page) => countsOf(results, page).length > 0)
      .map((page) => writePeers(results, page)),
    "**Ours in parts**, ms; the page's script, and what else it costs",
    writeOurs(results),
    "**The saved pages**: script on the page's main thread, ms",
    writeSaved(results),
  ];
}

/**
 * Writes the section of docs/performance.md that lies between the markers, and the charts: what a page pays by
 * the newest results, peers by the newest that have them.
 * @throws when there are no results, or the markers are gone
 */
export async function writeReport(): Promise<void> {
  const all = await readAll();
  const newest = all.at(-1);
  const peers = all.findLast(({ measures }) => measures.some(({ contender }) => isPeer(contender)));
  if (!newest) throw new Error('There are no results yet in bench/results: npm run bench first.');
  const path = `${docs}performance.md`;
  const text = await readFile(path, 'utf8');
  const [before, after] = [text.split(startMarker)[0], text.split(endMarker)[1]];
  if (before === undefined || after === undefined || before === text) {
    throw new Error(`docs/performance.md must hold the lines "${startMarker}" and "${endMarker}".`);
  }
  const section = [...writePaid(newest), ...(peers ? writeSideBySide(peers) : [])].join('\n\n');
  await writeFile(path, `${before}${startMarker}\n\n${section}\n\n${endMarker}${after}`);
  for (const page of pages) {
    if (!peers || countsOf(peers, page).length === 0) continue;
    await writeFile(`${docs}images/bench-${page}.svg`, drawChart(chartOf(peers, page)));
  }
}
