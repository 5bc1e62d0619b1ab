/** Which functions of the content script take the page's time. */
import type { CDPSession } from '@playwright/test';
import type { CasePages } from './cases.ts';
import { buildReadable } from './extension.ts';
import { doneMs, loadPage } from './load.ts';
import { namesFor } from './names.ts';
import type { BenchPage } from './pages.ts';
import { type BenchSession, openSession } from './session.ts';

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  samples?: number[];
  timeDeltas?: number[];
}

/** A function with the time of its own and with that of what it called, ms. */
interface FunctionTime {
  name: string;
  selfMs: number;
  totalMs: number;
}

const samplingIntervalUs = 200;
/** Lines of a profile. */
const printed = 40;
/** What V8 calls time that is nobody's. */
const idleNames = new Set(['(idle)', '(program)', '(root)']);

function nameOf({ callFrame }: ProfileNode): string {
  const file = callFrame.url.split('/').at(-1);
  const name = callFrame.functionName || '(anonymous)';
  return file ? `${name} ${file}:${callFrame.lineNumber + 1}` : name;
}

/** Adds up a profile's samples by function, most time of its own first. */
function sumProfile({ nodes, samples = [], timeDeltas = [] }: Profile): FunctionTime[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const times = new Map<string, FunctionTime>();
  const timeOf = (name: string) => {
    const time = times.get(name) ?? { name, selfMs: 0, totalMs: 0 };
    times.set(name, time);
    return time;
  };
  for (const [index, sample] of samples.entries()) {
    const ms = (timeDeltas[index] ?? 0) / 1_000;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const node = byId.get(id);
      if (!node) break;
      const name = nameOf(node);
      if (idleNames.has(name)) break;
      if (seen.size === 0) timeOf(name).selfMs += ms;
      if (!seen.has(name)) timeOf(name).totalMs += ms;
      seen.add(name);
    }
  }
  return [...times.values()].sort((one, other) => other.selfMs - one.selfMs);
}

async function startProfile(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: samplingIntervalUs });
  await session.send('Profiler.start');
}

/** Profiles the page's thread while the extension reads a page. The page runs no script itself. */
async function profilePage(bench: BenchSession, url: string): Promise<FunctionTime[]> {
  const { page, session, close } = await bench.openTab();
  // Another page of the site first: with it comes the process that is profiled.
  await page.goto(bench.addPage('<!doctype html><title>Before</title>'));
  await startProfile(session);
  await loadPage(page, session, url, doneMs);
  const { profile } = await session.send('Profiler.stop');
  await close();
  return sumProfile(profile);
}

/** Prints profiles of the content script on each page with each number of names. */
export async function printProfile(
  known: readonly BenchPage[],
  reads: readonly CasePages[],
): Promise<void> {
  const folder = await buildReadable();
  for (const { pages, names: counts } of reads) {
    for (const count of counts) {
      const bench = await openSession(namesFor(count), { from: folder });
      for (const { name, read } of known.filter((page) => pages.includes(page.name))) {
        const times = await profilePage(bench, bench.addPage(await read()));
        console.log(`${name}, ${count} names: ms of wall time, sampled\n     own     whole`);
        for (const { name, selfMs, totalMs } of times.slice(0, printed)) {
          const [own, whole] = [selfMs, totalMs].map((ms) => ms.toFixed(1).padStart(8));
          console.log(`${own}  ${whole}  ${name}`);
        }
      }
      await bench.close();
    }
  }
}
