/** From the content script's start until its marks are painted, and the long tasks it adds. */
import { serveSite } from '../e2e/site.ts';
import { launchBrowser } from './compare/browser.ts';
import { builtFolder } from './compare/extension.ts';
import { findMark, startTrace, type Thread, type TraceEvent } from './compare/trace.ts';
import { quantile, summary } from './quantile.ts';
import { samplePage } from './sample-page.ts';

const longTaskMs = 50;

function countLongTasks(events: readonly TraceEvent[], main: Thread): number {
  return events.filter(
    ({ name, pid, tid, dur = 0 }) =>
      name === 'RunTask' && pid === main.pid && tid === main.tid && dur > longTaskMs * 1_000,
  ).length;
}

/**
 * Marks the moment when what is waited for is on the screen: the frame that shows it has been
 * painted when the next one starts. A string, since a transpiled function brings helpers along.
 */
function seenScript(waitsForMarks: boolean): string {
  return `
    const look = () => {
      if (${waitsForMarks} && CSS.highlights.size === 0) requestAnimationFrame(look);
      else requestAnimationFrame(() => performance.mark('seen'));
    };
    addEventListener('DOMContentLoaded', look);`;
}

async function sample(extension: boolean, url: string, runs: number) {
  const browser = await launchBrowser(extension ? builtFolder : null);
  const page = await browser.newPage();
  await page.addInitScript(seenScript(extension));
  const times: number[] = [];
  let tasks = 0;
  // The first load wakes the background and is not counted.
  for (let run = 0; run <= runs; run++) {
    const trace = await startTrace(browser.cdp);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('seen').length > 0);
    const events = await trace.stop();
    if (run === 0) continue;
    const seen = findMark(events, 'seen');
    tasks += countLongTasks(events, seen);
    const start = events.find(
      ({ name, args, pid }) =>
        name === 'EvaluateScript' && pid === seen.pid && args.data?.url?.endsWith('/content.js'),
    );
    if (start) times.push((seen.ts - start.ts) / 1_000);
  }
  await browser.close();
  return { times, tasks };
}

/** Prints first-paint times and the number of long tasks with and without the extension. */
export async function benchFirstPaint(runs: number): Promise<void> {
  const site = await serveSite('e2e/pages');
  const url = site.page(samplePage(20_000));
  const without = await sample(false, url, runs);
  const marked = await sample(true, url, runs);
  console.log(`marks painted after the content script's start: ${summary(marked.times)}`);
  console.log(
    `tasks over ${longTaskMs} ms in ${runs} loads: ${marked.tasks} with, ${without.tasks} without`,
  );
  if (quantile(marked.times, 0.5) > 100) console.log('over the bar of 100 ms');
  await site.close();
}
