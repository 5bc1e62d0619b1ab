/** What a run of the bench found: kept as JSON in bench/results, one file for each day. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from '../quantile.ts';
import type { StormFigures } from '../storm/measure-storm.ts';
import type { ContenderName } from './contenders.ts';

const folder = fileURLToPath(new URL('../results', import.meta.url));

/**
 * Figures of one load. Times are ms that the thread ran, in script of the top frame where nothing else is
 * said. `floorMs`, `noneMs` and `emptyMs` are the script of the floor, of a page without a content script
 * and with an empty one, in the same run.
 */
export type RunFigures = Record<string, number>;

/** One contender on one page with so many names. */
export interface Measure {
  page: string;
  names: number;
  contender: ContenderName;
  runs: RunFigures[];
  /** Why there are no figures: too slow, dead, refused; null when there are. */
  failure: string | null;
  /** How many processes waited for a core, mean of a minute, before and after; not in old results. */
  load?: Load;
}

export interface Load {
  before: number;
  after: number;
}

/** The automaton of so many names. */
export interface AutomatonFigures {
  names: number;
  buildMs: number;
  bytes: number;
  loadMs: number;
}

/** Memory in bytes. */
export interface MemoryFigures {
  names: number;
  [what: string]: number;
}

/** Shares of a core, with the extension and without (bench/storm). */
export interface StormResult {
  seconds: number;
  without: StormFigures;
  with: StormFigures;
}

export interface Results {
  date: string;
  machine: string;
  versions: Record<string, string>;
  measures: Measure[];
  automata: AutomatonFigures[];
  memory: MemoryFigures[];
  storm?: StormResult;
  /** The build that was measured beside ours. */
  stormBefore?: StormResult;
}

/** The median over a measure's runs; null when none of them has a number. */
export function medianOfRuns(
  { runs }: Measure,
  figure: (run: Partial<RunFigures>) => number | undefined,
): number | null {
  const values = runs.flatMap((run) => figure(run) ?? []).filter(Number.isFinite);
  return values.length > 0 ? quantile(values, 0.5) : null;
}

/** The median of a figure over a measure's runs; null when it has none. */
export function medianOf(measure: Measure, figure: string): number | null {
  return medianOfRuns(measure, (run) => run[figure]);
}

/** The median of a figure's ratio to the floor, each taken within one run. */
export function ratioOf(measure: Measure, figure = 'scriptMs'): number | null {
  return medianOfRuns(measure, ({ [figure]: value, floorMs }) => {
    return value === undefined || !floorMs ? undefined : value / floorMs;
  });
}

/** All results that are kept, the oldest first. */
export async function readAll(): Promise<Results[]> {
  const files = await readdir(folder).catch(() => []);
  const days = files.filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name)).sort();
  return Promise.all(
    days.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Results),
  );
}

function mergeBy<Item>(old: readonly Item[], added: readonly Item[], key: (item: Item) => string) {
  return [...new Map([...old, ...added].map((item) => [key(item), item])).values()];
}

/** Writes results to the file of their day; what that has of the same measure is replaced. */
export async function saveResults(results: Results): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${results.date}.json`);
  const known = await readFile(path, 'utf8').catch(() => null);
  const old: Results | null = known === null ? null : JSON.parse(known);
  const merged: Results = {
    ...old,
    ...results,
    measures: mergeBy(old?.measures ?? [], results.measures, ({ page, names, contender }) =>
      [page, names, contender].join(' '),
    ),
    automata: mergeBy(old?.automata ?? [], results.automata, ({ names }) => String(names)),
    memory: mergeBy(old?.memory ?? [], results.memory, ({ names }) => String(names)),
  };
  await writeFile(path, `${JSON.stringify(merged, null, 2)}\n`);
}

/** Adds a storm's figures to the newest results. */
export async function saveStorm(storm: StormResult): Promise<void> {
  const newest = (await readAll()).at(-1);
  if (!newest) throw new Error('There are no results yet to add this to: npm run bench first.');
  await saveResults({ ...newest, storm });
}
