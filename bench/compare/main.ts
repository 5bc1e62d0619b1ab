/** `npm run bench`: what a page pays, and ours and its peers side by side; see bench/README.md. */
import { runStorm } from '../storm/run-storm.ts';
import { measureAutomaton } from './automaton.ts';
import type { CasePages } from './cases.ts';
import { inPageContenders, isBuild, isPeer } from './contenders.ts';
import { ensureBuilt } from './extension.ts';
import { describeMachine, readVersions } from './machine.ts';
import { measurePage } from './measure-page.ts';
import { measureMemory } from './memory.ts';
import { namesFor } from './names.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { type BenchPage, listPages } from './pages.ts';
import { printMeasure } from './print.ts';
import { printProfile } from './profile.ts';
import { writeReport } from './report.ts';
import { writeCost } from './report-cost.ts';
import { type Results, saveResults } from './results.ts';
import type { Codes } from './runs.ts';
import { openSessions, type Sessions } from './sessions.ts';

/** How long a storm is watched, s. */
const stormSeconds = 20;
/** The smallest page is done at once, and its figure is a small one. */
const helloTimes = 2;
/** One page and two counts tell the memory. */
const memoryPage = 'manual';
const memoryCounts = [60, 100_000];

async function prepareCodes(options: Options, count: number): Promise<Codes> {
  const names = namesFor(count);
  const codes = new Map();
  for (const name of options.contenders) {
    if (name === 'floor' || isPeer(name)) codes.set(name, await inPageContenders[name](names));
  }
  return codes;
}

/** What has been measured so far, saved as it comes. */
async function createResults(version: string) {
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: await readVersions(version),
    ...{ measures: [], automata: [], memory: [] },
  };
  return results;
}

async function measureReads(
  { pages: names, names: counts }: CasePages,
  pages: readonly BenchPage[],
  options: Options,
  sessions: Sessions,
  results: Results,
): Promise<void> {
  const codes = new Map<number, Codes>();
  for (const count of counts) codes.set(count, await prepareCodes(options, count));
  const hopeless = new Map<string, string>();
  for (const { name, read, isOursAlone } of pages.filter((page) => names.includes(page.name))) {
    const measures = await measurePage({
      ...{ name, html: await read(), counts, sessions, hopeless },
      codesFor: (count) => codes.get(count) ?? new Map(),
      contenders: options.contenders.filter((contender) => !isOursAlone || !isPeer(contender)),
      runs: options.runs * (name === 'hello' ? helloTimes : 1),
      hasRendering: options.hasRendering,
    });
    for (const measure of measures) console.log(printMeasure(measure));
    results.measures.push(...measures);
    if (options.save) await saveResults(results);
  }
}

async function measureAll(pages: readonly BenchPage[], options: Options): Promise<void> {
  const counts = options.reads.flatMap(({ names }) => names);
  if (options.hasMemory) counts.push(...memoryCounts);
  const sessions = await openSessions([...new Set(counts)], options.before);
  const results = await createResults(sessions.version);
  const builds = options.contenders.filter(isBuild);
  try {
    for (const read of options.reads) {
      await measureReads(read, pages, options, sessions, results);
    }
    const manual = pages.find(({ name }) => name === memoryPage);
    if (options.hasMemory && manual) {
      const html = await manual.read();
      for (const count of memoryCounts) {
        results.memory.push(await measureMemory(sessions, builds, html, count));
      }
    }
  } finally {
    await sessions.close();
  }
  for (const count of new Set(counts)) results.automata.push(measureAutomaton(namesFor(count)));
  if (options.hasStorm) {
    results.storm = await runStorm(stormSeconds);
    if (options.before) results.stormBefore = await runStorm(stormSeconds, options.before);
  }
  console.log(`\n${writeCost(results)}`);
  if (options.save) await saveResults(results);
}

async function main(): Promise<void> {
  const pages = await listPages();
  const options = readOptions(process.argv.slice(2), pages);
  if (options.reportOnly) return writeReport();
  if (options.profile) return printProfile(pages, options.reads);
  await ensureBuilt();
  await measureAll(pages, options);
  if (options.save) await writeReport();
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
