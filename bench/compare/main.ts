/** `npm run bench`: ours and its peers side by side in Chromium; see bench/README.md. */
import { measureAutomaton } from './automaton.ts';
import { type InPageName, inPageContenders } from './contenders.ts';
import { ensureBuilt } from './extension.ts';
import type { InPageCode } from './in-page.ts';
import { describeMachine, readVersions } from './machine.ts';
import { measurePage } from './measure-page.ts';
import { measureMemory } from './memory.ts';
import { namesFor } from './names.ts';
import { type Options, readOptions, UsageError } from './options.ts';
import { type BenchPage, listPages } from './pages.ts';
import { printMeasure } from './print.ts';
import { printProfile } from './profile.ts';
import { writeReport } from './report.ts';
import { type Results, saveResults } from './results.ts';
import { openSession } from './session.ts';

const memoryPage = 'manual';

async function prepareCodes(options: Options, names: readonly string[]) {
  const codes = new Map<InPageName, InPageCode>();
  for (const contender of options.contenders) {
    if (contender !== 'ours') codes.set(contender, await inPageContenders[contender](names));
  }
  return codes;
}

/** Measures with so many names on every page; saves after each page what there is. */
async function measureWith(
  count: number,
  pages: readonly BenchPage[],
  options: Options,
  hopeless: Map<string, string>,
): Promise<void> {
  const names = namesFor(count);
  const codes = await prepareCodes(options, names);
  const automaton = measureAutomaton(names);
  const bench = await openSession(names);
  try {
    for (const { name, read, isOursAlone } of pages) {
      const contenders = options.contenders.filter((contender) => {
        return !isOursAlone || contender === 'ours' || contender === 'floor';
      });
      const url = bench.addPage(await read());
      const page = { bench, url, codes, name, names: count };
      const measures = await measurePage(page, contenders, options.runs, hopeless);
      for (const measure of measures) console.log(printMeasure(measure));
      if (!options.save) continue;
      // One page tells the memory: the background's is the same for each.
      const hasMemory = name === memoryPage && options.contenders.includes('ours');
      const memory = hasMemory ? [await measureMemory(bench, url, count)] : [];
      const results: Results = {
        date: new Date().toISOString().slice(0, 10),
        machine: describeMachine(),
        versions: await readVersions(bench.version),
        measures,
        automata: [automaton],
        memory,
      };
      await saveResults(results);
    }
  } finally {
    await bench.close();
  }
}

async function main(): Promise<void> {
  const known = await listPages();
  const options = readOptions(
    process.argv.slice(2),
    known.map(({ name }) => name),
  );
  const pages = known.filter(({ name }) => options.pages.includes(name));
  if (options.reportOnly) {
    await writeReport();
    return;
  }
  if (options.profile) {
    await printProfile(pages, options.names);
    return;
  }
  await ensureBuilt();
  const hopeless = new Map<string, string>();
  for (const count of options.names) await measureWith(count, pages, options, hopeless);
  if (options.save) await writeReport();
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
