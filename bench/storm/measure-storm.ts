/** The shares of a processor core that a page and the extension take while the page changes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchSession, Tab } from '../compare/session.ts';
import { findMark, findWorkerThreads, startTrace, type TraceEvent } from '../compare/trace.ts';
import { measureThread, measureThreadOf } from '../compare/trace-figures.ts';
import { madeExpression } from './storm-page.ts';

/** Shares of one core, 1 is all of it. */
export interface StormFigures {
  /** Changes of text that the page made in a second: on a busy machine fewer than it is to make. */
  changes: number;
  /** The page's process, all of its threads. */
  page: number;
  /** The page's main thread: style, layout and paint. */
  rendering: number;
  /** The content script on the page's main thread. */
  script: number;
  /** The extension's process, all of its threads. */
  background: number;
}

const warmUpMs = 3_000;
const mark = 'bench-storm';

/** Script of the extension: its functions, and microtasks, since the page has none of its own. */
function isOurs({ name, args }: TraceEvent): boolean {
  if (name === 'RunMicrotasks') return true;
  return (
    ['FunctionCall', 'EvaluateScript'].includes(name) &&
    args.data?.url?.startsWith('chrome-extension:') === true
  );
}

async function countChanges({ session }: Tab): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: madeExpression });
  return Number(result.value);
}

/** Opens a page and watches it for a while. */
export async function measureStorm(
  bench: BenchSession,
  url: string,
  seconds: number,
): Promise<StormFigures> {
  const tab = await bench.openTab();
  await tab.page.goto(url);
  await pause(warmUpMs);
  const trace = await startTrace(bench.cdp);
  await tab.session.send('Runtime.evaluate', { expression: `performance.mark('${mark}')` });
  const before = await bench.browser.processes();
  const started = performance.now();
  const madeBefore = await countChanges(tab);
  await pause(seconds * 1_000);
  const made = (await countChanges(tab)) - madeBefore;
  const after = await bench.browser.processes();
  const wallSeconds = (performance.now() - started) / 1_000;
  const events = await trace.stop();
  await tab.close();

  const page = findMark(events, mark);
  const worker = findWorkerThreads(events)[0];
  const shareOf = (pid: number | undefined) => {
    const [from, to] = [before, after].map((list) => list.find(({ id }) => id === pid)?.cpuTime);
    return ((to ?? 0) - (from ?? 0)) / wallSeconds;
  };
  const { styleMs, layoutMs, paintMs } = measureThread(events, page);
  return {
    changes: made / wallSeconds,
    page: shareOf(page.pid),
    rendering: (styleMs + layoutMs + paintMs) / 1_000 / wallSeconds,
    script: measureThreadOf(events, page, isOurs) / 1_000 / wallSeconds,
    background: shareOf(worker?.pid),
  };
}
